import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { EntryField } from "#lib/imports/published-file";

type PlainField = Exclude<EntryField, `code-${string}`>;

const FIELDS: readonly PlainField[] = [
  "recno",
  "title",
  "natural",
  "add",
  "ind",
  "defaultFlag",
  "subUnit",
  "see",
  "seeEntries",
  "version",
  "change",
];

const CODE = "code-";

/** The fields that every list of entries has, and the codes of some editions. */
export function fieldsWithCodes(editions: readonly EditionId[]): Set<EntryField> {
  return new Set([...FIELDS, ...editions.map((edition): EntryField => `code-${edition}`)]);
}

/** The edition whose code a field is; null for any other field. */
export function editionOfField(field: string): EditionId | null {
  return field.startsWith(CODE) ? field.slice(CODE.length) : null;
}

/** The held entry with the listed entry's values in the given fields: a file says nothing of a field it has no column for. */
export function mergeEntry(
  held: IndexEntry,
  listed: IndexEntry,
  fields: ReadonlySet<EntryField>,
): IndexEntry {
  const merged: IndexEntry = { ...held, codes: {} };
  for (const field of FIELDS) Object.assign(merged, { [field]: (fields.has(field) ? listed : held)[field] });
  for (const edition of editionsOf(held, listed)) {
    const code = (fields.has(`code-${edition}`) ? listed : held).codes[edition];
    if (code) merged.codes[edition] = code;
  }
  return merged;
}

/** Fields in which two entries of one uid differ; `seeEntries` in any order are the same. */
export function entryFieldsThatDiffer(a: IndexEntry, b: IndexEntry): EntryField[] {
  const plain = FIELDS.filter((field) =>
    field === "seeEntries" ? !sameMembers(a.seeEntries, b.seeEntries) : a[field] !== b[field],
  );
  const coded = editionsOf(a, b).filter((edition) => a.codes[edition] !== b.codes[edition]);
  return [...plain, ...coded.map((edition): EntryField => `code-${edition}`)];
}

function editionsOf(a: IndexEntry, b: IndexEntry): EditionId[] {
  return [...new Set([...Object.keys(a.codes), ...Object.keys(b.codes)])];
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const members = new Set(a);
  return b.every((member) => members.has(member));
}
