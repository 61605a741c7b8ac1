import type { CompiledIndex } from "#lib/lookup/compiled-index";
import { byScore } from "#lib/lookup/ranking/entry-order";
import type { ScoredEntries } from "#lib/lookup/ranking/scored-entries";
import { WEIGHTS } from "#lib/lookup/ranking/scores";
import { grown } from "#lib/platform/grown";

const VOTE_POWER = 6;
const ROOM = 512;

/** What the titles of a group say together. */
export interface TitlesTogether {
  /** How much they speak for it, each by a power of its likeness. */
  votes: number;
  /** What the further titles add to the best one. */
  support: number;
  /** The score of the second best. */
  second: number;
}

/** Scored entries by their unit group: the best of each group, what is true of any, and the best score of each title. */
export class GroupTally {
  /** Groups that have any of the entries. */
  readonly met: number[] = [];
  /** By group: which of the entries is best, and the flags of all. */
  readonly best: Int32Array;
  readonly flags: Uint8Array;
  /** By group: the most of the reading that one of its titles is made of, where the reading has all of the title. */
  readonly within: Float64Array;
  /** Titles of a group: one after the other through `next` from `first`. */
  private readonly first: Int32Array;
  private next = new Int32Array(ROOM);
  private titles = new Int32Array(ROOM);
  private scores = new Float64Array(ROOM);
  private length = 0;
  private readonly greatest = new Float64Array(WEIGHTS.supporters);

  /** @param groupOf by position of an entry its group in the edition, -1 for none; @param groups how many there are */
  constructor(
    private readonly index: Pick<CompiledIndex, "entries" | "titles">,
    private readonly groupOf: Int16Array,
    groups: number,
  ) {
    this.best = new Int32Array(groups).fill(-1);
    this.flags = new Uint8Array(groups);
    this.within = new Float64Array(groups);
    this.first = new Int32Array(groups).fill(-1);
  }

  /** Puts scored entries in the place of those before. */
  count(scored: ScoredEntries): void {
    const { entries, titles } = this.index;
    for (const group of this.met) {
      this.best[group] = -1;
      this.flags[group] = 0;
      this.within[group] = 0;
      this.first[group] = -1;
    }
    this.met.length = 0;
    this.length = 0;
    for (let i = 0; i < scored.length; i++) {
      const position = scored.positions[i]!;
      const group = this.groupOf[position]!;
      if (group < 0) continue;
      const best = this.best[group]!;
      const score = scored.scores[i]!;
      if (best < 0) this.met.push(group);
      if (
        best < 0 ||
        byScore(entries[position]!, score, entries[scored.positions[best]!]!, scored.scores[best]!) < 0
      )
        this.best[group] = i;
      this.flags[group]! |= scored.flags[i]!;
      if (scored.within[i]! > this.within[group]!) this.within[group] = scored.within[i]!;
      this.countTitle(group, titles.titleOf[position]!, score, scored.via[i]! >= 0);
    }
  }

  /** @param anywhere entries of the title need not have come one after the other */
  private countTitle(group: number, title: number, score: number, anywhere: boolean): void {
    for (let at = this.first[group]!; at >= 0; at = anywhere ? this.next[at]! : -1) {
      if (this.titles[at] !== title) continue;
      if (score > this.scores[at]!) this.scores[at] = score;
      return;
    }
    const at = this.length++;
    if (at === this.titles.length) this.grow();
    this.titles[at] = title;
    this.scores[at] = score;
    this.next[at] = this.first[group]!;
    this.first[group] = at;
  }

  titlesTogether(group: number): TitlesTogether {
    const { greatest } = this;
    let votes = 0;
    let met = 0;
    for (let at = this.first[group]!; at >= 0; at = this.next[at]!) {
      const score = this.scores[at]!;
      votes += Math.max(0, score) ** VOTE_POWER;
      if (met === greatest.length && score <= greatest[met - 1]!) continue;
      let place = met < greatest.length ? met++ : met - 1;
      for (; place > 0 && greatest[place - 1]! < score; place--) greatest[place] = greatest[place - 1]!;
      greatest[place] = score;
    }
    let support = 0;
    for (let place = 1; place < met; place++) support += WEIGHTS.support * greatest[place]!;
    return { votes, support, second: met > 1 ? greatest[1]! : 0 };
  }

  private grow(): void {
    this.next = grown(this.next);
    this.titles = grown(this.titles);
    this.scores = grown(this.scores);
  }
}
