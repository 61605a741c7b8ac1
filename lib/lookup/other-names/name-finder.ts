import type { EditionId } from "#lib/facts/edition";
import type { PlacedOtherName } from "#lib/lookup/other-names/known-names";
import type { QueryWord } from "#lib/lookup/reading";
import { isFiller, wordsOfFolded } from "#lib/lookup/words/normalise";
import type { Vocabulary } from "#lib/lookup/words/vocabulary";
import { appendTo } from "#lib/platform/append-to";

/** How far names like a query speak for a group. */
export interface NamesSpeaking {
  /** 0 to 1. */
  share: number;
  /** The name most like the query. */
  name: PlacedOtherName;
  /** How like it is, 0 to 1. */
  likeness: number;
}

/** Of words that are not read, which no query has. */
const NOT_READ = -1;
/** So like a name is what has its very words. */
export const VERY_NAME = 0.98;
/** Figures of the likeness, as the short list of index titles has them; see `WEIGHTS`. */
const HEAD = 2;
const QUERY_MISSED = 0.6;
const TITLE_MISSED = 0.5;
/** Rarity of a word that none of the names has. */
const UNKNOWN = 6;
const LEAST_LIKENESS = 0.55;
/** How much more a likelier name counts, how many do, and the weight of "none of them". */
const POWER = 6;
const MOST_NAMES = 20;
const NONE_OF_THEM = 0.05;

/** Finds the names most like the words of a query. */
export class NameFinder {
  private readonly withWord = new Map<number, number[]>();
  private readonly rarity = new Map<number, number>();
  private readonly heads: number[] = [];
  private readonly mass: number[];

  constructor(
    private readonly names: readonly PlacedOtherName[],
    vocabulary: Vocabulary,
  ) {
    const read = names.map(({ name }, number) => {
      const ids: number[] = [];
      for (const word of wordsOfFolded(name)) {
        const id = isFiller(word) ? null : (vocabulary.learnOtherWord(word) ?? NOT_READ);
        if (id !== null && !ids.includes(id)) ids.push(id);
      }
      for (const id of ids) appendTo(this.withWord, id, number);
      this.heads.push(ids.at(-1) ?? NOT_READ);
      return ids;
    });
    for (const [id, list] of this.withWord)
      this.rarity.set(id, Math.log((names.length + 1) / (list.length + 0.5)));
    this.mass = read.map((ids) => ids.reduce((sum, id) => sum + this.rarity.get(id)!, HEAD));
  }

  /** What names say of the groups of an edition. */
  speaking(words: readonly QueryWord[], edition: EditionId): Map<string, NamesSpeaking> {
    const speaking = new Map<string, NamesSpeaking>();
    let all = NONE_OF_THEM;
    for (const { number, likeness } of this.like(words)) {
      const name = this.names[number]!;
      const code = name.entry.codes[edition];
      if (code === undefined) continue;
      const share = likeness ** POWER;
      all += share;
      const known = speaking.get(code);
      if (known) known.share += share;
      else speaking.set(code, { share, name, likeness });
    }
    for (const one of speaking.values()) one.share /= all;
    return speaking;
  }

  private like(words: readonly QueryWord[]): { number: number; likeness: number }[] {
    const earned = new Map<number, number>();
    let total = 0;
    for (const { fits, head } of words) {
      const [id] = fits.keys();
      const rarity = id === undefined ? undefined : this.rarity.get(id);
      total += (rarity ?? UNKNOWN) + (head ? HEAD : 0);
      if (rarity === undefined) continue;
      for (const number of this.withWord.get(id!)!) {
        const more = rarity + (head && this.heads[number] === id ? HEAD : 0);
        earned.set(number, (earned.get(number) ?? 0) + more);
      }
    }
    const like: { number: number; likeness: number }[] = [];
    for (const [number, sum] of earned) {
      const mass = this.mass[number]!;
      const shared = Math.min(sum, mass);
      const missed = QUERY_MISSED * Math.max(0, total - shared) + TITLE_MISSED * (mass - shared);
      const likeness = shared / (shared + missed);
      if (likeness >= LEAST_LIKENESS) like.push({ number, likeness });
    }
    return like.sort((a, b) => b.likeness - a.likeness || a.number - b.number).slice(0, MOST_NAMES);
  }
}
