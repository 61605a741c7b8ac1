import { ANY_RECORD, filterParameters } from "#lib/gold-coding/batches/records/record-filter";
import type { Finding } from "#lib/gold-coding/findings/finding";

/**
 * What the list of a batch's records is asked for to show those that a finding is about; null where it has no such filter.
 * @param editions of the batch, in its order
 */
export function recordsOfFinding(
  { kind, edition, code, otherCode }: Omit<Finding, "title" | "cases" | "weight">,
  editions: readonly string[],
): Record<string, string | undefined> | null {
  const of = { ...ANY_RECORD, edition: Math.max(0, editions.indexOf(edition)) };
  if (otherCode === "") return null;
  if (kind === "disagreement") return filterParameters({ ...of, cell: [code, otherCode] });
  if (kind === "confusion") return filterParameters({ ...of, gold: code, code: otherCode });
  return null;
}
