import type { Assessment } from "#lib/compile/sizes/assessment";
import { assessmentLines } from "#lib/compile/sizes/assessment-in-words";
import { CENSUS_SAMPLE } from "#lib/compile/sizes/census-sample";
import { countedIn, type KnownSize } from "#lib/compile/sizes/known-sizes";
import { POLICY_IN_FORCE, type SizePolicy } from "#lib/compile/sizes/policy";
import { sizeAdvice } from "#lib/compile/sizes/size-advice";
import type { Group } from "#lib/facts/edition";
import { JOBS_CAVEAT } from "#lib/figures/in-words";
import { sampleInterval } from "#lib/figures/interval";
import { count } from "#lib/platform/in-words";

/** A group that an issue is about, with what is known of its size. */
export interface SizedGroup {
  /** "SOC2010". */
  editionName: string;
  group: Group;
  sizes: readonly KnownSize[];
  /** The same with their precision, trend and what the policy says of each; absent where that is not asked. */
  assessment?: Assessment | undefined;
}

/**
 * What a size policy says of groups of the earlier edition, a sentence for each of its figures.
 * @param censusCases about how many cases of the Census each group had; groups that are not in it are passed over
 */
export function adviceOn(
  codes: readonly string[],
  censusCases: ReadonlyMap<string, number>,
  policy: SizePolicy = POLICY_IN_FORCE,
): string[] {
  const counted = codes.flatMap((code) => {
    const cases = censusCases.get(code);
    if (cases === undefined) return [];
    return [{ code, cases, interval: sampleInterval(cases / CENSUS_SAMPLE, CENSUS_SAMPLE) }];
  });
  return sizeAdvice(policy, counted);
}

/**
 * Sizes as they are known now, in words that can stand as evidence: a line for each group with every figure and its data
 * set, with their precision, verdicts and trend where they were assessed, then what the size policy says, then the sources.
 * "" where no size is known.
 */
export function sizesInWords(groups: readonly SizedGroup[], advice: readonly string[]): string {
  const known = groups.filter(({ sizes, assessment }) => sizes.length > 0 || assessment);
  if (known.length === 0) return "";
  const sources = new Set(
    known.flatMap(({ sizes, assessment }) =>
      [...sizes, ...(assessment?.sizes ?? [])].map(({ dataSet }) => dataSet.source),
    ),
  );
  return [
    ...known.flatMap(linesOf),
    ...advice,
    ...(known.some(hasJobs) ? [JOBS_CAVEAT] : []),
    `Sources: ${[...sources].join("; ")}.`,
  ].join("\n");
}

function hasJobs({ sizes, assessment }: SizedGroup): boolean {
  return [...sizes, ...(assessment?.sizes ?? [])].some(({ counted }) => counted === countedIn("jobs"));
}

function linesOf({ editionName, group, sizes, assessment }: SizedGroup): string[] {
  const named = `${editionName} ${group.code} ${group.title}:`;
  // What was assessed says more of the same data set.
  const assessed = new Set(assessment?.sizes.map(({ dataSet }) => dataSet.id));
  const figures = sizes
    .filter(({ dataSet }) => !assessed.has(dataSet.id))
    .map(({ dataSet, counted, value }) => `${count(value)} ${counted} (${shortTitle(dataSet.title)})`);
  if (!assessment) return [`${named} ${figures.join("; ")}.`];
  return [
    named,
    ...[...assessmentLines(assessment), ...figures.map((one) => `${one}.`)].map((one) => `– ${one}`),
  ];
}

/** "Annual Population Survey, January to December 2025: people in employment" without what is counted. */
function shortTitle(title: string): string {
  return title.replace(/: [^:]*$/, "");
}
