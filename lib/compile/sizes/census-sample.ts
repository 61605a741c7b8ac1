import type { EditionId } from "#lib/facts/edition";
import type { DualCodedBase, DualCodedCount } from "#lib/facts/facts";

/** The dual-coded records of the Census are a sample of one in a hundred. */
export const CENSUS_SAMPLE = 100;

const CENSUS = "census";

/** The records that people's jobs were coded to two editions in: the same code means another group in each. */
export interface DualCodedRecords {
  bases: readonly DualCodedBase[];
  counts: readonly DualCodedCount[];
}

/** How many records of the Census each unit group of an edition has. */
export interface CensusSample {
  records: ReadonlyMap<string, number>;
  /**
   * "own": of the edition that records were coded to first, the samples as they are published. "arriving": of the edition
   * that they were coded to as well, what arrived there from `from`; what the source does not explain is in none of them.
   */
  kind: "own" | "arriving";
  from: EditionId;
}

/** The Census's sample in an edition, men and women together; null for an edition that no record was coded to. */
export function censusSample({ bases, counts }: DualCodedRecords, edition: EditionId): CensusSample | null {
  const records = new Map<string, number>();
  const add = (code: string, sample: number) => records.set(code, (records.get(code) ?? 0) + sample);
  const own = bases.filter((one) => one.edition === edition && one.dataSet === CENSUS);
  for (const { source, base } of own) add(source, base);
  if (own.length > 0) return { records, kind: "own", from: edition };
  const arriving = counts.filter((one) => one.targetEdition === edition && one.dataSet === CENSUS);
  // The same sample coded from another edition is not counted twice.
  const from = arriving[0]?.sourceEdition;
  if (from === undefined) return null;
  for (const { sourceEdition, target, count } of arriving) if (sourceEdition === from) add(target, count);
  return { records, kind: "arriving", from };
}

/** About how many cases each unit group of an edition had in the 2011 Census: its sample × 100. */
export function censusCases(held: DualCodedRecords, edition: EditionId): Map<string, number> {
  const records = censusSample(held, edition)?.records ?? [];
  return new Map([...records].map(([code, sample]) => [code, sample * CENSUS_SAMPLE]));
}
