import { codeIn } from "#lib/coding-index/register";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";

/** Which entries are wanted; what is not given does not narrow. */
export interface EntryFilter {
  /** Words that all have to be in the title (either order of words), a qualifier or the "see" note. */
  text?: string;
  /** First letter of the inverted title. */
  letter?: string;
  /**
   * Start of the code in one edition, "21" or "2136" or "2134/02"; `subUnitsOf` is the edition that the entries' sub-unit
   * groups are of.
   */
  code?: { edition: EditionId; start: string; subUnitsOf: EditionId | null };
  qualifier?: Qualifier;
  /** Default entries of any kind, or those that are none. */
  defaults?: "only" | "without";
  /** "See" references that have no code of their own, or entries that have one. */
  references?: "only" | "without";
}

export const QUALIFIERS = {
  any: "an additional or an industry term",
  add: "an additional term",
  ind: "an industry term",
  none: "no qualifying term",
} as const;
export type Qualifier = keyof typeof QUALIFIERS;

/** The entries that all parts of a filter let through, in the order they came in. */
export function filterEntries(entries: readonly IndexEntry[], filter: EntryFilter): IndexEntry[] {
  const words = searchable(filter.text ?? "")
    .split(" ")
    .filter(Boolean);
  const { letter, code, qualifier, defaults, references } = filter;
  return entries.filter(
    (entry) =>
      (!letter || initialOf(entry) === letter) &&
      (!code || codeIn(code.edition, entry, code.subUnitsOf).startsWith(code.start)) &&
      (!qualifier || hasQualifier(entry, qualifier)) &&
      (!defaults || (entry.defaultFlag !== "") === (defaults === "only")) &&
      (!references || isReference(entry) === (references === "only")) &&
      words.every((word) => readingOf(entry).text.includes(word)),
  );
}

/** Whether an entry only points to others: it has no unit group in any edition. */
export function isReference(entry: IndexEntry): boolean {
  for (const _ in entry.codes) return false;
  return true;
}

/** First letter of the title, a capital without accent; "" for a title that begins with none. */
export function initialOf(entry: IndexEntry): string {
  return readingOf(entry).initial;
}

/** How many entries begin with each letter, in the order of the alphabet. */
export function initials(entries: readonly IndexEntry[]): { letter: string; entries: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const letter = initialOf(entry);
    if (letter) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, n]) => ({ letter, entries: n }));
}

function hasQualifier(entry: IndexEntry, qualifier: Qualifier): boolean {
  const has = { add: entry.add !== "", ind: entry.ind !== "" };
  if (qualifier === "any") return has.add || has.ind;
  return qualifier === "none" ? !has.add && !has.ind : has[qualifier];
}

interface Reading {
  /** What words are looked for in. */
  text: string;
  initial: string;
}

const readings = new WeakMap<IndexEntry, Reading>();

/** An entry made ready for filtering; kept with it, since a page of the index asks all 32,000. */
function readingOf(entry: IndexEntry): Reading {
  let reading = readings.get(entry);
  if (reading === undefined) {
    const text = searchable(`${entry.title} ${entry.natural} ${entry.add} ${entry.ind} ${entry.see}`);
    const first = searchable(entry.title.slice(0, 1)).toUpperCase();
    reading = { text, initial: /^[A-Z]$/.test(first) ? first : "" };
    readings.set(entry, reading);
  }
  return reading;
}

/** Small letters without accents; a stroke, hyphen or comma parts words, an apostrophe does not. */
function searchable(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{Mark}'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}&]+/gu, " ")
    .trim();
}
