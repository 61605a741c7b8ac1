import type { QueryWord } from "#lib/lookup/readings/reading";
import type { AlikeWords } from "#lib/lookup/word-evidence/alike-words";
import type { WordCounts } from "#lib/lookup/word-evidence/word-counts";

/** Added to every count. */
const SMOOTHING = 0.03;
const LOG_SMOOTHING = Math.log(SMOOTHING);
const MINOR_SMOOTHING = 3 * SMOOTHING;
const COMPLEMENT_SMOOTHING = 0.3;
/** Large groups are discounted by a power of their size, so that a group of 500 titles does not win by its size alone. */
const SIZE_POWER = 0.7;
const SIZE_FLOOR = 10;
/** A group that the word does not stand in keeps a chance by its size. */
const BACK_OFF = 0.005;
const BACK_OFF_FLOOR = 0.01;
/** Less than a quarter of a title does not cover a word. */
const COVERS = 0.25;
const LIKELIEST_MEANINGS = 8;
const MEANING_POWER = 3;
/** Words whose votes are kept; most titles of a file are made of a few hundred. */
const REMEMBERED = 600;

/** What one word says of each group; logarithms, but for `covers`. */
export interface WordVotes {
  /** Of the word in a title of the group, and of any word with the same letters. */
  inGroup: Float32Array;
  alike: Float32Array;
  /** Of the word in a title of the group or in a name that other lists have for such work. */
  listed: Float32Array;
  /** Of the word in a title of each minor group. */
  inMinorGroup: Float32Array;
  /** Of the group among titles with the word; none of a word that names the occupation. */
  ofWord: Float32Array | null;
  /** Less the word in a title of any other group (complement naive Bayes). */
  notElsewhere: Float32Array;
  /** 1 where some title of the group has the word. */
  covers: Uint8Array;
  /** The index has the word, or one it may stand for; else only `alike` and `listed` say anything. */
  known: boolean;
  /** Any list has. */
  isListed: boolean;
}

/** The votes of words, each worked out once. Most words stand in few groups, so what the others get is worked out beforehand. */
export class WordVoter {
  private readonly votes = new Map<ReadonlyMap<number, number>, Map<string, WordVotes>>();
  private readonly discounts: Float64Array;
  private readonly minorDiscounts: Float64Array;
  private readonly listedDiscounts: Float64Array;
  /** Votes of a word that a group, or its minor group, does not have: the same for all words, but for their number. */
  private readonly absent: Float32Array;
  private readonly absentFromLists: Float32Array;
  private readonly backedOff: Float32Array;
  private readonly elsewhere: Float32Array;

  /** @param minor number of the minor group of each group, of `minors` */
  constructor(
    private readonly counts: WordCounts,
    private readonly alikeWords: AlikeWords,
    private readonly minor: Int32Array,
    private readonly minors: number,
  ) {
    const { sizes } = counts;
    const minorSizes = new Float64Array(minors);
    for (const [group, number] of minor.entries()) minorSizes[number]! += sizes[group]!;
    const allWords = sizes.reduce((sum, size) => sum + size, 0);
    const discount = (size: number) => Math.log(size ** SIZE_POWER + SIZE_FLOOR);
    this.discounts = sizes.map(discount);
    this.listedDiscounts = counts.listedSizes.map(discount);
    this.minorDiscounts = minorSizes.map(discount);
    this.absent = Float32Array.from(this.discounts, (one) => LOG_SMOOTHING - one);
    this.absentFromLists = Float32Array.from(this.listedDiscounts, (one) => LOG_SMOOTHING - one);
    this.backedOff = Float32Array.from(counts.titles, (titles) =>
      Math.log(BACK_OFF * titles + BACK_OFF_FLOOR),
    );
    this.elsewhere = Float32Array.from(sizes, (size) => Math.log(allWords - size + 1));
  }

  votesOf(word: QueryWord): WordVotes {
    if (this.votes.size > REMEMBERED) this.votes.clear();
    const meant = word.meanings ?? word.fits;
    const known = this.votes.get(meant) ?? new Map<string, WordVotes>();
    this.votes.set(meant, known);
    const role = `${word.head ? "head" : "beside"} ${word.word}`;
    const votes = known.get(role) ?? this.vote(word);
    known.set(role, votes);
    return votes;
  }

  private vote(word: QueryWord): WordVotes {
    const { counts, discounts, minorDiscounts, minor } = this;
    const n = discounts.length;
    const near = new Float64Array(n);
    for (const [id, weight] of this.alikeWords.alike(word.word)) counts.addTo(near, id, word.head, weight);
    const own = new Float64Array(n);
    this.count(word, (id, weight) => counts.addTo(own, id, word.head, weight));
    const listed = own.slice();
    this.count(word, (id, weight) => counts.addNamesTo(listed, id, word.head, weight));
    const above = new Float64Array(this.minors);
    let all = 0;
    for (let g = 0; g < n; g++) {
      all += own[g]!;
      above[minor[g]!]! += own[g]!;
    }
    const votes: WordVotes = {
      inGroup: this.absent.slice(),
      alike: this.absent.slice(),
      listed: this.absentFromLists.slice(),
      inMinorGroup: new Float32Array(this.minors),
      ofWord: word.head ? null : this.backedOff.slice(),
      notElsewhere: this.elsewhere.slice(),
      covers: new Uint8Array(n),
      known: all > 0,
      isListed: word.fits.size > 0,
    };
    for (let m = 0; m < this.minors; m++)
      votes.inMinorGroup[m] = Math.log(above[m]! + MINOR_SMOOTHING) - minorDiscounts[m]!;
    const logAll = Math.log(all + 1);
    const logNone = Math.log(all + COMPLEMENT_SMOOTHING);
    for (let g = 0; g < n; g++) {
      const count = own[g]!;
      if (votes.ofWord) votes.ofWord[g]! -= logAll;
      votes.notElsewhere[g]! -= count === 0 ? logNone : Math.log(all - count + COMPLEMENT_SMOOTHING);
      if (near[g] !== 0) votes.alike[g] = Math.log(near[g]! + SMOOTHING) - discounts[g]!;
      if (listed[g] !== 0) votes.listed[g] = Math.log(listed[g]! + SMOOTHING) - this.listedDiscounts[g]!;
      if (count === 0) continue;
      votes.inGroup[g] = Math.log(count + SMOOTHING) - discounts[g]!;
      if (votes.ofWord)
        votes.ofWord[g] = Math.log(count + BACK_OFF * counts.titles[g]! + BACK_OFF_FLOOR) - logAll;
      if (count > COVERS) votes.covers[g] = 1;
    }
    return votes;
  }

  /** Goes through the words that a word may stand for, by how likely each is meant; the weights sum to 1. */
  private count({ fits, meanings: meant }: QueryWord, add: (id: number, weight: number) => void): void {
    const meanings = [...(meant ?? fits)].slice(0, LIKELIEST_MEANINGS);
    const best = meanings[0]?.[1] ?? 1;
    const weights = meanings.map(([, fit]) => (fit / best) ** MEANING_POWER);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [i, [id]] of meanings.entries()) add(id, weights[i]! / all);
  }
}
