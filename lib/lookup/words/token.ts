import { fold, isFiller, wordsOfFolded } from "#lib/lookup/words/normalise";

/** A word of a title or of a query, in natural order. */
export interface Token {
  /** Folded, not stemmed. */
  word: string;
  /** It names the occupation itself: "manager" in "Manager, sales". A title may have several: "Porter and liftman". */
  head: boolean;
  /** It stands beside the title proper: in brackets, after a comma or a dash, after "in" or "at". */
  aside: boolean;
  /** It is written as a short form, with a full stop or an apostrophe: no slip of spelling. */
  short?: boolean;
  /** It is written in capitals among small letters, as initials are; or as a word is, so that it is none. */
  letters?: "capital" | "word";
  /** It stands in place of what was written, so that it is short for nothing else. */
  replaced?: boolean;
}

/** A full stop, an apostrophe or an ampersand in it says that letters were left out. */
export function isMarkedShort({ word, short }: Token): boolean {
  return short === true || word.includes("&");
}

/** A slip in fewer letters is no slip: they may be a short form, or initials. */
export const SHORTEST_MISSPELT = 5;

/** A slip in so few letters, or in what is written as a short form, is no slip. */
export function isShort({ word, short }: Token): boolean {
  return short === true || word.length < SHORTEST_MISSPELT;
}

const PREPOSITION = /\b(?:of|for|in|to|at|on|with|from|under|by)\b/;
const CONJUNCTION = /\band\b|[-/]/;
/** Shorter last words before a hyphen are prefixes or particles: "sub-editor", "turner-in". */
const SHORTEST_JOINED_HEAD = 5;

/** What stands between two commas of an index title. */
export interface TitlePart {
  words: readonly string[];
  /** Those that name the occupation, where it is the first part. */
  heads: readonly string[];
}

/** Reads one part of a title. @param isFirst it names the occupation */
export function readTitlePart(part: string, isFirst: boolean): TitlePart {
  const folded = fold(part);
  const words = wordsOfFolded(folded);
  // A part of nothing but fillers is a name: "Engineer, IN", grade "A".
  const saying = words.filter((word) => !isFiller(word));
  return { words: saying.length > 0 ? saying : words, heads: isFirst ? headWordsOf(folded) : [] };
}

/** Tokens of an index title, which is inverted: "Manager, sales, area" → area, sales, manager (head). */
export function titleTokens(title: string, read = readTitlePart): Token[] {
  const parts = title.split(", ");
  const tokens: Token[] = [];
  for (let i = parts.length - 1; i >= 0; i--) {
    const { words, heads } = read(parts[i]!, i === 0);
    for (const word of words) tokens.push({ word, head: heads.includes(word), aside: false });
  }
  return tokens;
}

/** The words of a folded phrase that name the occupation: "director of social services" → director; "porter and liftman" → both. */
function headWordsOf(phrase: string): string[] {
  const words = wordsOfFolded(phrase);
  if (words.length === 1) return words;
  const core = phrase.split(PREPOSITION)[0]!;
  const chunks = core
    .split(CONJUNCTION)
    .map(wordsOfFolded)
    .filter((chunk) => chunk.length > 0);
  return chunks
    .map((chunk) => chunk.at(-1)!)
    .filter((word, i) => i === chunks.length - 1 || word.length >= SHORTEST_JOINED_HEAD);
}
