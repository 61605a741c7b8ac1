import type { TitleWords } from "#lib/lookup/words/title-words";
import type { Token } from "#lib/lookup/words/token";

/**
 * Words written together and apart: "forklift" and "fork lift", "sales person" and "salesman". The index itself
 * writes many of them both ways; the way it uses oftener becomes the one form of both sides.
 */
export interface Compounds {
  /** "forklift" → ["fork", "lift"]. */
  apart: Map<string, [string, string]>;
  /** "book keeper" → "bookkeeper". */
  together: Map<string, string>;
  /** The words that either begins with: all others stay as they are. */
  parts: Set<string>;
}

const PERSON = /^(?:man|men|woman|women|person|persons|people|lady|ladies)$/;

/** "Plaster board": no longer word of the index is the first part of a compound. */
const LONGEST_FIRST_PART = 7;

/** Reads the compounds out of titles, their words in natural order. */
export function compoundsOf({ words, starts }: Pick<TitleWords, "words" | "starts">): Compounds {
  const single = new Map<string, number>();
  for (const word of words) single.set(word, (single.get(word) ?? 0) + 1);
  const begins = firstParts(single);
  const pairs = new Map<string, { parts: [string, string]; count: number }>();
  for (let title = 0; title + 1 < starts.length; title++) {
    for (let i = starts[title]! + 1; i < starts[title + 1]!; i++) {
      const first = words[i - 1]!;
      const second = words[i]!;
      if (!begins.has(first)) continue;
      const joined = first + second;
      if (!single.has(joined)) continue;
      const pair = pairs.get(joined);
      if (pair) pair.count++;
      else pairs.set(joined, { parts: [first, second], count: 1 });
    }
  }
  const compounds: Compounds = { apart: new Map(), together: new Map(), parts: new Set() };
  for (const [joined, { parts, count }] of pairs) {
    if (PERSON.test(parts[1])) continue;
    const isApart = count >= single.get(joined)!;
    if (isApart) compounds.apart.set(joined, parts);
    else compounds.together.set(parts.join(" "), joined);
    compounds.parts.add(isApart ? joined : parts[0]);
  }
  for (const word of single.keys()) {
    if (word.length <= 5 || !word.endsWith("man")) continue;
    const first = word.slice(0, -3);
    compounds.together.set(`${first} man`, word);
    compounds.parts.add(first);
  }
  return compounds;
}

/** The short words that longer ones begin with: what most titles have is no part of any, and need not be joined to try. */
function firstParts(single: ReadonlyMap<string, number>): Set<string> {
  const parts = new Set<string>();
  for (const word of single.keys()) {
    for (let end = 1; end < word.length && end <= LONGEST_FIRST_PART; end++) {
      const part = word.slice(0, end);
      if (single.has(part)) parts.add(part);
    }
  }
  return parts;
}

/** The tokens with every compound in its one form. */
export function mendCompounds(tokens: readonly Token[], compounds: Compounds): readonly Token[] {
  if (!tokens.some(({ word }) => compounds.parts.has(word))) return tokens;
  const mended: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const joined =
      next && compounds.together.get(`${token.word} ${PERSON.test(next.word) ? "man" : next.word}`);
    const parts = compounds.apart.get(token.word);
    if (joined !== undefined && next) {
      mended.push({ word: joined, head: token.head || next.head, aside: token.aside && next.aside });
      i++;
    } else if (parts) {
      mended.push({ ...token, word: parts[0], head: false }, { ...token, word: parts[1] });
    } else mended.push(token);
  }
  return mended;
}
