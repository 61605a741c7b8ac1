import { nthGreatest } from "#lib/platform/nth-greatest";

/**
 * Nearest known words to a misspelt one: optimal string alignment (Damerau–Levenshtein with no place edited twice), in
 * which the slips people make oftenest in English cost less than others.
 */

/** A known word near a misspelt one. */
export interface Spelling {
  word: string;
  /** Cost of the edits; 1 is one arbitrary wrong letter. */
  cost: number;
}

/** Letters taken for each other because they sound alike, or are vowels. */
const ALIKE = ["aeiouy", "ck", "cs", "sz", "kq", "fv", "gj", "mn", "dt", "cq"];
const ALIKE_COST = 0.6;
const DOUBLING_COST = 0.4;
const FAINT_LETTER_COST = 0.8;
const SWAP_COST = 0.7;
const FIRST_LETTER_COST = 0.5;

const CODES = 128;
const substitution = new Float32Array(CODES * CODES).fill(1);
for (let code = 0; code < CODES; code++) substitution[code * CODES + code] = 0;
for (const letters of ALIKE) {
  for (const a of letters) {
    for (const b of letters) {
      if (a !== b) substitution[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = ALIKE_COST;
    }
  }
}
const gapCost = new Float32Array(CODES).fill(1);
for (const letter of "aeiouyh") gapCost[letter.charCodeAt(0)] = FAINT_LETTER_COST;

/** Cost of leaving a letter out or putting it in, cheap when it doubles the one before. */
function gap(word: string, i: number): number {
  const code = word.charCodeAt(i);
  return i > 0 && word.charCodeAt(i - 1) === code ? DOUBLING_COST : gapCost[code & (CODES - 1)]!;
}

/** Rows of the table of costs, kept from word to word. */
let rows = rowsOf(64);

function rowsOf(width: number) {
  return [new Float64Array(width), new Float64Array(width), new Float64Array(width)] as const;
}

/** Cost of turning `from` into `to`, both of ASCII letters; Infinity when it is found to exceed `limit`. */
export function spellingCost(from: string, to: string, limit = Number.POSITIVE_INFINITY): number {
  const width = to.length + 1;
  if (width > rows[0].length) rows = rowsOf(2 * width);
  let [twoBack, oneBack, row] = rows;
  oneBack[0] = 0;
  for (let j = 1; j < width; j++) oneBack[j] = oneBack[j - 1]! + gap(to, j - 1);
  for (let i = 1; i <= from.length; i++) {
    const a = from.charCodeAt(i - 1) & (CODES - 1);
    const dropped = gap(from, i - 1);
    row[0] = oneBack[0]! + dropped;
    let least = row[0]!;
    for (let j = 1; j < width; j++) {
      const b = to.charCodeAt(j - 1) & (CODES - 1);
      let cost = oneBack[j - 1]! + substitution[a * CODES + b]!;
      const dropping = oneBack[j]! + dropped;
      if (dropping < cost) cost = dropping;
      const adding = row[j - 1]! + gap(to, j - 1);
      if (adding < cost) cost = adding;
      if (i > 1 && j > 1 && a === to.charCodeAt(j - 2) && b === from.charCodeAt(i - 2)) {
        const swapping = twoBack[j - 2]! + SWAP_COST;
        if (swapping < cost) cost = swapping;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [twoBack, oneBack, row] = [oneBack, row, twoBack];
  }
  return oneBack[width - 1]! + (from[0] === to[0] ? 0 : FIRST_LETTER_COST);
}

/** How far a word may be from a known one: about one slip in four letters. */
function furthest(length: number): number {
  return length < 4 ? 0.7 : Math.min(1 + (length - 4) * 0.25, 3);
}

/** Pairs of neighbouring letters, the ends of the word included: as many as it has letters, and one. */
function pairAt(word: string, i: number): number {
  const before = i === 0 ? 0 : word.charCodeAt(i - 1) & (CODES - 1);
  const after = i === word.length ? 0 : word.charCodeAt(i) & (CODES - 1);
  return before * CODES + after;
}

/** Edits of one kind each break so many pairs at most. */
const PAIRS_BROKEN = 3;
const COMPARED = 120;

/** Known words by their pairs of letters, so that a search compares only those that have many in common. */
export class SpellingIndex {
  private readonly words: string[];
  /** Words with pair p: from `starts[p]` up to `starts[p + 1]` of `holders`. */
  private readonly starts = new Int32Array(CODES * CODES + 1);
  private readonly holders: Int32Array;
  /** How many pairs each word has in common with the one that is looked for, and which part of both that is. */
  private readonly shared: Uint8Array;
  private readonly likeness: Float64Array;

  constructor(words: readonly string[]) {
    this.words = [...words];
    this.shared = new Uint8Array(words.length);
    this.likeness = new Float64Array(words.length);
    const { starts } = this;
    for (const word of words) for (let k = 0; k <= word.length; k++) starts[pairAt(word, k) + 1]!++;
    for (let pair = 0; pair < CODES * CODES; pair++) starts[pair + 1]! += starts[pair]!;
    this.holders = new Int32Array(starts[CODES * CODES]!);
    const next = starts.slice();
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      for (let k = 0; k <= word.length; k++) this.holders[next[pairAt(word, k)]!++] = i;
    }
  }

  /** At most `limit` known words near enough to `word`, likeliest first; `favour` (in units of cost) prefers one known word to another. */
  nearest(word: string, limit: number, favour: (known: string) => number): Spelling[] {
    const reach = furthest(word.length);
    const found: (Spelling & { rank: number })[] = [];
    for (const i of this.candidates(word, reach)) {
      const known = this.words[i]!;
      const cost = spellingCost(word, known, reach);
      if (cost <= reach) found.push({ word: known, cost, rank: cost - favour(known) });
    }
    return found.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1)).slice(0, limit);
  }

  /** Words that have most pairs in common with one, for their length. */
  private candidates(word: string, reach: number): number[] {
    const { shared, likeness, starts, holders } = this;
    const met: number[] = [];
    for (let k = 0; k <= word.length; k++) {
      const pair = pairAt(word, k);
      for (let at = starts[pair]!; at < starts[pair + 1]!; at++) {
        const i = holders[at]!;
        if (shared[i] === 0) met.push(i);
        shared[i]!++;
      }
    }
    const pairs = word.length + 1;
    const fewest = Math.max(1, pairs - PAIRS_BROKEN * Math.ceil(reach));
    const span = Math.ceil(reach) + 1;
    const near: number[] = [];
    for (const i of met) {
      const { length } = this.words[i]!;
      if (shared[i]! >= fewest && Math.abs(length - word.length) <= span) {
        likeness[i] = shared[i]! / (pairs + length);
        near.push(i);
      }
      shared[i] = 0;
    }
    if (near.length <= COMPARED) return near;
    const least = nthGreatest(
      Float64Array.from(near, (i) => likeness[i]!),
      COMPARED,
    );
    const likest = near.filter((i) => likeness[i]! > least);
    const level = near.filter((i) => likeness[i] === least).sort((a, b) => a - b);
    return [...likest, ...level.slice(0, COMPARED - likest.length)];
  }
}
