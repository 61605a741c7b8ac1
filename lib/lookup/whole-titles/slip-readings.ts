import type { QueryWord, Reader, Reading } from "#lib/lookup/readings/reading";
import { fold, stem, wordsOf } from "#lib/lookup/words/normalise";
import type { Correction } from "#lib/lookup/words/replacements";
import { isMarkedShort, SHORTEST_MISSPELT, type Token } from "#lib/lookup/words/token";
import { queryWords } from "#lib/lookup/words/typed-words";

/** A slip of a whole title is nearly sure where it explains what is not known otherwise, and else a rival. */
const SLIP_FIT = 1;
const RIVAL = 0.7;
/** Part of that where the text may also be the beginning of a title. */
const OF_BEGINNING = 0.8;
/** Taken off for the cost of the slip: a wrong first letter is rarer than a doubled one. */
const PER_COST = 0.12;
/** Cost of a rare word before the commonest that a slip may stand for, by their rarity: "manger" is rather manager than ranger. */
const PER_RARITY = 0.25;
/** In a word of few letters it is less so: that may be a short form, or initials, and is read as such as well. */
const IN_SHORT_WORD = 0.95;

/**
 * The ways to understand a text with those in which it is a slip of a whole title of the index first. Only where it is
 * none, and no title begins with it, are single words mended. What is marked as written short is no slip.
 * @param read reads the tokens of a title; `asWritten` reads the text word by word, `mending` those that are misspelt
 */
export function withSlips(
  text: string,
  reader: Reader,
  read: (tokens: readonly Token[], reader: Reader, unfinished: boolean) => QueryWord[],
  asWritten: (mending: boolean) => Reading[],
): Reading[] {
  const { tokens } = queryWords(text);
  if (tokens.some(isMarkedShort)) return asWritten(true);
  const slips = reader.wholeTitles.slipsOf(text);
  const begins = reader.wholeTitles.begins(text);
  if (slips.length === 0) return asWritten(!begins);
  const { known, title } = knownAs(tokens, reader);
  const likely = slips.filter((slip) => slip.spaceOnly || !inShortWord(text, slip.title));
  // Where a slip explains a word that is not known, what else the word may be is not asked.
  const others = likely.length > 0 && !known && !begins ? [] : asWritten(likely.length === 0 && !begins);
  const said = knownWords(others[0]?.words ?? []);
  const readings = slips.flatMap((slip) => {
    const words = read(queryWords(slip.title).tokens, reader, false);
    return words.length === 0 ? [] : [{ ...slip, words, rarity: rarityOf(words) }];
  });
  const commonest = Math.min(...readings.map(({ rarity }) => rarity));
  const slipped = readings
    .filter(({ words }) => knownWords(words) !== said)
    .map((slip): Reading => {
      const rival = slip.spaceOnly ? 1 : title ? RIVAL : inShortWord(text, slip.title) ? IN_SHORT_WORD : 1;
      const cost = slip.cost + PER_RARITY * (slip.rarity - commonest);
      const fit = rival * (begins ? OF_BEGINNING : 1) * (SLIP_FIT - PER_COST * cost);
      const to = fold(slip.title);
      const corrections: Correction[] = [{ from: text.trim(), to, kind: "spelling" }];
      return { text: to, slip: true, words: slip.words, fit, corrections, guessed: 0 };
    });
  return [...slipped, ...others];
}

/** Whether all words are known as they stand, or listed as short forms; whether they make a title, as one of them names an occupation. */
function knownAs(tokens: readonly Token[], { resolver, vocabulary, replacements }: Reader) {
  const isListed = (word: string) =>
    replacements.get(stem(word))?.some(({ from, initials }) => from.length === 1 && !initials) ?? false;
  const known = tokens.every(
    ({ word }) => isListed(word) || (resolver.isKnown(word) && resolver.respell(word, false) === null),
  );
  const title =
    known &&
    tokens.some(({ word }) => {
      const found = vocabulary.find(word);
      return found !== undefined && vocabulary.namesOccupation(found.id);
    });
  return { known, title };
}

/** Text and title differ in one word of few letters. */
function inShortWord(text: string, title: string): boolean {
  const [typed, meant] = [wordsOf(text), wordsOf(title)];
  if (typed.length !== meant.length) return false;
  const wrong = typed.filter((word, i) => word !== meant[i]);
  return wrong.length === 1 && wrong[0]!.length < SHORTEST_MISSPELT;
}

/** The words as the index knows them, to tell whether two readings say the same. */
function knownWords(words: readonly QueryWord[]): string {
  return words.map(({ word, fits }) => fits.keys().next().value ?? word).join(" ");
}

function rarityOf(words: readonly QueryWord[]): number {
  return words.reduce((all, { weight }) => all + weight, 0);
}
