import { type Compounds, compoundsOf, mendCompounds } from "#lib/lookup/words/compounds";
import { tokensOf, wordsOfTitles } from "#lib/lookup/words/title-words";
import type { Vocabulary } from "#lib/lookup/words/vocabulary";

/**
 * The distinct titles of an index, numbered, as known words in natural order and the entries that have them. Flat arrays,
 * because a browser builds this for 24,000 titles before it can answer the first letter.
 */
export interface TitleTable {
  /** Titles as written, inverted. */
  texts: string[];
  /** Words of title t: from `starts[t]` up to `starts[t + 1]`. */
  starts: Int32Array;
  /** Ids in the vocabulary. */
  words: Int32Array;
  /** 1 where the word names the occupation. */
  heads: Uint8Array;
  /** Positions of the entries of title t: from `entryStarts[t]` up to `entryStarts[t + 1]` of `entries`. */
  entryStarts: Int32Array;
  entries: Int32Array;
  /** By position of an entry the number of its title. */
  titleOf: Int32Array;
}

/** Reads the titles of entries, and the compounds found in them; every word is added to the vocabulary. */
export function readTitles(
  titles: readonly string[],
  vocabulary: Vocabulary,
): { table: TitleTable; compounds: Compounds } {
  const { texts, titleOf } = numberTitles(titles);
  const read = wordsOfTitles(texts);
  const compounds = compoundsOf(read);
  const starts = new Int32Array(texts.length + 1);
  const words: number[] = [];
  const heads: number[] = [];
  const learn = (word: string, title: number, head: boolean) => {
    words.push(vocabulary.learnTitleWord(word, title, head));
    heads.push(head ? 1 : 0);
  };
  for (let title = 0; title < texts.length; title++) {
    const end = read.starts[title + 1]!;
    let at = read.starts[title]!;
    while (at < end && !compounds.parts.has(read.words[at]!)) at++;
    if (at < end) {
      for (const { word, head } of mendCompounds(tokensOf(read, title), compounds)) learn(word, title, head);
    } else for (at = read.starts[title]!; at < end; at++) learn(read.words[at]!, title, read.heads[at] === 1);
    starts[title + 1] = words.length;
  }
  return {
    table: {
      texts,
      starts,
      words: Int32Array.from(words),
      heads: Uint8Array.from(heads),
      ...entriesByTitle(titleOf, texts.length),
      titleOf,
    },
    compounds,
  };
}

function numberTitles(titles: readonly string[]): { texts: string[]; titleOf: Int32Array } {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const titleOf = new Int32Array(titles.length);
  for (let position = 0; position < titles.length; position++) {
    const title = titles[position]!;
    // The publisher's order keeps most entries of one title together.
    if (position > 0 && title === titles[position - 1]) {
      titleOf[position] = titleOf[position - 1]!;
      continue;
    }
    let number = numbers.get(title);
    if (number === undefined) {
      number = texts.length;
      numbers.set(title, number);
      texts.push(title);
    }
    titleOf[position] = number;
  }
  return { texts, titleOf };
}

function entriesByTitle(titleOf: Int32Array, count: number): Pick<TitleTable, "entryStarts" | "entries"> {
  const entryStarts = new Int32Array(count + 1);
  for (const title of titleOf) entryStarts[title + 1]!++;
  for (let title = 0; title < count; title++) entryStarts[title + 1]! += entryStarts[title]!;
  const next = entryStarts.slice();
  const entries = new Int32Array(titleOf.length);
  for (let position = 0; position < titleOf.length; position++) {
    entries[next[titleOf[position]!]!++] = position;
  }
  return { entryStarts, entries };
}
