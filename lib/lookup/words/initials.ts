import type { CompiledIndex } from "#lib/lookup/compiled-index";
import { wordsOf } from "#lib/lookup/words/normalise";
import { appendTo } from "#lib/platform/append-to";

/** A phrase of the index whose words begin with given letters. */
export interface Spelt {
  words: string[];
  /** How well it fits, 0–1. */
  fit: number;
}

const MOST = 4;
const BEST_FIT = 0.94;
const LEAST_FIT = 0.55;
/** Two letters begin too many pairs of words for a pair met once to mean much. */
const LEAST_COUNT = [0, 0, 6, 3, 1, 1, 1];
const LONGEST = 6;
/** Letters joined by "&" stand for words joined by "and". */
const JOINED = 6;
const APART = 0.3;
const WHOLE_TITLE = 4;
const GROUP_TITLE = 3;
const QUALIFIER = 0.5;

/**
 * Reads initials as phrases of the index: of its titles, its qualifiers and the titles of its groups ("h&s" health and
 * safety, "cns" clinical nurse specialist). Phrases are rivals, by how often they occur. The words of all titles stand in
 * one array, so a look through them is quicker than a table of all initials is to make.
 */
export class Initials {
  /** First letters of the words of all titles, and the places of those that begin with each; made when initials are first met. */
  private letters: Uint8Array | null = null;
  private readonly places = new Map<number, number[]>();
  private readonly known = new Map<string, readonly Spelt[]>();
  /** Titles of unit groups, each with its known words; read when initials are first met. */
  private groupTitles: { text: string; ids: number[] }[] | null = null;

  /** @param groupTitles titles of unit groups */
  constructor(
    private readonly index: Pick<CompiledIndex, "titles" | "vocabulary" | "additions" | "industries">,
    private readonly titlesOfGroups: Iterable<string>,
  ) {}

  /**
   * @param word letters, joined by "&" or not: "cns", "h&s"
   * @param alone they are the whole title, so that a word must be among them that names an occupation
   */
  read(word: string, alone: boolean): readonly Spelt[] {
    const key = alone ? `${word}.` : word;
    const before = this.known.get(key);
    if (before) return before;
    if (this.known.size > 2000) this.known.clear();
    const found = this.readAnew(word, alone);
    this.known.set(key, found);
    return found;
  }

  private readAnew(word: string, alone: boolean): Spelt[] {
    const wanted = word.replaceAll("&", "");
    if (!/^[a-z]{2,}$/.test(wanted) || wanted.length > LONGEST) return [];
    const joined = word.includes("&");
    const counts = new Map<string, number>();
    const count = (ids: readonly number[], text: string, weight: number) => {
      const key = ids.join(" ");
      const times = joined ? weight * (this.isJoined(ids, text) ? JOINED : APART) : weight;
      counts.set(key, (counts.get(key) ?? 0) + times);
    };
    this.countInTitles(wanted, alone, count);
    if (!alone) {
      for (const [text, ids] of this.index.additions) this.countIn(ids, wanted, text, QUALIFIER, count);
      for (const [text, alternatives] of this.index.industries) {
        for (const ids of alternatives) this.countIn(ids, wanted, text, QUALIFIER, count);
      }
    }
    for (const { text, ids } of this.wordsOfGroupTitles())
      this.countIn(ids, wanted, text, GROUP_TITLE, count);
    return this.ranked(counts, wanted.length);
  }

  /** Makes what is otherwise made when initials are first met. */
  makeReady(): void {
    this.firstLetters();
    this.wordsOfGroupTitles();
  }

  private wordsOfGroupTitles(): { text: string; ids: number[] }[] {
    this.groupTitles ??= Array.from(new Set(this.titlesOfGroups), (text) => ({
      text,
      ids: wordsOf(text).flatMap((one) => this.index.vocabulary.find(one)?.id ?? []),
    }));
    return this.groupTitles;
  }

  private firstLetters(): Uint8Array {
    if (this.letters === null) {
      const { words } = this.index.vocabulary;
      this.letters = Uint8Array.from(this.index.titles.words, (id) => words[id]!.written.charCodeAt(0));
      for (const [at, letter] of this.letters.entries()) appendTo(this.places, letter, at);
    }
    return this.letters;
  }

  private countInTitles(
    wanted: string,
    alone: boolean,
    count: (ids: readonly number[], text: string, weight: number) => void,
  ): void {
    const { starts, words, heads, texts } = this.index.titles;
    const letters = this.firstLetters();
    const codes = [...wanted].map((letter) => letter.charCodeAt(0));
    const [first] = codes;
    const n = codes.length;
    let title = 0;
    for (const at of this.places.get(first!) ?? []) {
      let k = 1;
      while (k < n && letters[at + k] === codes[k]) k++;
      if (k < n) continue;
      while (starts[title + 1]! <= at) title++;
      if (at + n > starts[title + 1]!) continue;
      if (alone ? heads[at + n - 1] !== 1 : hasHead(heads, at, n)) continue;
      const whole = starts[title] === at && starts[title + 1] === at + n;
      count([...words.subarray(at, at + n)], texts[title]!, whole ? WHOLE_TITLE : 1);
    }
  }

  private countIn(
    ids: readonly number[],
    wanted: string,
    text: string,
    weight: number,
    count: (ids: readonly number[], text: string, weight: number) => void,
  ): void {
    const { words } = this.index.vocabulary;
    for (let at = 0; at + wanted.length <= ids.length; at++) {
      const phrase = ids.slice(at, at + wanted.length);
      if (phrase.every((id, k) => words[id]!.written[0] === wanted[k])) count(phrase, text, weight);
    }
  }

  /** The first two of the words stand on the two sides of an "and". */
  private isJoined(ids: readonly number[], text: string): boolean {
    const words = text.toLowerCase().split(/[^a-z&]+/);
    return words.some((word, at) => {
      const before = words[at - 1];
      const after = words[at + 1];
      if ((word !== "and" && word !== "&") || before === undefined || after === undefined) return false;
      const { vocabulary } = this.index;
      return vocabulary.find(before)?.id === ids[0] && vocabulary.find(after)?.id === ids[1];
    });
  }

  private ranked(counts: ReadonlyMap<string, number>, letters: number): Spelt[] {
    const ranked = [...counts]
      .filter(([, times]) => times >= (LEAST_COUNT[letters] ?? 1))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST);
    const most = ranked[0]?.[1] ?? 1;
    return ranked
      .map(([key, times]) => ({
        words: key.split(" ").map((id) => this.index.vocabulary.words[Number(id)]!.written),
        fit: BEST_FIT * (times / most) ** 0.15,
      }))
      .filter(({ fit }) => fit >= LEAST_FIT);
  }
}

function hasHead(heads: Uint8Array, at: number, n: number): boolean {
  for (let k = at; k < at + n; k++) if (heads[k] === 1) return true;
  return false;
}
