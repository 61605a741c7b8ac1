import {
  type AssessedSize,
  type AssessedTrend,
  type Assessment,
  type ReviewVerdict,
  UNDER_REVIEW,
} from "#lib/compile/sizes/assessment";
import { compareCodes } from "#lib/correspondence/map";
import type { Group } from "#lib/facts/edition";
import type { SizeMeasure } from "#lib/facts/facts";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";
import type { ReviewListAddress, ReviewSort } from "#lib/revision/under-review/under-review-address";

/** A unit group of the edition revised, with what is known of its size. */
export interface ReviewedGroup extends Pick<Group, "code" | "title"> {
  /** Code of its major group. */
  major: string;
  verdict: ReviewVerdict;
  /** Null of a group that nobody counted. */
  assessment: Assessment | null;
  /** Issues that name it and are not decided, as far as the reader may know them. */
  issues: IssueView[];
}

/** Every unit group of the edition that is revised. */
export function reviewedGroups(
  view: Pick<RevisionView, "editions" | "sources" | "unitLevel" | "issuesNaming">,
  assessed: (edition: string, code: string) => Assessment | undefined,
  majorOf: (code: string) => string,
): ReviewedGroup[] {
  const { edition } = view.editions.source;
  return [...view.sources.values()]
    .filter(({ level }) => level === view.unitLevel)
    .map(({ code, title }) => {
      const assessment = assessed(edition, code) ?? null;
      return {
        ...{ code, title, assessment },
        major: majorOf(code),
        verdict: assessment?.verdict ?? "not known",
        issues: view.issuesNaming(edition, code).filter(({ decision }) => decision === null),
      };
    });
}

/** The size of a group that a measure is of, the first where there are several. */
export function sizeOf(
  { assessment }: Pick<ReviewedGroup, "assessment">,
  measure: SizeMeasure,
): AssessedSize | undefined {
  return assessment?.sizes.find((one) => one.measure === measure);
}

/** The trend of the series that says most of a group. */
export function trendOfGroup({ assessment }: Pick<ReviewedGroup, "assessment">): AssessedTrend | undefined {
  return assessment?.trends[0];
}

/** The groups that an address asks for, in its order. */
export function groupsFor(groups: readonly ReviewedGroup[], asked: ReviewListAddress): ReviewedGroup[] {
  const { show, major, named, sort, order } = asked;
  const chosen = groups.filter(
    (one) =>
      (show === "all" || (show === "" ? UNDER_REVIEW.includes(one.verdict) : one.verdict === show)) &&
      (major === "" || one.major === major) &&
      (named === "" || one.issues.length > 0 === (named === "with")),
  );
  const ordered = chosen.sort((a, b) => compared(a, b, sort || "cases") || compareCodes(a.code, b.code));
  return order === "desc" ? ordered.reverse() : ordered;
}

/** Those whose figure is not known come last, or first back to front. */
function compared(a: ReviewedGroup, b: ReviewedGroup, sort: ReviewSort): number {
  switch (sort) {
    case "code":
      return compareCodes(a.code, b.code);
    case "title":
      return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
    case "change":
      return (changeOf(a) ?? Number.MAX_VALUE) - (changeOf(b) ?? Number.MAX_VALUE);
    default:
      return (sizeOf(a, sort)?.value ?? Number.MAX_VALUE) - (sizeOf(b, sort)?.value ?? Number.MAX_VALUE);
  }
}

/** How many times its first figure a group's last is; null where there are not two. */
function changeOf(group: ReviewedGroup): number | null {
  const { from, to } = trendOfGroup(group)?.trend ?? { from: null, to: null };
  return from && to && from.value > 0 ? to.value / from.value : null;
}

/** How many groups there are of each verdict. */
export function countByVerdict(groups: readonly ReviewedGroup[]): Map<ReviewVerdict, number> {
  const counts = new Map<ReviewVerdict, number>();
  for (const { verdict } of groups) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

const LONGEST_QUESTION = 300;
/** So many groups are named by their titles in a question. */
const TITLED = 3;

/** What an issue on groups under review asks, where nobody words it otherwise. @param edition "SOC2020" */
export function reviewQuestion(edition: string, groups: readonly Pick<Group, "code" | "title">[]): string {
  const few = groups.length === 1 ? "as it has few people" : "as they have few people";
  const titled = groups.map(({ code, title }) => `${code} ${title}`).join("; ");
  const full = `Should ${edition} ${titled} be merged with other groups, ${few}?`;
  if (groups.length <= TITLED && full.length <= LONGEST_QUESTION) return full;
  const all = `Should these ${groups.length} groups of ${edition} be merged with others, ${few}`;
  const named = `${all}: ${groups.map(({ code }) => code).join(", ")}?`;
  // The issue names its groups; its question need not.
  return named.length <= LONGEST_QUESTION ? named : `${all}?`;
}
