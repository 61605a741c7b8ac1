import { REVIEW_VERDICTS, type ReviewVerdict } from "#lib/compile/sizes/assessment";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { revisionHref } from "#lib/revision/paper-address";

export const REVIEW_SORTS = ["code", "title", "cases", "employment", "jobs", "change"] as const;
export type ReviewSort = (typeof REVIEW_SORTS)[number];

/** Which groups a reader asks for and in which order; "" for those under review, the smallest first. */
export interface ReviewListAddress {
  show: ReviewVerdict | "all" | "";
  /** Code of a major group. */
  major: string;
  /** Whether an open issue names it. */
  named: "with" | "without" | "";
  sort: ReviewSort | "";
  order: "desc" | "";
}

/** What an address asks for; what could not be understood is in the reader's errors. */
export function readReviewListAddress(
  parameters: Parameters,
  majors: readonly string[],
): { asked: ReviewListAddress; reader: ParameterReader } {
  const reader = new ParameterReader(parameters);
  return {
    asked: {
      show: reader.choice("show", "What is shown", [...REVIEW_VERDICTS, "all"]),
      major: reader.choice("major", "The major group", majors),
      named: reader.choice("named", "Whether an issue names it", ["with", "without"]),
      sort: reader.choice("sort", "The order", REVIEW_SORTS),
      order: reader.choice("order", "The direction", ["desc"]),
    },
    reader,
  };
}

export function underReviewHref(revision: string, asked: Partial<ReviewListAddress> = {}): string {
  return address(revisionHref(revision, "under-review"), { ...asked });
}

export function underReviewFileHref(
  revision: string,
  asked: Partial<ReviewListAddress>,
  format: "csv" | "xlsx" | "json",
): string {
  return address(revisionHref(revision, `under-review/groups.${format}`), { ...asked });
}
