import type { EditionPair } from "#lib/facts/edition-pair";
import type { DualCodedBase, DualCodedCount } from "#lib/facts/facts";

/** The editions that the published dual-coded records are coded to: their layout names none for each record. */
export const DUAL_CODED_PAIR: EditionPair = { source: "soc2010", target: "soc2020" };

/** The records of people coded to both editions of a pair; none where they are of other editions. */
export function recordsBetween(
  { source, target }: EditionPair,
  { counts, bases }: { counts: readonly DualCodedCount[]; bases: readonly DualCodedBase[] },
): { counts: readonly DualCodedCount[]; bases: readonly DualCodedBase[] } {
  const ofThese = source === DUAL_CODED_PAIR.source && target === DUAL_CODED_PAIR.target;
  return ofThese ? { counts, bases } : { counts: [], bases: [] };
}
