import { type SizePolicy, type SizeThreshold, sizeVerdicts } from "#lib/compile/sizes/policy";
import { effectiveNumber, wilson } from "#lib/gold-coding/figures/estimate";
import { isShowable, LEAST_SHOWN } from "#lib/gold-coding/figures/suppression";
import { count, quantity } from "#lib/platform/in-words";

/** A sample that a group is looked for in: the settled records of a batch. */
export interface Sample {
  /** Settled records, the sum of their weights, and of the squares of these. */
  cases: number;
  weight: number;
  squares: number;
  /** The sum of the weights of all records of the batch, settled or not. */
  whole: number;
}

/** How many people a group has, by a sample. */
export interface SizeEstimate {
  /** Records found in the group. */
  cases: number;
  people: number;
  /** Ends of the interval that holds the size with 95% confidence. */
  low: number;
  high: number;
}

/**
 * How many people a group has: its share of the weights of the settled records, of all that the batch stands for, with
 * Wilson's interval. The records that are settled are taken for a random part of the batch.
 * @param found records of the group and the sum of their weights
 */
export function estimateSize(found: { cases: number; weight: number }, sample: Sample): SizeEstimate {
  const { weight, squares, whole } = sample;
  if (weight === 0) return { cases: found.cases, people: 0, low: 0, high: 0 };
  const share = Math.min(1, found.weight / weight);
  const { from, to } = wilson(share, effectiveNumber(weight, squares));
  return { cases: found.cases, people: share * whole, low: (from ?? 0) * whole, high: (to ?? 0) * whole };
}

/** How records were found to be of a group. */
export type FoundBy = "code" | "content";

/** What a batch says of how large a group would be. */
export interface GroupSizeEvidence {
  /** "SOC2030 2134 Programmers". */
  group: string;
  batch: string;
  by: FoundBy;
  /** By content: what of it moves, in words: "all of SOC2020 2135; titles of SOC2020 2134 that the index sends there". */
  content: string;
  /** Records of groups that are divided, whose titles the index does not decide: they are not counted. */
  undecided: number;
  settled: number;
  estimate: SizeEstimate;
}

/** What several batches say, a line each, as it can stand as evidence; "" of none. @param day ISO date of the counts */
export function sizesInWords(found: readonly GroupSizeEvidence[], policy: SizePolicy, day: string): string {
  if (found.length === 0) return "";
  return [
    ...found.map((one) => sizeInWords(one, policy)),
    `Sources: gold coding as settled on ${day}. Estimates are shares of the weights of the settled records, of all that the batch stands for; intervals are Wilson’s, 95%, with Kish’s effective sample size.`,
  ].join("\n");
}

function sizeInWords(found: GroupSizeEvidence, policy: SizePolicy): string {
  const { group, batch, by, content, undecided, settled, estimate } = found;
  const how =
    by === "code"
      ? "records settled to it"
      : `records that would move there by their base code and title (${content})`;
  const of = `of ${quantity(settled, "settled record")} of “${batch}”`;
  if (!isShowable(estimate.cases)) return `${group}: fewer than 10 ${how}, ${of}; too few for an estimate.`;
  const left =
    undecided >= LEAST_SHOWN ? ` ${quantity(undecided, "more record")} of these groups could be of it.` : "";
  if (estimate.cases === 0) return `${group}: no ${how}, ${of}.${left}`;
  const { people, low, high } = estimate;
  return `${group}: ${count(estimate.cases)} ${how}, ${of}; about ${count(people)} people, between ${count(low)} and ${count(high)}.${left} ${verdictsInWords(estimate, policy)}`;
}

/** What the policy's figures say, as far as the interval allows. The policy counts what it says it does; people are set against it. */
function verdictsInWords({ low, high }: SizeEstimate, policy: SizePolicy): string {
  const atLow = sizeVerdicts(policy, low);
  const atHigh = sizeVerdicts(policy, high);
  return policy.thresholds
    .map(({ cases }: SizeThreshold, at) => {
      if (atLow[at]?.met) return `${count(cases)} or more.`;
      return atHigh[at]?.met ? `Not sure to be ${count(cases)} or more.` : `Fewer than ${count(cases)}.`;
    })
    .join(" ");
}
