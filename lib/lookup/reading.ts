import { withSlips } from "#lib/lookup/whole-titles/slip-readings";
import type { WholeTitles } from "#lib/lookup/whole-titles/whole-titles";
import { type Compounds, mendCompounds } from "#lib/lookup/words/compounds";
import type { Initials } from "#lib/lookup/words/initials";
import type { KindredHeads } from "#lib/lookup/words/kindred-heads";
import { fold, stem } from "#lib/lookup/words/normalise";
import {
  type Correction,
  type Replacement,
  type Replacements,
  type Rewording,
  rewordings,
} from "#lib/lookup/words/replacements";
import { roleWordings, unrepeated } from "#lib/lookup/words/roles";
import type { Lengthened, ShortenedWords } from "#lib/lookup/words/shortened";
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

/** Words not known at all weigh as a fairly rare word does. */
const UNKNOWN_WEIGHT = 4;
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

/** An unfinished word may become a known one: one that is not rare, where it stands for something as it is. */
function growsOften(word: string, others: readonly Replacement[], { resolver, vocabulary }: Reader): boolean {
  if (others.length === 0 || word.length > SHORTEST_PART) return resolver.canGrow(word);
  return [...resolver.resolve(word, true).fits.keys()].some(
    (id) => vocabulary.words[id]!.titles.length > FEW_TITLES,
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

function readTokens(tokens: readonly Token[], reader: Reader, unfinished: boolean): QueryWord[] {
  const { vocabulary, resolver } = reader;
  const joined = joinKnown(mendCompounds(tokens, reader.compounds), reader);
  const last = joined.at(-1);
  const growing = unfinished && last && resolver.canGrow(last.word) ? last : undefined;
  const apart = joined.flatMap((token) => (token === growing ? [token] : splitUnknown(token, vocabulary)));
  const words = apart.map((token, i): QueryWord => {
    const { fits, correction } = resolveToken(token, reader, unfinished && i === apart.length - 1);
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
  addKindred(words, reader);
  return words;
}

/** A slip in so few letters, or in what is written as a short form, is no slip. */
const SHORTEST_MISSPELT = 5;

function isShort({ word, short }: Token): boolean {
  return short === true || word.length < SHORTEST_MISSPELT;
}

/** A word of the index in so few titles and qualifiers may be a short form of another in a query. */
const RARE = 8;
const RARE_FIT = 0.75;
const SPELT_SHORT_FIT = 0.75;
const LONG_FIT = 0.8;
/** A longer word that is so near a known one is a slip of it. */
const SLIP_FIT = 0.75;

interface Resolved {
  fits: Map<number, number>;
  correction: QueryWord["correction"];
}

/** What a word may stand for: a known word as it is, a longer word that it is short for, a word that it is a slip of. */
function resolveToken(
  token: Token,
  { vocabulary, resolver, shortened }: Reader,
  unfinished: boolean,
): Resolved {
  const { word, short } = token;
  const plain = resolver.resolve(word, unfinished);
  const known = vocabulary.find(word);
  if (known && token.replaced) return plain;
  if (known && !short && (!isShort(token) || known.titles.length + known.qualifiers > RARE)) return plain;
  if (unfinished && !short && resolver.canGrow(word)) return plain;
  const [likest = 0] = plain.fits.values();
  if (!isShort(token) && likest >= SLIP_FIT) return plain;
  const longer = shortened.read(word);
  if (longer.length === 0) return plain;
  if (known) return mostOf(plain.fits, 1, longer, short ? 1 : RARE_FIT);
  if (short) return mostOf(new Map(), 1, longer, 1);
  return isShort(token)
    ? mostOf(plain.fits, SPELT_SHORT_FIT, longer, 1)
    : { ...mostOf(plain.fits, 1, longer, LONG_FIT), correction: plain.correction ?? "abbreviation" };
}

/** Both, each at its discount, best first. */
function mostOf(
  fits: ReadonlyMap<number, number>,
  discount: number,
  longer: readonly Lengthened[],
  longerDiscount: number,
): Resolved {
  const all = new Map([...fits].map(([id, fit]) => [id, fit * discount]));
  for (const { id, fit } of longer) all.set(id, Math.max(all.get(id) ?? 0, fit * longerDiscount));
  return { fits: new Map([...all].sort((a, b) => b[1] - a[1])), correction: "abbreviation" };
}

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
function phrasesAt(tokens: readonly Token[], at: number, reader: Reader, unfinished: boolean): Replacement[] {
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

/** The known word that names the occupation may stand in other titles for another that says the same. */
function addKindred(words: readonly QueryWord[], { kindred, vocabulary }: Reader): void {
  if (words.length < 2) return;
  const head = words.find((word) => word.head);
  const known = head && vocabulary.find(head.word);
  if (!head || !known || head.fits.get(known.id) !== 1) return;
  const others = kindred.of(known.id).filter(([id, fit]) => fit > (head.fits.get(id) ?? 0));
  if (others.length === 0) return;
  head.meanings = head.fits;
  const fits = new Map(head.fits);
  for (const [id, fit] of others) fits.set(id, fit);
  head.fits = fits;
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
  const { word, short } = token;
  if (short || word.length < 2 * SHORTEST_PART || vocabulary.isIndexed(word)) return [token];
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
    return best !== undefined && vocabulary.namesOccupation(best);
  };
  const core = words.filter(({ aside }) => !aside);
  const head = core.findLast(names) ?? words.findLast(names) ?? core.at(-1);
  if (!head) return;
  head.head = true;
  head.faint = false;
  // What follows the occupation describes where it is done: "teaching assistant primary school".
  for (const word of words.slice(words.indexOf(head) + 1)) word.aside = true;
}
