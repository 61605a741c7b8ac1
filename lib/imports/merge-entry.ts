import type { IndexEntry } from "#lib/facts/entry";
import type { EntryField } from "#lib/imports/published-file";

const FIELDS: readonly EntryField[] = [
  "recno",
  "title",
  "natural",
  "add",
  "ind",
  "defaultFlag",
  "soc2010",
  "soc2020",
  "subUnit",
  "soc90",
  "soc2000",
  "isco08",
  "see",
  "seeEntries",
  "version",
  "change",
];

/** The held entry with the listed entry's values in the given fields: a file says nothing of a field it has no column for. */
export function mergeEntry(
  held: IndexEntry,
  listed: IndexEntry,
  fields: ReadonlySet<EntryField>,
): IndexEntry {
  const merged: IndexEntry = { ...held, codes: {} };
  for (const field of FIELDS) {
    const from = fields.has(field) ? listed : held;
    if (field === "soc2010" || field === "soc2020") {
      const code = from.codes[field];
      if (code) merged.codes[field] = code;
    } else Object.assign(merged, { [field]: from[field] });
  }
  return merged;
}

/** Fields in which two entries of one uid differ; `seeEntries` in any order are the same. */
export function entryFieldsThatDiffer(a: IndexEntry, b: IndexEntry): EntryField[] {
  return FIELDS.filter((field) => {
    if (field === "soc2010" || field === "soc2020") return (a.codes[field] ?? "") !== (b.codes[field] ?? "");
    if (field === "seeEntries") return !sameMembers(a.seeEntries, b.seeEntries);
    return a[field] !== b[field];
  });
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const members = new Set(a);
  return b.every((member) => members.has(member));
}
