import { parentOf } from "#lib/facts/code";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { appendTo } from "#lib/platform/append-to";

/** Editions that entries are coded to. */
export const CODED_EDITIONS = ["soc2010", "soc2020", "isco08"] as const;
export type CodedEdition = (typeof CODED_EDITIONS)[number];

/** The index arranged for finding entries. */
export interface IndexRegister {
  /** In the publisher's order. */
  entries: readonly IndexEntry[];
  byUid: ReadonlyMap<string, IndexEntry>;
  /** Entries of each group at every level, sub-unit groups included, in the publisher's order. */
  byGroup: Record<CodedEdition, ReadonlyMap<string, readonly IndexEntry[]>>;
  byTitle: ReadonlyMap<string, readonly IndexEntry[]>;
  /** Entries whose "see" note names an entry, by that entry's uid. */
  referring: ReadonlyMap<string, readonly IndexEntry[]>;
}

export function isCoded(edition: EditionId): edition is CodedEdition {
  return CODED_EDITIONS.some((one) => one === edition);
}

/** The lowest group of an edition that an entry goes to: in SOC2020 its sub-unit group where it has one; "" when none. */
export function codeIn(edition: CodedEdition, entry: IndexEntry): string {
  if (edition === "isco08") return entry.isco08;
  if (edition === "soc2020" && entry.subUnit !== "") return entry.subUnit;
  return entry.codes[edition] ?? "";
}

export function registerOf(entries: readonly IndexEntry[]): IndexRegister {
  const byUid = new Map<string, IndexEntry>();
  const byTitle = new Map<string, IndexEntry[]>();
  const referring = new Map<string, IndexEntry[]>();
  const byGroup = {
    soc2010: new Map<string, IndexEntry[]>(),
    soc2020: new Map<string, IndexEntry[]>(),
    isco08: new Map<string, IndexEntry[]>(),
  };
  for (const entry of entries) {
    byUid.set(entry.uid, entry);
    appendTo(byTitle, entry.title, entry);
    for (const uid of entry.seeEntries) appendTo(referring, uid, entry);
    for (const edition of CODED_EDITIONS) {
      for (let code: string | null = codeIn(edition, entry); code; code = parentOf(code)) {
        appendTo(byGroup[edition], code, entry);
      }
    }
  }
  return { entries, byUid, byGroup, byTitle, referring };
}

/** How many of these entries go to each group of another edition, most first; those that go to none are left out. */
export function entriesByGroup(
  entries: readonly IndexEntry[],
  edition: CodedEdition,
  level: 1 | 2 | 3 | 4,
): { code: string; entries: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const code = codeIn(edition, entry).slice(0, level);
    if (code !== "") counts.set(code, (counts.get(code) ?? 0) + 1);
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
  if (!isCoded(edition)) return 0;
  return [...register.byGroup[edition]].reduce(
    (sum, [code, entries]) => sum + (code.length === 1 ? entries.length : 0),
    0,
  );
}

/** Entries that go to one group and the groups below it; none in an edition that no entry is coded to. */
export function entriesOf(edition: EditionId, code: string, register: IndexRegister): readonly IndexEntry[] {
  return (isCoded(edition) && register.byGroup[edition].get(code)) || [];
}

/** How many they are. */
export function entriesIn(edition: EditionId, code: string, register: IndexRegister): number {
  return entriesOf(edition, code, register).length;
}
