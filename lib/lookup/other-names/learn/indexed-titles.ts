import type { LookupEntry } from "#lib/lookup/compiled-index";
import { stem } from "#lib/lookup/words/normalise";
import { titleTokens } from "#lib/lookup/words/token";
import { queryWords } from "#lib/lookup/words/typed-words";
import { appendTo } from "#lib/platform/append-to";

/** A title of the index as stems, with its coded entries. */
export interface IndexedTitle {
  stems: string[];
  heads: Set<string>;
  entries: LookupEntry[];
  mass: number;
}

const HEAD = 2;
/** Words that the index lacks weigh as a fairly rare word does. */
const UNKNOWN_WEIGHT = 4;
const QUERY_MISSED = 0.6;
const TITLE_MISSED = 0.5;
const LEAST_LIKENESS = 0.25;
const MOST_TITLES = 40;

/** The stems of a name in the order they are said; the last names the occupation. */
export function stemsOf(name: string): string[] {
  return [...new Set(queryWords(name).tokens.map(({ word }) => stem(word)))];
}

/** The titles of an index, found by likeness: Tversky's index over stems weighed by rarity, as the lookup has it. */
export class IndexedTitles {
  readonly titles: IndexedTitle[] = [];
  private readonly withStem = new Map<string, number[]>();
  private readonly rarity = new Map<string, number>();
  /** What each title with a stem earns by it, beside `withStem`. */
  private readonly earnedBy = new Map<string, Float64Array>();
  private readonly earned: Float64Array;

  constructor(entries: readonly LookupEntry[], isCoded: (entry: LookupEntry) => boolean) {
    const numbers = new Map<string, number>();
    for (const entry of entries) {
      if (!isCoded(entry)) continue;
      let number = numbers.get(entry.title);
      if (number === undefined) {
        number = this.titles.length;
        numbers.set(entry.title, number);
        const tokens = titleTokens(entry.title).map(({ word, head }) => ({ stem: stem(word), head }));
        const stems = [...new Set(tokens.map((token) => token.stem))];
        const heads = new Set(tokens.filter(({ head }) => head).map((token) => token.stem));
        this.titles.push({ stems, heads, entries: [], mass: 0 });
        for (const one of stems) appendTo(this.withStem, one, number);
      }
      this.titles[number]!.entries.push(entry);
    }
    for (const [one, titles] of this.withStem)
      this.rarity.set(one, Math.log((this.titles.length + 1) / (titles.length + 0.5)));
    for (const title of this.titles)
      for (const one of title.stems) title.mass += this.rarity.get(one)! + (title.heads.has(one) ? HEAD : 0);
    for (const [one, titles] of this.withStem) {
      const earns = (number: number) =>
        this.rarity.get(one)! + (this.titles[number]!.heads.has(one) ? HEAD : 0);
      this.earnedBy.set(one, Float64Array.from(titles, earns));
    }
    this.earned = new Float64Array(this.titles.length);
  }

  /** The titles most like a name, best first. */
  like(stems: readonly string[]): { title: IndexedTitle; likeness: number }[] {
    const head = stems.at(-1);
    const { earned } = this;
    const touched: number[] = [];
    let total = 0;
    for (const one of stems) {
      total += (this.rarity.get(one) ?? UNKNOWN_WEIGHT) + (one === head ? HEAD : 0);
      const [numbers, earns] = [this.withStem.get(one), this.earnedBy.get(one)];
      if (!numbers || !earns) continue;
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at]!;
        if (earned[number] === 0) touched.push(number);
        earned[number]! += earns[at]!;
      }
    }
    const found: { title: IndexedTitle; likeness: number }[] = [];
    for (const number of touched) {
      const title = this.titles[number]!;
      const shared = Math.min(earned[number]!, title.mass);
      earned[number] = 0;
      const missed = QUERY_MISSED * Math.max(0, total - shared) + TITLE_MISSED * (title.mass - shared);
      const likeness = shared / (shared + missed);
      if (likeness > LEAST_LIKENESS) found.push({ title, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_TITLES);
  }
}
