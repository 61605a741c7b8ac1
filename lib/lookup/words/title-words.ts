import { readTitlePart, type TitlePart, type Token, titleTokens } from "#lib/lookup/words/token";

/**
 * The words of titles, one title after the other: those of title t from `starts[t]` up to `starts[t + 1]`. Flat, since
 * seventy thousand tokens would all have to be moved about in memory while an index is made ready.
 */
export interface TitleWords {
  words: string[];
  /** 1 where the word names the occupation. */
  heads: number[];
  starts: Int32Array;
}

/** Reads titles as the index writes them, inverted. */
export function wordsOfTitles(titles: readonly string[]): TitleWords {
  const read: TitleWords = { words: [], heads: [], starts: new Int32Array(titles.length + 1) };
  const readPart = eachPartOnce();
  for (let title = 0; title < titles.length; title++) {
    for (const { word, head } of titleTokens(titles[title]!, readPart)) {
      read.words.push(word);
      read.heads.push(head ? 1 : 0);
    }
    read.starts[title + 1] = read.words.length;
  }
  return read;
}

/** Most parts stand in many titles ("Manager", "sales"). */
function eachPartOnce(): typeof readTitlePart {
  const first = new Map<string, TitlePart>();
  const others = new Map<string, TitlePart>();
  return (text, isFirst) => {
    const known = isFirst ? first : others;
    let part = known.get(text);
    if (part === undefined) {
      part = readTitlePart(text, isFirst);
      known.set(text, part);
    }
    return part;
  };
}

/** The tokens of one of them. */
export function tokensOf({ words, heads, starts }: TitleWords, title: number): Token[] {
  const tokens: Token[] = [];
  for (let at = starts[title]!; at < starts[title + 1]!; at++)
    tokens.push({ word: words[at]!, head: heads[at] === 1, aside: false });
  return tokens;
}
