import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import { isFiller, stem, wordsOf } from "#lib/lookup/words/normalise";
import { SYNONYMS } from "#lib/lookup/words/synonyms";
import type { Token } from "#lib/lookup/words/token";
import { appendTo } from "#lib/platform/append-to";

/** A word or phrase of the query that was taken to mean something else. */
export interface Correction {
  from: string;
  to: string;
  kind: "abbreviation" | "synonym" | "reference" | "spelling" | "completion" | "place";
}

export interface Replacement {
  from: string[];
  to: string[];
  correction: Correction;
  /** Only where it is the whole of the query. */
  alone: boolean;
  /** How sure it is, 0–1; `REWORDED_FIT` unless told. */
  fit?: number;
  /** It stands for an occupation, so that before another word it is seldom meant: a "GP receptionist" is no practitioner. */
  occupation?: boolean;
  /** It is written in capitals, each the first of a word: "SOC", never "Soc." */
  initials?: boolean;
}

const REWORDED_FIT = 0.97;

/** Replacements by the stem of their first word. */
export type Replacements = Map<string, Replacement[]>;

/** The abbreviations sheet also explains grades and prefixes, which stand for no words. */
const NO_PHRASE = /\bgrades?\b|\bas used in\b|in combination|^of,/i;
const INITIALS = /^[A-Z]{2,}$/;
const LONGEST_MEANING = 6;

/** The title that a reference names: "see also Foreman ( )" → "Foreman"; none for "see notes". */
const REFERENCE = /^see (?:also )?(?!.*\bnotes\b)([^()]+?)(?: *\(( |[a-z]+)\))?$/i;

/**
 * What may stand for what: the index's abbreviations both ways ("PA" is a personal assistant, a human resources
 * officer an HR officer), its "see" references (a chargehand is a foreman), and our own synonyms, towards the index.
 * @param isTitle whether a phrase is a title of the index, and so stands for an occupation
 */
export function replacementsOf(
  abbreviations: readonly Abbreviation[],
  entries: readonly Pick<IndexEntry, "title" | "see">[],
  isTitle: (phrase: string) => boolean,
): Replacements {
  const replacements: Replacements = new Map();
  const known = new Set<string>();
  const add = (written: string, index: string, kind: Correction["kind"], alone = false, initials = false) => {
    const from = wordsOf(written);
    const to = wordsOf(index).filter((word) => !isFiller(word));
    const key = `${from.join(" ")}=${to.join(" ")}`;
    if (from.length === 0 || to.length === 0 || known.has(key)) return;
    known.add(key);
    const first = stem(from[0]!);
    const replacement = {
      from: from.map(stem),
      to,
      correction: { from: from.join(" "), to: index, kind },
      alone,
      initials,
      occupation: isTitle(index),
    };
    appendTo(replacements, first, replacement);
  };
  for (const { written, index, kind, alone } of SYNONYMS) add(written, index, kind, alone);
  for (const { title, see } of entries) {
    if (see === "") continue;
    const [, named, qualifier = " "] = REFERENCE.exec(see) ?? [];
    if (named !== undefined) add(natural(title), `${qualifier} ${natural(named)}`.trim(), "reference");
  }
  for (const { short, meaning, frequent } of abbreviations) {
    if (frequent || NO_PHRASE.test(meaning) || NO_PHRASE.test(short)) continue;
    for (const phrase of alternatives(meaning)) {
      if (wordsOf(phrase).length > LONGEST_MEANING) continue;
      add(short, phrase, "abbreviation", false, INITIALS.test(short));
      if (wordsOf(phrase).length > 1) add(phrase, short, "abbreviation");
    }
  }
  return replacements;
}

function natural(title: string): string {
  if (!title.includes(", ")) return title;
  return title.split(", ").reverse().join(" ");
}

/** "Teaching/Teachers assistant" → "Teaching assistant", "Teachers assistant"; remarks in brackets are dropped. */
function alternatives(meaning: string): string[] {
  const words = meaning
    .replace(/\([^)]*\)/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  return words.reduce<string[]>(
    (phrases, word) => phrases.flatMap((phrase) => word.split("/").map((one) => `${phrase} ${one}`.trim())),
    [""],
  );
}

export interface Rewording {
  tokens: Token[];
  corrections: Correction[];
  /** How sure it is that this was meant, 0–1. */
  fit: number;
}

/** What is left of the fit of an occupation that stands before another. */
const BEFORE_ANOTHER = 0.55;
const MOST_REWORDINGS = 8;

/**
 * The ways to reword a query, the surest first.
 * @param stays how sure it is (0–1) that a word that something else stands for is meant as it is; 0 where it is not
 * @param guesses what else may stand for the words from a place on
 */
export function rewordings(
  tokens: readonly Token[],
  replacements: Replacements,
  stays: (token: Token, others: readonly Replacement[]) => number,
  guesses: (at: number) => readonly Replacement[] = () => [],
): Rewording[] {
  const stems = tokens.map(({ word }) => stem(word));
  // found[i]: the ways to read the tokens from i on.
  const found: Rewording[][] = new Array(tokens.length + 1);
  found[tokens.length] = [{ tokens: [], corrections: [], fit: 1 }];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const listed = (replacements.get(stems[i]!) ?? []).filter(
      ({ from, alone }) =>
        from.every((word, k) => stems[i + k] === word) && (!alone || from.length === stems.length),
    );
    const fitting = [...listed.filter(({ initials }) => !(initials && token.short)), ...guesses(i)];
    const ways: Rewording[] = [];
    const asItIs = fitting.length === 0 ? 1 : stays(token, fitting);
    if (asItIs > 0) {
      for (const rest of found[i + 1]!) {
        ways.push({
          tokens: [token, ...rest.tokens],
          corrections: rest.corrections,
          fit: asItIs * rest.fit,
        });
      }
    }
    for (const { from, to, correction, occupation, fit: sure = REWORDED_FIT } of fitting) {
      const next = tokens[i + from.length];
      const fit = occupation && from.length === 1 && next && !next.aside ? sure * BEFORE_ANOTHER : sure;
      const replaced = to.map((word) => ({ ...token, word, short: false, replaced: true }));
      for (const rest of found[i + from.length]!) {
        ways.push({
          tokens: [...replaced, ...rest.tokens],
          corrections: [correction, ...rest.corrections],
          fit: fit * rest.fit,
        });
      }
    }
    ways.sort((a, b) => b.fit - a.fit);
    found[i] = ways.slice(0, MOST_REWORDINGS);
  }
  return found[0]!;
}
