import type { IndexEntry } from "#lib/facts/entry";

/**
 * An index with entries put in the place of those of the same uid, and new ones behind what has their record number: in
 * the order in which the database gives them.
 */
export function withEntries(entries: readonly IndexEntry[], put: readonly IndexEntry[]): IndexEntry[] {
  const byUid = new Map(put.map((entry) => [entry.uid, entry]));
  const index = entries.map((entry) => {
    const other = byUid.get(entry.uid);
    byUid.delete(entry.uid);
    return other ?? entry;
  });
  for (const entry of byUid.values()) {
    const behind = index.findLastIndex((other) => other.recno <= entry.recno);
    index.splice(behind + 1, 0, entry);
  }
  return index;
}

/** An index without an entry, which no reference names any more. */
export function withoutEntry(entries: readonly IndexEntry[], uid: string): IndexEntry[] {
  return entries.flatMap((entry) => {
    if (entry.uid === uid) return [];
    if (!entry.seeEntries.includes(uid)) return [entry];
    return [{ ...entry, seeEntries: entry.seeEntries.filter((named) => named !== uid) }];
  });
}
