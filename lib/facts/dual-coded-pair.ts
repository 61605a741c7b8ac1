import type { EditionPair } from "#lib/facts/edition-pair";
import { countsOf, type DualCodedBase, type DualCodedCount } from "#lib/facts/facts";

/** The records of people coded to both editions of a pair; none where they are of other editions. */
export function recordsBetween(
  pair: EditionPair,
  { counts, bases }: { counts: readonly DualCodedCount[]; bases: readonly DualCodedBase[] },
): { counts: readonly DualCodedCount[]; bases: readonly DualCodedBase[] } {
  const between = countsOf(counts, pair);
  return {
    counts: between,
    bases: between.length === 0 ? [] : bases.filter(({ edition }) => edition === pair.source),
  };
}

/** The pairs of editions that records were coded to, in order of their first record. */
export function dualCodedPairs(counts: readonly DualCodedCount[]): EditionPair[] {
  const pairs = new Map<string, EditionPair>();
  for (const { sourceEdition, targetEdition } of counts)
    pairs.set(`${sourceEdition} ${targetEdition}`, { source: sourceEdition, target: targetEdition });
  return [...pairs.values()];
}
