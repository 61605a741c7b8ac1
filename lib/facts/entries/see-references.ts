import type { IndexEntry } from "#lib/facts/entry";
import { appendTo } from "#lib/platform/append-to";

/** What a "see" note names: a title, with or without a mark that says which of its entries. */
interface Reference {
  title: string;
  /** null: the title with or without qualifiers; "": any qualifier; else the additional term. */
  qualifier: string | null;
}

/**
 * The entries that each "see" note names, in the order of the index.
 * - "see Adviser": every entry of that title; when none has just that title, its subdivisions ("see Tier" → "Tier, bag").
 * - "see Foreman ( )": every entry of that title that has an additional or an industry term.
 * - "see Engineer (professional)": every entry of that title whose additional term is "professional" or begins with it.
 * - "see notes" names a note of the printed volume and so no entry.
 * The entry itself is never among those it names.
 */
export function resolveSeeReferences(entries: readonly IndexEntry[]): Map<string, string[]> {
  const byTitle = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    appendTo(byTitle, entry.title, entry);
  }
  const resolved = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.see === "") continue;
    const reference = parseReference(entry.see);
    const named = reference === null ? [] : entriesNamed(reference, byTitle, entries);
    resolved.set(
      entry.uid,
      named.filter((other) => other.uid !== entry.uid).map((other) => other.uid),
    );
  }
  return resolved;
}

/** Null when the note names no title. */
function parseReference(see: string): Reference | null {
  const match = /^see (?:also )?(.+?)(?: \(([^)]*)\))?$/i.exec(see.trim());
  if (!match?.[1] || /^notes?\b/i.test(match[1])) return null;
  return { title: match[1], qualifier: match[2] === undefined ? null : match[2].trim() };
}

function entriesNamed(
  { title, qualifier }: Reference,
  byTitle: ReadonlyMap<string, IndexEntry[]>,
  entries: readonly IndexEntry[],
): IndexEntry[] {
  const exact = byTitle.get(title) ?? [];
  if (qualifier === null) {
    return exact.length > 0 ? exact : entries.filter((entry) => entry.title.startsWith(`${title}, `));
  }
  if (qualifier === "") return exact.filter((entry) => entry.add !== "" || entry.ind !== "");
  return exact.filter(
    (entry) =>
      entry.add === qualifier ||
      (/^[,:]/.test(entry.add.slice(qualifier.length)) && entry.add.startsWith(qualifier)),
  );
}
