import { readEditions } from "#lib/classification/classification.db";
import { readAnsweringVersion, readIndexEditions, readRegister } from "#lib/coding-index/coding-index.db";
import { filterEntries } from "#lib/coding-index/entry-filter";
import type { AnsweringVersion } from "#lib/coding-index/index-version-label";
import type { DataVersion } from "#lib/facts/data";
import type { EditionId, Group } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { mainEdition } from "#lib/facts/index-editions";
import { entryAddress } from "#lib/publication/resources/addresses";
import { requireGroup } from "#lib/publication/resources/required.db";

/**
 * An entry as programs read it: beside its codes by edition each of them by itself, under the edition's id; "" where it has
 * none.
 */
export type FlatEntry = IndexEntry & Record<EditionId, unknown>;

/** An entry in a list. */
type ListedEntry = FlatEntry & { href: string };

/** Entries as a list has them, with a field for each edition that any entry of the index has a code in. */
export async function listedEntries(
  entries: readonly IndexEntry[],
  version?: DataVersion,
): Promise<ListedEntry[]> {
  const flat = await flattener(version);
  return entries.map((entry) => ({ ...flat(entry), href: entryAddress(entry.uid) }));
}

async function flattener(version?: DataVersion): Promise<(entry: IndexEntry) => FlatEntry> {
  const { byGroup } = await readRegister(version);
  const none = Object.fromEntries([...byGroup.keys()].map((edition) => [edition, ""]));
  return (entry) => ({ ...none, ...entry.codes, ...entry });
}

/**
 * Entries with all the words, coded to the group or to one below it. An edition without a code: those coded in it.
 * Throws a `ProblemDetails` for a code that the edition does not have.
 */
export async function findEntries(
  query: { text?: string; edition?: EditionId; code?: string },
  version?: DataVersion,
): Promise<readonly IndexEntry[]> {
  const [{ entries, byGroup }, editions] = await Promise.all([readRegister(version), readEditions(version)]);
  const { text = "", code } = query;
  const meant = code === undefined ? undefined : mainEdition(await readIndexEditions(version))?.id;
  const edition = query.edition ?? meant;
  const held = editions.find(({ id }) => id === edition);
  if (held && code !== undefined) {
    await requireGroup(held, code);
    return filterEntries(byGroup.get(held.id)?.get(code) ?? [], { text });
  }
  const coded = edition ? entries.filter(({ codes }) => codes[edition] !== undefined) : entries;
  return text === "" ? coded : filterEntries(coded, { text });
}

/** One entry with the titles of its groups and the entries around it. */
type EntryJson = FlatEntry & {
  /** Which version of the index it is from. */
  index: AnsweringVersion;
  /** By the ids of the held editions, and its sub-unit group. */
  groups: Record<EditionId | "subUnit", Group | null>;
  /** Entries that its "see" note names. */
  sees: Pick<IndexEntry, "uid" | "title" | "natural">[];
  /** References whose note names it. */
  seenFrom: Pick<IndexEntry, "uid" | "title" | "natural">[];
  links: { self: string };
};

function named(group: Group | undefined): Group | null {
  return group ? { code: group.code, title: group.title } : null;
}

export async function readEntryJson(entry: IndexEntry, version?: DataVersion): Promise<EntryJson> {
  const [register, editions, flat] = await Promise.all([
    readRegister(version),
    readEditions(version),
    flattener(version),
  ]);
  const groupIn = (edition: EditionId | null, code: string | undefined): Group | null =>
    named(editions.find(({ id }) => id === edition)?.byCode.get(code ?? ""));
  const coded = editions.filter(({ id }) => register.byGroup.has(id));
  const brief = ({ uid, title, natural }: IndexEntry) => ({ uid, title, natural });
  return {
    ...flat(entry),
    index: await readAnsweringVersion(version),
    groups: {
      ...Object.fromEntries(coded.map(({ id }) => [id, groupIn(id, entry.codes[id])])),
      subUnit: groupIn(register.subUnitsOf, entry.subUnit),
    },
    sees: entry.seeEntries.flatMap((uid) => register.byUid.get(uid) ?? []).map(brief),
    seenFrom: (register.referring.get(entry.uid) ?? []).map(brief),
    links: { self: entryAddress(entry.uid) },
  };
}
