import { comparePairs } from "#lib/correspondence/map";
import type { DualCodedCount } from "#lib/facts/facts";

/** The same counts read from the target's side. */
export function invertCounts(counts: readonly DualCodedCount[]): DualCodedCount[] {
  return counts.map((count) => ({ ...count, source: count.target, target: count.source })).sort(comparePairs);
}
