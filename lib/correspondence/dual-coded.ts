import { comparePairs, pairKey } from "#lib/correspondence/map";
import type { Level } from "#lib/facts/edition";
import type { DualCodedCount } from "#lib/facts/facts";

/** The same counts read from the target's side. */
export function invertCounts(counts: readonly DualCodedCount[]): DualCodedCount[] {
  return counts.map((count) => ({ ...count, source: count.target, target: count.source })).sort(comparePairs);
}

/** Counts of unit groups added up to higher levels, which may differ on the two sides. */
export function countsAtLevels(
  counts: readonly DualCodedCount[],
  sourceLevel: Level,
  targetLevel: Level,
): DualCodedCount[] {
  const sums = new Map<string, DualCodedCount>();
  for (const count of counts) {
    const source = count.source.slice(0, sourceLevel);
    const target = count.target.slice(0, targetLevel);
    const key = `${pairKey(source, target)} ${count.sex} ${count.dataSet}`;
    const sum = sums.get(key);
    if (sum) sum.count += count.count;
    else sums.set(key, { ...count, source, target });
  }
  return [...sums.values()].sort(comparePairs);
}
