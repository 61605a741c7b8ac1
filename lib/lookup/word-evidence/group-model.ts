import type { EditionId } from "#lib/facts/edition";
import type { CompiledIndex } from "#lib/lookup/compiled-index";
import type { Evidence } from "#lib/lookup/ranking/evidence";
import type { QueryWord } from "#lib/lookup/readings/reading";
import { groupsNamed } from "#lib/lookup/word-evidence/group-titles";
import { TitleShares } from "#lib/lookup/word-evidence/title-shares";
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
    "words" | "listed" | "letters" | "minorGroup" | "byModifiers" | "notElsewhere" | "covered" | "named"
  >,
  Float64Array
>;

/**
 * How strongly single words speak for each unit group, whatever title they stand in, counted from the index itself. It
 * ranks groups for titles that the index does not have. Naive Bayes in several ways, of which each errs elsewhere:
 * by the words and by their letters, by the minor group, by the words beside the one that names the occupation, and by
 * the complement (Rennie and others, ICML 2003).
 */
export class GroupModel {
  readonly shares: TitleShares;
  private readonly minor: Int32Array;
  private readonly priors: Float64Array;
  private readonly minorPriors: Float64Array;
  /** How many titles each group has, on a scale of logarithms: 0 to about 1. */
  readonly sizes: Float64Array;
  private readonly named: Map<number, Map<number, number>>;
  private readonly voter: WordVoter;
  private readonly evidence: WordEvidence;
  private readonly above: Float64Array;

  constructor(
    index: CompiledIndex,
    edition: EditionId,
    groups: { titles: Readonly<Record<string, string>>; subUnits: Readonly<Record<string, string>> },
  ) {
    this.shares = new TitleShares(index, edition);
    const counts = new WordCounts(index, this.shares);
    const above = [...new Set(this.codes.map(minorOf))];
    const minors = new Map(above.map((code, number) => [code, number]));
    this.minor = Int32Array.from(this.codes, (code) => minors.get(minorOf(code))!);
    const minorTitles = new Float64Array(above.length);
    for (const [g, titles] of counts.titles.entries()) minorTitles[this.minor[g]!]! += titles;
    const prior = (titles: number) => PRIOR_POWER * Math.log(titles);
    this.priors = counts.titles.map(prior);
    this.minorPriors = minorTitles.map(prior);
    this.sizes = counts.titles.map((titles) => Math.log(1 + titles) / Math.log(LARGE));
    this.named = groupsNamed(index.vocabulary, this.codes, groups.titles, groups.subUnits);
    this.voter = new WordVoter(counts, index.alikeWords, this.minor, above.length);
    const empty = () => new Float64Array(this.codes.length);
    this.evidence = {
      words: empty(),
      listed: empty(),
      letters: empty(),
      minorGroup: empty(),
      byModifiers: empty(),
      notElsewhere: empty(),
      covered: empty(),
      named: empty(),
    };
    this.above = new Float64Array(above.length);
  }

  get codes(): readonly string[] {
    return this.shares.codes;
  }

  /** Number of a unit group; undefined for one that no entry has. */
  numberOf(code: string): number | undefined {
    return this.shares.numbers.get(code);
  }

  /** What words say of every group, until the next are asked for; the groups' sizes alone decide where no word is known. */
  evidenceOf(words: readonly QueryWord[]): Readonly<WordEvidence> {
    const { evidence, above, minor } = this;
    evidence.words.set(this.priors);
    evidence.letters.set(this.priors);
    evidence.listed.set(this.priors);
    above.set(this.minorPriors);
    for (const kind of ["byModifiers", "notElsewhere", "covered", "named"] as const) evidence[kind].fill(0);
    const all = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
    for (const word of words) {
      const votes = this.voter.votesOf(word);
      const weight = word.aside ? ASIDE : 1;
      addTimes(evidence.letters, votes.alike, weight);
      if (votes.isListed) addTimes(evidence.listed, votes.listed, weight);
      if (!votes.known) continue;
      addTimes(evidence.words, votes.inGroup, weight);
      addTimes(above, votes.inMinorGroup, weight);
      addTimes(evidence.notElsewhere, votes.notElsewhere, weight * COMPLEMENT);
      if (votes.ofWord) addTimes(evidence.byModifiers, votes.ofWord, weight);
      addTimes(evidence.covered, votes.covers, word.weight / all);
      const [[id, fit] = [-1, 0]] = word.fits;
      for (const [g, part] of this.named.get(id) ?? [])
        evidence.named[g]! += (part * fit * word.weight) / all;
    }
    for (const kind of ["words", "listed", "letters", "byModifiers", "notElsewhere"] as const)
      scale(evidence[kind]);
    scale(above);
    for (let g = 0; g < minor.length; g++) evidence.minorGroup[g] = above[minor[g]!]!;
    return evidence;
  }
}

function minorOf(code: string): string {
  return code.slice(0, -1);
}

function addTimes(sums: Float64Array, values: Float32Array | Uint8Array, weight: number): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += weight * values[i]!;
}

/** Turns logarithms into probabilities on the scale of `onScale`, in place. */
function scale(logs: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) if (logs[i]! > most) most = logs[i]!;
  let all = 0;
  for (let i = 0; i < logs.length; i++) {
    logs[i] = (logs[i]! - most) * TEMPERATURE;
    all += Math.exp(logs[i]!);
  }
  const log = Math.log(all);
  for (let i = 0; i < logs.length; i++) logs[i] = Math.max(0, 1 - (logs[i]! - log) / LOG_FLOOR);
}

/** A probability on a scale of logarithms: 1 for certain, 0 for the floor and below. */
export function onScale(probability: number): number {
  return Math.max(0, 1 - Math.log(Math.max(probability, FLOOR)) / LOG_FLOOR);
}
