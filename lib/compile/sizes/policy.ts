import type { EditionId } from "#lib/facts/edition";
import type { DualCodedBase, DualCodedCount } from "#lib/facts/facts";

/** A code that is kept unused on purpose. */
export interface ProtectedCode {
  code: string;
  /** Why, as the rest of a sentence: "it was given out by mistake". */
  reason: string;
}

/** What was said of how large a unit group should be. Advice to a working group: nothing is refused for its size. */
export interface SizePolicy {
  /** A policy is never altered; another one gets the next version. */
  version: number;
  /** What is counted. */
  measure: string;
  thresholds: SizeThreshold[];
}

export interface SizeThreshold {
  cases: number;
  /** What follows for a group with fewer cases, as the rest of a sentence. */
  below: string;
  source: string;
}

/** Newest last. The two figures are from different papers and do not agree. */
export const SIZE_POLICIES: readonly SizePolicy[] = [
  {
    version: 1,
    measure: "cases in the 2011 Census",
    thresholds: [
      {
        cases: 10_000,
        below: "it has too few related cases for a unit group to be created or kept",
        source: "SOC Revision Steering Group, minutes of 7 December 2016, note 1",
      },
      {
        cases: 5_000,
        below: "it is to be reviewed for merging with another group",
        source: "SOC Revision Working Group, review of Major Group 3, issue 21",
      },
    ],
  },
];

/** The policy that a revision goes by when it has none of its own. */
export const POLICY_IN_FORCE: SizePolicy = SIZE_POLICIES.at(-1)!;

/** What a policy says of a group of this size; null where its size is not known. */
export interface SizeVerdict {
  threshold: SizeThreshold;
  met: boolean | null;
}

export function sizeVerdicts(policy: SizePolicy, cases: number | null): SizeVerdict[] {
  return policy.thresholds.map((threshold) => ({
    threshold,
    met: cases === null ? null : cases >= threshold.cases,
  }));
}

/** The dual-coded records of the Census are a sample of one in a hundred. */
const CENSUS_SAMPLE = 100;

/** The records that people's jobs were coded to two editions in: the same code means another group in each. */
export interface DualCodedRecords {
  bases: readonly DualCodedBase[];
  counts: readonly DualCodedCount[];
}

/**
 * About how many cases each unit group of an edition had in the 2011 Census: its sample, men and women, × 100. Of the edition
 * that records were coded to first these are the sizes of its samples, of the one that they were coded to as well what
 * arrived there. Empty for an edition that no record was coded to.
 */
export function censusCases({ bases, counts }: DualCodedRecords, edition: EditionId): Map<string, number> {
  const cases = new Map<string, number>();
  const add = (code: string, sample: number) =>
    cases.set(code, (cases.get(code) ?? 0) + sample * CENSUS_SAMPLE);
  const ofCensus = ({ dataSet }: { dataSet: string }) => dataSet === "census";
  const own = bases.filter((one) => one.edition === edition && ofCensus(one));
  for (const { source, base } of own) add(source, base);
  if (own.length > 0) return cases;
  const arriving = counts.filter((one) => one.targetEdition === edition && ofCensus(one));
  // The same sample coded from another edition is not counted twice.
  const from = arriving[0]?.sourceEdition;
  for (const { sourceEdition, target, count } of arriving) if (sourceEdition === from) add(target, count);
  return cases;
}
