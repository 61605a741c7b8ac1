import { phrasesAt } from "#lib/lookup/readings/phrases";
import { readTokens } from "#lib/lookup/readings/query-words";
import { withSlips } from "#lib/lookup/whole-titles/slip-readings";
import type { WholeTitles } from "#lib/lookup/whole-titles/whole-titles";
import type { Compounds } from "#lib/lookup/words/compounds";
import type { Initials } from "#lib/lookup/words/initials";
import type { KindredHeads } from "#lib/lookup/words/kindred-heads";
import { fold } from "#lib/lookup/words/normalise";
import {
  type Correction,
  type Replacement,
  type Replacements,
  type Rewording,
  rewordings,
} from "#lib/lookup/words/replacements";
import { roleWordings, unrepeated } from "#lib/lookup/words/roles";
import type { ShortenedWords } from "#lib/lookup/words/shortened";
import { isShort, type Token } from "#lib/lookup/words/token";
import { queryWords } from "#lib/lookup/words/typed-words";
import type { Vocabulary } from "#lib/lookup/words/vocabulary";
import type { Resolution, WordResolver } from "#lib/lookup/words/word-resolver";

/** A query word ready for scoring. */
export interface QueryWord {
  /** As the reader wrote it, folded. */
  word: string;
  /** Known words it may stand for → how well (0–1), best first. Empty when nothing in the index is like it. */
  fits: Map<number, number>;
  /** Those of them that it means itself, where others may stand for it beside the same words; all of them unless told. */
  meanings?: ReadonlyMap<number, number>;
  /** How much it tells: the rarity of the likeliest known word. */
  weight: number;
  /** It names the occupation. */
  head: boolean;
  aside: boolean;
  /** Costs little where an entry lacks it. */
  faint: boolean;
  /** It is not known as it stands, and was taken for another. */
  correction: Resolution["correction"] | "abbreviation";
}

/** One way to understand a query. */
export interface Reading {
  /** What is read, folded: the query, or the title of the index that it is a slip of. */
  text: string;
  /** The query is read as a title that it is one slip from. */
  slip: boolean;
  words: QueryWord[];
  /** How sure it is that this was meant, 0–1. */
  fit: number;
  /** What was replaced in it, besides the corrections of single words. */
  corrections: Correction[];
  /** Short forms in it that no list explains, so that what they stand for was guessed. */
  guessed: number;
}

type WordReading = Omit<Reading, "text" | "slip">;

export interface Reader {
  vocabulary: Vocabulary;
  shortened: ShortenedWords;
  initials: Initials;
  kindred: KindredHeads;
  compounds: Compounds;
  resolver: WordResolver;
  replacements: Replacements;
  wholeTitles: WholeTitles;
}

const REWORDED_FIT = 0.97;
/** A word still being typed that is a short form as it stands. */
const UNFINISHED_FIT = 0.8;
/** Initials of the index may be a word written short as well: "soc" for social. */
const SHORTENED_FIT = 0.93;
const MOST_READINGS = 6;
/** Readings of each other wording of the whole title. */
const MOST_OTHERWISE = 2;
/** A place looked up as if it were the title. */
const PLACE_FIT = 0.8;
const PLACE_WORKERS = ["worker", "assistant"];

/**
 * All ways to understand a query text, the likeliest first; none when it has no word that says anything. A text that is
 * one slip from a title of the index is read as that title too; only where it is none, and no title begins with it, are
 * single words mended.
 */
export function readingsOf(text: string, reader: Reader): Reading[] {
  return withSlips(text, reader, readTokens, (mending) => wordReadings(text, reader, mending));
}

/** The same as it is written, with nothing taken for a slip: for whoever compares titles with one another. */
export function readingsAsWritten(text: string, reader: Reader): Reading[] {
  return wordReadings(text, reader, false);
}

/** @param mending whether words are mended that are probably misspelt */
function wordReadings(text: string, reader: Reader, mending: boolean): Reading[] {
  const written = fold(text).trim();
  const readings = readingsOfText(text, reader, mending).map(
    (reading): Reading => ({ ...reading, text: written, slip: false }),
  );
  // However much was replaced in it, the likeliest is what was meant; that it was guessed is told by `guessed`.
  const surest = readings.reduce((most, { fit }) => Math.max(most, fit), 0);
  return surest === 1 ? readings : readings.map((reading) => ({ ...reading, fit: reading.fit / surest }));
}

function readingsOfText(text: string, reader: Reader, mending: boolean): WordReading[] {
  const { tokens, others, corrections, placeOnly } = queryWords(text);
  if (tokens.length === 0) return [];
  if (!placeOnly) {
    const unfinished = !/\s$/.test(text);
    return [tokens, ...others].flatMap((one) =>
      readingsOfTokens(one, reader, unfinished && corrections.length === 0, 1, mending).map((reading) => ({
        ...reading,
        corrections: [...corrections, ...reading.corrections],
      })),
    );
  }
  const place = tokens.map(({ word }) => word).join(" ");
  const readings = PLACE_WORKERS.flatMap((worker): WordReading[] => {
    const correction: Correction = { from: place, to: `${place} ${worker}`, kind: "place" };
    return readingsOfTokens([...tokens, { word: worker, head: true, aside: false }], reader, false, 1).map(
      (reading) => ({ ...reading, corrections: [correction, ...reading.corrections] }),
    );
  });
  return [...readings, ...readingsOfTokens(tokens, reader, false, PLACE_FIT)];
}

function readingsOfTokens(
  tokens: Token[],
  reader: Reader,
  unfinished: boolean,
  fit: number,
  mending = true,
): WordReading[] {
  const asWritten = reword({ tokens, corrections: [], fit: 1 }, reader, unfinished, fit);
  const respelt = mending ? respell(tokens, reader, unfinished) : null;
  const otherwise = [...roleWordings(tokens), ...unrepeated(tokens, reader.replacements)].flatMap((wording) =>
    reword(wording, reader, false, fit * wording.fit).slice(0, MOST_OTHERWISE),
  );
  if (respelt === null) return [...asWritten, ...otherwise];
  return [
    ...asWritten.slice(0, MOST_READINGS / 2),
    ...otherwise,
    ...reword(respelt, reader, unfinished, fit * REWORDED_FIT).slice(0, MOST_READINGS / 2),
  ];
}

function reword(
  { tokens, corrections: before }: Rewording,
  reader: Reader,
  unfinished: boolean,
  fit: number,
): WordReading[] {
  const guessed = new Set<Correction>();
  const guesses = (at: number) => {
    const made = phrasesAt(tokens, at, reader, unfinished);
    for (const { correction } of made) guessed.add(correction);
    return made;
  };
  return rewordings(tokens, reader.replacements, staysIn(tokens, reader, unfinished), guesses)
    .slice(0, MOST_READINGS)
    .map(({ tokens: reworded, corrections, fit: sure }) => {
      const words = readTokens(reworded, reader, unfinished);
      return {
        words,
        fit: fit * sure,
        corrections: [...before, ...corrections],
        guessed:
          corrections.filter((one) => guessed.has(one)).length +
          words.filter(({ correction }) => correction === "abbreviation").length,
      };
    });
}

/** How sure it is that a word is meant as it is though something else may stand for it. */
function staysIn(tokens: readonly Token[], reader: Reader, unfinished: boolean) {
  const { resolver, shortened } = reader;
  const last = unfinished ? tokens.at(-1) : undefined;
  return ({ word, short }: Token, others: readonly Replacement[]): number => {
    if (resolver.isKnown(word)) return 1;
    if (word === last?.word && !short && growsOften(word, others, reader)) {
      return others.some(({ from }) => from.length === 1) ? UNFINISHED_FIT : 1;
    }
    const listed = others.some(({ from, initials }) => from.length === 1 && !initials);
    return !listed && shortened.read(word).length > 0 ? SHORTENED_FIT : 0;
  };
}

/** Letters of an unfinished word that may become anything; a word in so few titles is rare. */
const SHORTEST_GROWING = 3;
const RARE = 2;

/** An unfinished word may become a known one: one that is not rare, where it stands for something as it is. */
function growsOften(word: string, others: readonly Replacement[], { resolver, vocabulary }: Reader): boolean {
  if (others.length === 0 || word.length > SHORTEST_GROWING) return resolver.canGrow(word);
  return [...resolver.resolve(word, true).fits.keys()].some(
    (id) => vocabulary.words[id]!.titles.length > RARE,
  );
}

/** The tokens with probable misspellings mended; null when there are none. */
function respell(
  tokens: readonly Token[],
  { resolver, shortened }: Reader,
  unfinished: boolean,
): Rewording | null {
  const corrections: Correction[] = [];
  const respelt = tokens.flatMap((token, i) => {
    if (isShort(token) && shortened.read(token.word).length > 0) return [token];
    const words = resolver.respell(token.word, unfinished && i === tokens.length - 1);
    if (words === null) return [token];
    corrections.push({ from: token.word, to: words.join(" "), kind: "spelling" });
    return words.map((word) => ({ ...token, word }));
  });
  return corrections.length === 0 ? null : { tokens: respelt, corrections, fit: 1 };
}

/** The ways to understand an industry or another qualifying text; none when it says nothing. */
export function qualifierReadings(text: string, reader: Reader): QueryWord[][] {
  return readingsOfTokens(queryWords(text).tokens, reader, false, 1)
    .map(({ words }) => words)
    .filter((words) => words.some(({ fits }) => fits.size > 0));
}
