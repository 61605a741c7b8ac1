import { type Compounds, mendCompounds } from "#lib/lookup/words/compounds";
import { stem } from "#lib/lookup/words/normalise";
import {
  type Correction,
  type Replacements,
  type Rewording,
  rewordings,
} from "#lib/lookup/words/replacements";
import { FAINT } from "#lib/lookup/words/synonyms";
import type { Token } from "#lib/lookup/words/token";
import { queryWords } from "#lib/lookup/words/typed-words";
import type { Vocabulary } from "#lib/lookup/words/vocabulary";
import type { Resolution, WordResolver } from "#lib/lookup/words/word-resolver";

/** A query word ready for scoring. */
export interface QueryWord {
  /** As the reader wrote it, folded. */
  word: string;
  /** Known words it may stand for → how well (0–1), best first. Empty when nothing in the index is like it. */
  fits: Map<number, number>;
  /** How much it tells: the rarity of the likeliest known word. */
  weight: number;
  /** It names the occupation. */
  head: boolean;
  aside: boolean;
  /** Costs little where an entry lacks it. */
  faint: boolean;
  /** It is not known as it stands, and was taken for another. */
  correction: Resolution["correction"];
}

/** One way to understand a query. */
export interface Reading {
  words: QueryWord[];
  /** How sure it is that this was meant, 0–1. */
  fit: number;
  /** What was replaced in it, besides the corrections of single words. */
  corrections: Correction[];
}

interface Reader {
  vocabulary: Vocabulary;
  compounds: Compounds;
  resolver: WordResolver;
  replacements: Replacements;
}

/** Words not known at all weigh as a fairly rare word does. */
const UNKNOWN_WEIGHT = 4;
/** A word that names the occupation in so many of its titles is taken to name it in the query. */
const HEAD_SHARE = 0.15;
const REWORDED_FIT = 0.97;
const MOST_READINGS = 6;
/** A place looked up as if it were the title. */
const PLACE_FIT = 0.8;
const PLACE_WORKERS = ["worker", "assistant"];

/** All ways to understand a query text, the likeliest first; none when it has no word that says anything. */
export function readingsOf(text: string, reader: Reader): Reading[] {
  const { tokens, others, placeOnly } = queryWords(text);
  if (tokens.length === 0) return [];
  if (!placeOnly) {
    const unfinished = !/\s$/.test(text);
    return [tokens, ...others].flatMap((one) => readingsOfTokens(one, reader, unfinished, 1));
  }
  const place = tokens.map(({ word }) => word).join(" ");
  const readings = PLACE_WORKERS.flatMap((worker): Reading[] => {
    const correction: Correction = { from: place, to: `${place} ${worker}`, kind: "place" };
    return readingsOfTokens([...tokens, { word: worker, head: true, aside: false }], reader, false, 1).map(
      (reading) => ({ ...reading, corrections: [correction, ...reading.corrections] }),
    );
  });
  return [...readings, ...readingsOfTokens(tokens, reader, false, PLACE_FIT)];
}

function readingsOfTokens(tokens: Token[], reader: Reader, unfinished: boolean, fit: number): Reading[] {
  const asWritten = reword({ tokens, corrections: [] }, reader, unfinished, fit);
  const respelt = respell(tokens, reader.resolver, unfinished);
  if (respelt === null) return asWritten;
  return [
    ...asWritten.slice(0, MOST_READINGS / 2),
    ...reword(respelt, reader, unfinished, fit * REWORDED_FIT).slice(0, MOST_READINGS / 2),
  ];
}

function reword(
  { tokens, corrections: before }: Rewording,
  reader: Reader,
  unfinished: boolean,
  fit: number,
): Reading[] {
  const { resolver, replacements } = reader;
  const last = unfinished ? tokens.at(-1) : undefined;
  return rewordings(tokens, replacements, (token) => token === last || resolver.isKnown(token.word))
    .slice(0, MOST_READINGS)
    .map(({ tokens: reworded, corrections }) => ({
      words: readTokens(reworded, reader, unfinished),
      fit: fit * REWORDED_FIT ** corrections.length,
      corrections: [...before, ...corrections],
    }));
}

/** The tokens with probable misspellings mended; null when there are none. */
function respell(tokens: readonly Token[], resolver: WordResolver, unfinished: boolean): Rewording | null {
  const corrections: Correction[] = [];
  const respelt = tokens.flatMap((token, i) => {
    const words = resolver.respell(token.word, unfinished && i === tokens.length - 1);
    if (words === null) return [token];
    corrections.push({ from: token.word, to: words.join(" "), kind: "spelling" });
    return words.map((word) => ({ ...token, word }));
  });
  return corrections.length === 0 ? null : { tokens: respelt, corrections };
}

/** The ways to understand an industry or another qualifying text; none when it says nothing. */
export function qualifierReadings(text: string, reader: Reader): QueryWord[][] {
  return readingsOfTokens(queryWords(text).tokens, reader, false, 1)
    .map(({ words }) => words)
    .filter((words) => words.some(({ fits }) => fits.size > 0));
}

function readTokens(tokens: readonly Token[], reader: Reader, unfinished: boolean): QueryWord[] {
  const { vocabulary, resolver } = reader;
  const joined = joinKnown(mendCompounds(tokens, reader.compounds), reader);
  const last = joined.at(-1);
  const growing = unfinished && last && resolver.canGrow(last.word) ? last : undefined;
  const apart = joined.flatMap((token) => (token === growing ? [token] : splitUnknown(token, vocabulary)));
  const words = apart.map((token, i): QueryWord => {
    const { fits, correction } = resolver.resolve(token.word, unfinished && i === apart.length - 1);
    const [likeliest] = fits.keys();
    return {
      word: token.word,
      fits,
      weight: likeliest === undefined ? UNKNOWN_WEIGHT : vocabulary.rarity[likeliest]!,
      head: false,
      aside: token.aside,
      faint: FAINT.has(stem(token.word)),
      correction,
    };
  });
  markHead(words, vocabulary);
  return words;
}

/** Joins neighbours that the index knows as one word though it never writes them apart: "check out". */
function joinKnown(tokens: readonly Token[], { vocabulary, compounds }: Reader): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const word = last && last.word + token.word;
    if (word && !compounds.apart.has(word) && vocabulary.find(word)?.titles.length) {
      joined[joined.length - 1] = { ...token, word };
    } else joined.push(token);
  }
  return joined;
}

const SHORTEST_PART = 3;

/** An unknown word that is two known ones run together: "lorrydriver". */
function splitUnknown(token: Token, vocabulary: Vocabulary): Token[] {
  const { word } = token;
  if (word.length < 2 * SHORTEST_PART || vocabulary.isIndexed(word)) return [token];
  let best: Token[] = [token];
  let most = 0;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const known = parts.map((part) => vocabulary.find(part));
    if (!known[0] || !known[1]) continue;
    const common = Math.min(known[0].titles.length, known[1].titles.length);
    if (common <= most) continue;
    most = common;
    best = parts.map((part) => ({ ...token, word: part }));
  }
  return best;
}

/** Marks the word that names the occupation: the last one that often does, outside what stands aside. */
function markHead(words: readonly QueryWord[], vocabulary: Vocabulary): void {
  const names = ({ fits }: QueryWord) => {
    const [best] = fits.keys();
    return best !== undefined && vocabulary.headness(best) >= HEAD_SHARE;
  };
  const core = words.filter(({ aside }) => !aside);
  const head = core.findLast(names) ?? words.findLast(names) ?? core.at(-1);
  if (!head) return;
  head.head = true;
  head.faint = false;
  // What follows the occupation describes where it is done: "teaching assistant primary school".
  for (const word of words.slice(words.indexOf(head) + 1)) word.aside = true;
}
