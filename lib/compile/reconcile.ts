import { type CorrespondenceTable, comparePairs, type Pair, pairKey } from "#lib/correspondence/map";
import { type ReconciledPair, reconcile } from "#lib/correspondence/reconcile";
import type { DualCodedCount } from "#lib/facts/facts";

/** A pair of unit groups and who says that content goes from the one to the other. */
export interface ThreeWayPair extends Pair {
  /** The decisions map it, or leave it unchanged. */
  decided: boolean;
  /** ids of those decisions; none where it is unchanged or not decided. */
  decisions: string[];
  /** Index entries that are coded to both; 0 where the index does not have the pair. */
  entries: number;
  /** Records that are coded to both: how many people; null where nobody of the source was observed, which says nothing. */
  people: number | null;
  /** The same by sex and data set. */
  observed: ReconciledPair["observed"];
}

/**
 * Sets what was decided against what the dual-coded index and the dual-coded records show, in order of source and target.
 * Each of the three implies pairs of groups; nothing is added to or taken from any of them, for where they disagree is for
 * people to settle.
 * @param compiled the table that the decisions compile to
 * @param indexed the table of an index that carries the codes of both editions
 */
export function reconcileThreeWays(
  compiled: CorrespondenceTable,
  indexed: CorrespondenceTable,
  counts: readonly DualCodedCount[],
): ThreeWayPair[] {
  const decisionsOf = new Map(
    compiled.maps.map(({ source, target, evidence }) => [pairKey(source, target), evidence.decisions]),
  );
  const observedSources = new Set(counts.flatMap(({ source, count }) => (count > 0 ? [source] : [])));
  const byIndex = pairsOf(indexed, counts);
  // Of the two readings of the records, the index's also counts its entries.
  const pairs = new Map([...pairsOf(compiled, counts), ...byIndex]);
  return [...pairs]
    .map(([key, { source, target, people, observed }]): ThreeWayPair => {
      const decisions = decisionsOf.get(key);
      return {
        source,
        target,
        decided: decisions !== undefined,
        decisions: decisions ?? [],
        entries: byIndex.get(key)?.entries ?? 0,
        people: observedSources.has(source) ? people : null,
        observed,
      };
    })
    .sort(comparePairs);
}

function pairsOf(table: CorrespondenceTable, counts: readonly DualCodedCount[]): Map<string, ReconciledPair> {
  const { both, onlyMapped, onlyObserved } = reconcile(table, counts);
  return new Map(
    [...both, ...onlyMapped, ...onlyObserved].map((pair) => [pairKey(pair.source, pair.target), pair]),
  );
}

/** Whether all that say anything of a pair say the same. */
export function agrees({ decided, entries, people }: ThreeWayPair): boolean {
  return decided === entries > 0 && (people === null || decided === people > 0);
}
