import { type SizeStanding, standingOf } from "#lib/compile/sizes/standing";
import type { Interval } from "#lib/figures/interval";

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
  /** By the size alone. */
  met: boolean | null;
  /** With how sure that is. */
  standing: SizeStanding | null;
}

/** @param interval of the size, where it is known how precise that is */
export function sizeVerdicts(
  policy: SizePolicy,
  cases: number | null,
  interval: Interval | null = null,
): SizeVerdict[] {
  return policy.thresholds.map((threshold) => ({
    threshold,
    met: cases === null ? null : cases >= threshold.cases,
    standing: cases === null ? null : standingOf(cases, interval, threshold.cases),
  }));
}

/** The figure below which groups are reviewed: the least of the policy. */
export function reviewedBelow({ thresholds }: SizePolicy): SizeThreshold {
  return thresholds.reduce((least, one) => (one.cases < least.cases ? one : least));
}
