import type { EditionId } from "#lib/facts/edition";
import type { CompiledIndex } from "#lib/lookup/compiled-index";
import type { Evidence } from "#lib/lookup/ranking/evidence";
import type { QueryWord } from "#lib/lookup/reading";
import { AlikeWords } from "#lib/lookup/word-evidence/alike-words";
import { groupsNamed } from "#lib/lookup/word-evidence/group-titles";
import { WordCounts } from "#lib/lookup/word-evidence/word-counts";
import { WordVoter } from "#lib/lookup/word-evidence/word-votes";

/** Of a group's share of all titles. */
const PRIOR_POWER = 0.5;
/** What stands beside the title tells of the place rather than of the occupation. */
const ASIDE = 0.4;
/** Below 1: the words of a title are not independent, as naive Bayes has them. */
const TEMPERATURE = 0.7;
/** Complement naive Bayes tells groups apart by small differences. */
const COMPLEMENT = 10;
/** Probability below which a model tells no difference. */
const FLOOR = 0.003;
const LOG_FLOOR = Math.log(FLOOR);
/** A thousand titles: the scale of a group's size. */
const LARGE = 1000;

/** What the words of a reading say of every group: a number for each, in the order of `codes`. */
export type WordEvidence = Record<
  keyof Pick<
    Evidence,
    | "words"
    | "listed"
    | "letters"
    | "minorGroup"
    | "byHead"
    | "byModifiers"
    | "notElsewhere"
    | "covered"
    | "named"
  >,
  Float64Array
>;

/**
 * How strongly single words speak for each unit group, whatever title they stand in, counted from the index itself. It
 * ranks groups for titles that the index does not have. Naive Bayes in several ways, of which each errs elsewhere:
 * by the words and by their letters, by the minor group, by the word that names the occupation and by the others, and by
 * the complement (Rennie and others, ICML 2003).
 */
export class GroupModel {
  readonly codes: readonly string[];
  private readonly counts: WordCounts;
  private readonly minor: Int32Array;
  /** How many groups the minor group of each has. */
  private readonly members: Int32Array;
  private readonly priors: Float64Array;
  private readonly minorPriors: Float64Array;
  /** How many titles each group has, on a scale of logarithms: 0 to about 1. */
  readonly sizes: Float64Array;
  private readonly named: Map<number, Map<number, number>>;
  private readonly voter: WordVoter;

  constructor(
    index: CompiledIndex,
    edition: EditionId,
    groups: { titles: Readonly<Record<string, string>>; subUnits: Readonly<Record<string, string>> },
  ) {
    this.counts = new WordCounts(index, edition);
    this.codes = this.counts.codes;
    const above = [...new Set(this.codes.map(minorOf))];
    this.minor = Int32Array.from(this.codes, (code) => above.indexOf(minorOf(code)));
    const members = new Int32Array(above.length);
    for (const m of this.minor) members[m]!++;
    this.members = this.minor.map((m) => members[m]!);
    const minorTitles = new Float64Array(above.length);
    for (const [g, titles] of this.counts.titles.entries()) minorTitles[this.minor[g]!]! += titles;
    const prior = (titles: number) => PRIOR_POWER * Math.log(titles);
    this.priors = Float64Array.from(this.counts.titles, prior);
    this.minorPriors = minorTitles.map(prior);
    this.sizes = Float64Array.from(this.counts.titles, (titles) => Math.log(1 + titles) / Math.log(LARGE));
    this.named = groupsNamed(index.vocabulary, this.codes, groups.titles, groups.subUnits);
    this.voter = new WordVoter(this.counts, new AlikeWords(index.vocabulary), this.minor, above.length);
  }

  /** Number of a unit group; undefined for one that no entry has. */
  numberOf(code: string): number | undefined {
    return this.counts.numbers.get(code);
  }

  /** By position of an entry the number of its group; -1 for none. */
  get groupOf(): Int16Array {
    return this.counts.groupOf;
  }

  /** Numbers of the titles of a group, those that it shares with others too. */
  titlesOf(code: string): readonly number[] {
    return this.counts.titlesOf(code);
  }

  /** By number of a title its groups, and the part of its entries that each has. */
  get sharesOf(): readonly (readonly [group: number, share: number][])[] {
    return this.counts.sharesOf;
  }

  /** What words say of every group; the groups' sizes alone decide where no word is known. */
  evidenceOf(words: readonly QueryWord[]): WordEvidence {
    const n = this.codes.length;
    const inGroup = this.priors.slice();
    const alike = this.priors.slice();
    const listed = this.priors.slice();
    const above = Float64Array.from(this.minor, (m) => this.minorPriors[m]!);
    const [head, beside, complement, covered, named] = [1, 2, 3, 4, 5].map(() => new Float64Array(n)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const all = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
    for (const word of words) {
      const votes = this.voter.votesOf(word);
      const weight = word.aside ? ASIDE : 1;
      addTimes(alike, votes.alike, weight);
      if (votes.isListed) addTimes(listed, votes.listed, weight);
      if (!votes.known) continue;
      addTimes(inGroup, votes.inGroup, weight);
      addTimes(above, votes.inMinorGroup, weight);
      addTimes(complement, votes.notElsewhere, weight * COMPLEMENT);
      addTimes(word.head ? head : beside, votes.ofWord, weight);
      addTimes(covered, votes.covers, word.weight / all);
      const [[id, fit] = [-1, 0]] = word.fits;
      for (const [g, part] of this.named.get(id) ?? []) named[g]! += (part * fit * word.weight) / all;
    }
    return {
      words: scaled(inGroup),
      listed: scaled(listed),
      letters: scaled(alike),
      minorGroup: scaled(above, this.members),
      byHead: scaled(head),
      byModifiers: scaled(beside),
      notElsewhere: scaled(complement),
      covered,
      named,
    };
  }
}

function minorOf(code: string): string {
  return code.slice(0, -1);
}

function addTimes(sums: Float64Array, values: Float32Array | Uint8Array, weight: number): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += weight * values[i]!;
}

/**
 * Turns logarithms into probabilities on the scale of `onScale`, in place.
 * @param times how often each is given: it counts once in the sum
 */
function scaled(logs: Float64Array, times?: Int32Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > most) most = log;
  let all = 0;
  for (let i = 0; i < logs.length; i++) {
    logs[i] = (logs[i]! - most) * TEMPERATURE;
    all += Math.exp(logs[i]!) / (times ? times[i]! : 1);
  }
  const log = Math.log(all);
  for (let i = 0; i < logs.length; i++) logs[i] = Math.max(0, 1 - (logs[i]! - log) / LOG_FLOOR);
  return logs;
}

/** A probability on a scale of logarithms: 1 for certain, 0 for the floor and below. */
export function onScale(probability: number): number {
  return Math.max(0, 1 - Math.log(Math.max(probability, FLOOR)) / LOG_FLOOR);
}
