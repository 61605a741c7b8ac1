import type { Places } from "#lib/lookup/other-names/learn/place";

/** How often a stem stands in the titles of a group; a title of several groups is shared among them by its entries. */
export type StemCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Counts the stems of an index's titles by group. */
export function stemCounts({ titles, groupOf }: Places): StemCounts {
  const counts = new Map<string, Map<number, number>>();
  for (const { stems, entries } of titles.titles) {
    const shares = new Map<number, number>();
    for (const entry of entries) {
      const group = groupOf(entry);
      shares.set(group, (shares.get(group) ?? 0) + 1 / entries.length);
    }
    for (const stem of stems) {
      const own = counts.get(stem) ?? new Map<number, number>();
      counts.set(stem, own);
      for (const [group, share] of shares) own.set(group, (own.get(group) ?? 0) + share);
    }
  }
  return counts;
}
