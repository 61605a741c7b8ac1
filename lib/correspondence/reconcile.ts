import { type CorrespondenceTable, comparePairs, type Pair, pairKey } from "#lib/correspondence/map";
import type { DualCodedCount, DualCodedDataSet, Sex } from "#lib/facts/facts";

/** A pair, what a table says of it and what the dual-coded records say. */
export interface ReconciledPair extends Pair {
  /** Index entries that it rests on in the table; 0 when the table does not have it. */
  entries: number;
  /** People observed in it, where there were any: each of sex and data set. */
  observed: { sex: Sex | ""; dataSet: DualCodedDataSet; count: number }[];
  /** All of those people. The two data sets are different samples: a measure of attention, not an estimate. */
  people: number;
}

/**
 * The pairs of a table set against the flows that dual-coded records show, in order of source and target.
 * What only one of the two has is for people to settle; nothing is added to or taken from the table.
 */
export interface Reconciliation {
  both: ReconciledPair[];
  /** Mapped, but nobody was observed in it: the map has no weight. */
  onlyMapped: ReconciledPair[];
  /** Observed, but not mapped: the review list. */
  onlyObserved: ReconciledPair[];
}

export function reconcile(table: CorrespondenceTable, counts: readonly DualCodedCount[]): Reconciliation {
  const pairs = new Map<string, ReconciledPair>();
  for (const { source, target, evidence } of table.maps) {
    if (source === null || target === null) continue;
    pairs.set(pairKey(source, target), {
      source,
      target,
      entries: evidence.entries.length,
      observed: [],
      people: 0,
    });
  }
  const mapped = new Set(pairs.keys());
  for (const { source, target, sex, dataSet, count } of counts) {
    if (count === 0) continue;
    const key = pairKey(source, target);
    const pair = pairs.get(key) ?? { source, target, entries: 0, observed: [], people: 0 };
    pairs.set(key, pair);
    pair.observed.push({ sex, dataSet, count });
    pair.people += count;
  }
  const all = [...pairs.values()].sort(comparePairs);
  const isMapped = (pair: Pair) => mapped.has(pairKey(pair.source, pair.target));
  return {
    both: all.filter((pair) => isMapped(pair) && pair.people > 0),
    onlyMapped: all.filter((pair) => pair.people === 0),
    onlyObserved: all.filter((pair) => !isMapped(pair)),
  };
}
