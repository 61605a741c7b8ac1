import type { Reader } from "#lib/lookup/readings/reading";
import { stem } from "#lib/lookup/words/normalise";
import type { Replacement } from "#lib/lookup/words/replacements";
import type { Token } from "#lib/lookup/words/token";

const LONGEST_INITIALS = 6;
/** Known as they stand in so few titles, initials may still be others. */
const FEW_TITLES = 2;
/** Part of the fit of initials that are left in small letters: alone, or beside other words. */
const SMALL_ALONE = 0.95;
const SMALL = 0.8;
/** A phrase that the index has as initials only. */
const SPELT_OUT_FIT = 0.95;
const MOST_SPELT_OUT = 5;

/** Phrases that the word at a place may be the initials of, and initials that the words from there may be meant by. */
export function phrasesAt(
  tokens: readonly Token[],
  at: number,
  reader: Reader,
  unfinished: boolean,
): Replacement[] {
  const { initials, vocabulary, resolver, replacements } = reader;
  const { word, short, letters } = tokens[at]!;
  const last = at === tokens.length - 1;
  if (
    /^[a-z](?:&?[a-z]){1,5}$/.test(word) &&
    word.length <= LONGEST_INITIALS &&
    !short &&
    letters !== "word"
  ) {
    const known = vocabulary.find(word);
    const frequent = known ? known.titles.length + known.qualifiers : 0;
    const listed = replacements.get(stem(word))?.some(({ from }) => from.length === 1) ?? false;
    if (frequent > FEW_TITLES || listed || (unfinished && last && resolver.canGrow(word))) {
      return initialsOf(tokens, at, reader);
    }
    const naming = last ? initials.read(word, true) : [];
    const phrases = naming.length > 0 ? naming : initials.read(word, tokens.length === 1);
    const sure = letters === "capital" || word.includes("&") ? 1 : tokens.length === 1 ? SMALL_ALONE : SMALL;
    return phrases.map(({ words, fit }) => ({
      from: [word],
      to: words,
      correction: { from: word, to: words.join(" "), kind: "abbreviation" },
      alone: false,
      fit: fit * sure,
    }));
  }
  return initialsOf(tokens, at, reader);
}

/** "Site reliability engineer", where only "SRE" is known; one of the words must be unknown, or any three words were initials. */
function initialsOf(tokens: readonly Token[], at: number, { resolver, replacements }: Reader): Replacement[] {
  const found: Replacement[] = [];
  for (let end = at + 3; end <= Math.min(tokens.length, at + MOST_SPELT_OUT); end++) {
    const words = tokens.slice(at, end).map(({ word }) => word);
    const unknown = words.filter((word) => !resolver.isKnown(word));
    if (unknown.length === 0 || unknown.some((word) => resolver.respell(word, false) !== null)) continue;
    const letters = words.map((word) => word[0]).join("");
    for (const { from, to, correction } of replacements.get(letters) ?? []) {
      if (from.length > 1) continue;
      const phrase = words.join(" ");
      found.push({
        from: words,
        to,
        correction: { ...correction, from: phrase },
        alone: false,
        fit: SPELT_OUT_FIT,
      });
    }
  }
  return found;
}
