import type { EditionId } from "#lib/facts/edition";
import { type CompiledIndex, type LookupEntry, qualifiersOf } from "#lib/lookup/compiled-index";
import type { QueryWord } from "#lib/lookup/reading";

/** A word seen in the other role (naming the occupation, or describing it) counts for so much of one in the same role. */
const OTHER_ROLE = 0.3;
/** Weight of an entry's qualifier words; many of them stand in hundreds of entries. */
const IN_QUALIFIER = 0.1;
const SMOOTHING = 0.03;
/** Large groups are discounted by a power of their size, so that a group of 500 titles does not win by its size alone. */
const SIZE_POWER = 0.7;
const SIZE_FLOOR = 10;
const PRIOR_POWER = 0.5;
/** What stands beside the title tells of the place rather than of the occupation. */
const ASIDE = 0.4;
/** Below 1: the words of a title are not independent, as naive Bayes has them. */
const TEMPERATURE = 0.7;
const LIKELIEST_MEANINGS = 8;
const MEANING_POWER = 3;

interface Profile {
  asHead: Map<number, number>;
  beside: Map<number, number>;
}

/**
 * How strongly single words speak for each unit group, whatever title they stand in: naive Bayes, counted from the index
 * itself. It ranks groups for titles that the index does not have.
 */
export class GroupModel {
  /** Codes of the unit groups, in the order of every array of this model. */
  readonly codes: string[] = [];
  private readonly sizes: number[] = [];
  private readonly titles: number[] = [];
  /** By number of a title its groups, and the part of its entries that each has. */
  readonly sharesOf: [group: number, share: number][][];
  private readonly inQualifiers = new Map<number, Map<number, number>>();
  private titlesByGroup: number[][] | null = null;
  private readonly profiles = new Map<number, Profile>();

  constructor(
    private readonly index: CompiledIndex,
    edition: EditionId,
  ) {
    const numbers = new Map<string, number>();
    this.sharesOf = index.titles.texts.map((_, title) => this.countTitle(title, edition, numbers));
  }

  private countTitle(title: number, edition: EditionId, numbers: Map<string, number>): [number, number][] {
    const { starts, entryStarts, entries } = this.index.titles;
    const counts = new Map<number, number>();
    let all = 0;
    for (let i = entryStarts[title]!; i < entryStarts[title + 1]!; i++) {
      const entry = this.index.entries[entries[i]!]!;
      const code = entry.codes[edition];
      if (code === undefined) continue;
      const group = this.groupNumber(code, numbers);
      add(counts, group, 1);
      all++;
      this.countQualifiers(entry, group);
    }
    const words = starts[title + 1]! - starts[title]!;
    return [...counts].map(([group, count]) => {
      this.sizes[group]! += (count / all) * words;
      this.titles[group]! += count / all;
      return [group, count / all];
    });
  }

  private groupNumber(code: string, numbers: Map<string, number>): number {
    let group = numbers.get(code);
    if (group === undefined) {
      group = this.codes.length;
      numbers.set(code, group);
      this.codes.push(code);
      this.sizes.push(0);
      this.titles.push(0);
    }
    return group;
  }

  private countQualifiers(entry: LookupEntry, group: number): void {
    for (const id of qualifiersOf(this.index, entry).flat(2)) {
      let counts = this.inQualifiers.get(id);
      if (!counts) {
        counts = new Map();
        this.inQualifiers.set(id, counts);
      }
      add(counts, group, IN_QUALIFIER);
      this.sizes[group]! += IN_QUALIFIER;
    }
  }

  /** Numbers of the titles of a group, those that it shares with others too. */
  titlesOf(code: string): readonly number[] {
    this.titlesByGroup ??= listsOf(this.sharesOf, this.codes.length);
    return this.titlesByGroup[this.codes.indexOf(code)] ?? [];
  }

  /** Probability of each group given the words, summing to 1; the prior alone when no word is known. */
  probabilities(words: readonly QueryWord[]): Float64Array {
    const n = this.codes.length;
    const logs = new Float64Array(n);
    for (let g = 0; g < n; g++) logs[g] = PRIOR_POWER * Math.log(this.titles[g]!);
    const counts = new Float64Array(n);
    for (const word of words) {
      if (word.fits.size === 0) continue;
      this.countWord(word, counts);
      const weight = word.aside ? ASIDE : 1;
      for (let g = 0; g < n; g++) {
        logs[g]! += weight * Math.log((counts[g]! + SMOOTHING) / (this.sizes[g]! ** SIZE_POWER + SIZE_FLOOR));
      }
    }
    return normalised(logs);
  }

  private countWord(word: QueryWord, counts: Float64Array): void {
    counts.fill(0);
    const meanings = [...(word.meanings ?? word.fits)].slice(0, LIKELIEST_MEANINGS);
    const best = meanings[0]![1];
    const weights = meanings.map(([, fit]) => (fit / best) ** MEANING_POWER);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [i, [id]] of meanings.entries()) {
      const weight = weights[i]! / all;
      const { asHead, beside } = this.profile(id);
      for (const [group, count] of asHead) counts[group]! += weight * count * (word.head ? 1 : OTHER_ROLE);
      for (const [group, count] of beside) counts[group]! += weight * count * (word.head ? OTHER_ROLE : 1);
    }
  }

  private profile(id: number): Profile {
    const known = this.profiles.get(id);
    if (known) return known;
    const profile: Profile = { asHead: new Map(), beside: new Map(this.inQualifiers.get(id)) };
    const { starts, words, heads } = this.index.titles;
    for (const title of this.index.vocabulary.words[id]!.titles) {
      const counts = heads[words.indexOf(id, starts[title]!)] === 1 ? profile.asHead : profile.beside;
      for (const [group, share] of this.sharesOf[title]!) add(counts, group, share);
    }
    this.profiles.set(id, profile);
    return profile;
  }
}

function listsOf(sharesOf: readonly [group: number, share: number][][], groups: number): number[][] {
  const lists = Array.from({ length: groups }, (): number[] => []);
  for (const [title, shares] of sharesOf.entries()) for (const [group] of shares) lists[group]!.push(title);
  return lists;
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function normalised(logs: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > most) most = log;
  const probabilities = logs.map((log) => Math.exp((log - most) * TEMPERATURE));
  const all = probabilities.reduce((sum, p) => sum + p, 0);
  return probabilities.map((p) => p / all);
}
