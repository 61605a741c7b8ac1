import { SlipIndex } from "#lib/lookup/whole-titles/slip-index";
import { fold } from "#lib/lookup/words/normalise";
import { spellingCost } from "#lib/lookup/words/spelling";

/** A title that a text is one slip from. */
export interface TitleSlip {
  /** In natural order, as written. */
  title: string;
  /** Of the edit, as in `spellingCost`. */
  cost: number;
  /** All letters are right: only a space is missing, or stands elsewhere. */
  spaceOnly: boolean;
}

/** In fewer letters one slip is no evidence. */
const SHORTEST = 5;
const MOST_SLIPS = 6;
/** Less than any letter: a space is missed, or comes a letter early or late. */
const SPACE_COST = 0.2;
const MARKS = /[^a-z0-9]+/g;
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The words of a text with one space between them, folded: "Driver's mate (rail)" → "driver s mate rail". */
export function spaced(text: string): string {
  const folded = fold(text);
  return PLAIN.test(folded) ? folded : folded.replace(MARKS, " ").trim();
}

/** The same without spaces. */
export function lettersOf(text: string): string {
  return fold(text).replace(MARKS, "");
}

/**
 * The titles of an index letter by letter, without spaces: which are one slip from what was typed, and which begin with
 * it. Put in order when first asked for.
 */
export class WholeTitles {
  private made: Sorted | null = null;
  private slips: SlipIndex | null = null;

  /** @param titles in natural order, by number; asked for when they are first needed */
  constructor(private readonly titles: () => readonly string[]) {}

  private get sorted(): Sorted {
    this.made ??= sortedByLetters(this.titles());
    return this.made;
  }

  /** Makes what is otherwise made when it is first asked for. */
  makeReady(): void {
    this.slips ??= new SlipIndex(this.sorted.letters);
  }

  /** Whether the index has a title of just the letters of a text. */
  has(text: string): boolean {
    const typed = lettersOf(text);
    return typed !== "" && this.sorted.letters[this.firstAtLeast(typed)] === typed;
  }

  /** Whether the index has a title of just the words of a text. */
  hasWords(text: string): boolean {
    const words = spaced(text);
    const typed = words.replaceAll(" ", "");
    const { letters, texts } = this.sorted;
    for (let i = this.firstAtLeast(typed); letters[i] === typed; i++) if (texts[i] === words) return true;
    return false;
  }

  /** The titles that a text is one slip from, a misplaced space included, the likeliest first, each spelling once. */
  slipsOf(text: string): TitleSlip[] {
    const words = spaced(text);
    const typed = words.replaceAll(" ", "");
    if (typed.length < SHORTEST) return [];
    const { letters, natural, texts } = this.sorted;
    this.slips ??= new SlipIndex(letters);
    const slips: TitleSlip[] = [];
    for (let i = this.firstAtLeast(typed); letters[i] === typed; i++) {
      if (texts[i] === words) return [];
      slips.push({ title: natural[i]!, cost: SPACE_COST, spaceOnly: true });
    }
    if (slips.length > 0) return slips.slice(0, 1);
    let last = "";
    for (const at of this.slips.oneEditFrom(typed)) {
      if (letters[at] === last) continue;
      last = letters[at]!;
      slips.push({ title: natural[at]!, cost: spellingCost(typed, last), spaceOnly: false });
    }
    slips.sort((a, b) => a.cost - b.cost || (a.title < b.title ? -1 : 1));
    return slips.slice(0, MOST_SLIPS);
  }

  /** Whether a title has the letters of a text and goes on. */
  begins(text: string): boolean {
    const typed = lettersOf(text);
    if (typed === "") return false;
    const { letters } = this.sorted;
    let at = this.firstAtLeast(typed);
    while (letters[at] === typed) at++;
    return letters[at]?.startsWith(typed) ?? false;
  }

  /**
   * Numbers of the titles that begin with a text and go on, in the order of the alphabet. A space at its end is one: what
   * goes on is another word. Where no title begins with its words, those that begin with its letters.
   */
  beginningWith(text: string): number[] {
    const words = spaced(text);
    const letters = words.replaceAll(" ", "");
    if (letters === "") return [];
    const start = /\s$/.test(text) ? `${words} ` : words;
    const { letters: sorted, texts, order } = this.sorted;
    const found: number[] = [];
    const alike: number[] = [];
    for (let i = this.firstAtLeast(letters); sorted[i]?.startsWith(letters); i++) {
      if (sorted[i] === letters) continue;
      alike.push(order[i]!);
      if (texts[i]!.startsWith(start)) found.push(order[i]!);
    }
    return found.length > 0 || start !== words ? found : alike;
  }

  private firstAtLeast(letters: string): number {
    const sorted = this.sorted.letters;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Titles in the order of their letters. */
interface Sorted {
  /** Their numbers. */
  order: Int32Array;
  /** As written, in natural order. */
  natural: string[];
  letters: string[];
  /** Their words with one space between them. */
  texts: string[];
}

function sortedByLetters(titles: readonly string[]): Sorted {
  const texts = titles.map(spaced);
  const letters = texts.map((text) => text.replaceAll(" ", ""));
  const order = inOrder(letters);
  const inThatOrder = (of: readonly string[]) => {
    const ordered: string[] = [];
    for (const title of order) ordered.push(of[title]!);
    return ordered;
  };
  return { order, natural: inThatOrder(titles), letters: inThatOrder(letters), texts: inThatOrder(texts) };
}

const BASE = 37;

/**
 * Positions of texts of letters and figures in the order of the alphabet. The first letters of each, as many as have room,
 * are a number with its position below them: numbers are sorted in a tenth of the time, and only what begins alike is
 * compared as text.
 */
function inOrder(letters: readonly string[]): Int32Array {
  const count = Math.max(1, letters.length);
  const atOnce = Math.floor(Math.log(Number.MAX_SAFE_INTEGER / count) / Math.log(BASE));
  const keys = new Float64Array(letters.length);
  for (let i = 0; i < keys.length; i++) {
    let first = 0;
    for (let k = 0; k < atOnce; k++) {
      const code = letters[i]!.charCodeAt(k);
      first = first * BASE + (code >= A ? code - A + 11 : code >= ZERO ? code - ZERO + 1 : 0);
    }
    keys[i] = first * count + i;
  }
  keys.sort();
  const order = Int32Array.from(keys, (key) => key % count);
  const beginning = (at: number) => Math.floor(keys[at]! / count);
  for (let from = 0, to = 1; from < keys.length; from = to++) {
    while (to < keys.length && beginning(to) === beginning(from)) to++;
    if (to - from > 1)
      order
        .subarray(from, to)
        .sort((a, b) => (letters[a] === letters[b] ? a - b : letters[a]! < letters[b]! ? -1 : 1));
  }
  return order;
}

const A = "a".charCodeAt(0);
const ZERO = "0".charCodeAt(0);
