import type { EditionId, Group, Level } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { codedEditions, subUnitEdition } from "#lib/facts/index-editions";
import { type Structure, structureOf } from "#lib/facts/structure";
import { appendTo } from "#lib/platform/append-to";
import { listsBy } from "#lib/platform/lists-by";

/** The index arranged for finding entries. */
export interface IndexRegister {
  /** In the publisher's order. */
  entries: readonly IndexEntry[];
  byUid: ReadonlyMap<string, IndexEntry>;
  /** Entries of each group of each edition at every level, sub-unit groups included, in the publisher's order. */
  byGroup: ReadonlyMap<EditionId, ReadonlyMap<string, readonly IndexEntry[]>>;
  /** The edition that the entries' sub-unit groups are of; null where none has such groups. */
  subUnitsOf: EditionId | null;
  byTitle: ReadonlyMap<string, readonly IndexEntry[]>;
  /** Entries whose "see" note names an entry, by that entry's uid. */
  referring: ReadonlyMap<string, readonly IndexEntry[]>;
}

/**
 * The lowest group of an edition that an entry goes to, which may be its sub-unit group; "" when none.
 * @param subUnitsOf the edition that the entries' sub-unit groups are of
 */
export function codeIn(edition: EditionId, entry: IndexEntry, subUnitsOf: EditionId | null): string {
  return edition === subUnitsOf && entry.subUnit !== "" ? entry.subUnit : (entry.codes[edition] ?? "");
}

/** @param groups of all editions: they say what is above what, and which has sub-unit groups */
export function registerOf(
  entries: readonly IndexEntry[],
  groups: readonly (Group & { edition: EditionId })[],
): IndexRegister {
  const subUnitsOf = subUnitEdition({ groups, entries });
  const byUid = new Map<string, IndexEntry>();
  const byTitle = new Map<string, IndexEntry[]>();
  const referring = new Map<string, IndexEntry[]>();
  const byGroup = new Map<EditionId, Map<string, IndexEntry[]>>();
  const above = new Map<EditionId, Structure["parentOf"]>();
  const groupsOf = listsBy(groups, ({ edition }) => edition);
  for (const edition of codedEditions(entries)) {
    byGroup.set(edition, new Map());
    above.set(edition, structureOf(groupsOf.get(edition) ?? []).parentOf);
  }
  for (const entry of entries) {
    byUid.set(entry.uid, entry);
    appendTo(byTitle, entry.title, entry);
    for (const uid of entry.seeEntries) appendTo(referring, uid, entry);
    for (const [edition, ofEdition] of byGroup) {
      const parentOf = above.get(edition)!;
      for (let code: string | null = codeIn(edition, entry, subUnitsOf); code; code = parentOf(code)) {
        appendTo(ofEdition, code, entry);
      }
    }
  }
  return { entries, byUid, byGroup, subUnitsOf, byTitle, referring };
}

/** How many of these entries go to each group of a level of another edition, most first; those that go to none are left out. */
export function entriesByGroup(
  entries: readonly IndexEntry[],
  { id, structure }: { id: EditionId; structure: Structure },
  level: Level,
): { code: string; entries: number }[] {
  const counts = new Map<string, number>();
  for (const { codes: coded } of entries) {
    const code = structure.at(coded[id] ?? "", level);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, entries: count }))
    .sort((a, b) => b.entries - a.entries || (a.code < b.code ? -1 : 1));
}

/** Entries as a group's page lists them: the group's default entries first, then by title and qualifiers. */
export function defaultsFirst(entries: readonly IndexEntry[]): IndexEntry[] {
  const rank = (entry: IndexEntry) => (entry.defaultFlag === "" ? 1 : 0);
  return [...entries].sort((a, b) => rank(a) - rank(b) || a.recno - b.recno);
}

/** How many entries go to any group of an edition; 0 for one that no entry is coded to. */
export function codedTo(edition: EditionId, register: IndexRegister): number {
  return register.entries.filter((entry) => codeIn(edition, entry, register.subUnitsOf) !== "").length;
}

/** Entries that go to one group and the groups below it; none in an edition that no entry is coded to. */
export function entriesOf(edition: EditionId, code: string, register: IndexRegister): readonly IndexEntry[] {
  return register.byGroup.get(edition)?.get(code) ?? [];
}

/** How many they are. */
export function entriesIn(edition: EditionId, code: string, register: IndexRegister): number {
  return entriesOf(edition, code, register).length;
}
