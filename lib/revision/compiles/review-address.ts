import { codeStart, unlessDefault, wholeNumber } from "#lib/correspondence/address-fields";
import type { Sides } from "#lib/correspondence/reading";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { REVIEW_LISTS, type ReviewConditions, type ReviewList } from "#lib/revision/compiles/review";

export interface ReviewAddress extends ReviewConditions {
  page: number;
}

/** Where the pairs of a correspondence are held against each other. */
export function reviewPath(path: string): string {
  return `${path}/reconciliation`;
}

/** The list that an address asks for. @param sides from the earlier edition to the later */
export function readReviewAddress(
  parameters: Parameters,
  sides: Pick<Sides, "source" | "target">,
): { asked: ReviewAddress; reader: ParameterReader } {
  const reader = new ParameterReader(parameters);
  const asked: ReviewAddress = {
    list: reader.choice("list", "The list", Object.keys(REVIEW_LISTS) as ReviewList[]) || "observed",
    text: reader.text("q", "The words"),
    source: codeStart(reader, "source", `The ${sides.source.name} code`),
    target: codeStart(reader, "target", `The ${sides.target.name} code`),
    minPeople: wholeNumber(reader, "people", "The least number of people"),
    page: reader.page(),
  };
  return { asked, reader };
}

/** The address where one pair is listed. @param path of the correspondence */
export function reviewedAt(path: string, list: ReviewList, source: string, target: string): string {
  return reviewHref(reviewPath(path), { list, source, target, text: "", minPeople: undefined, page: 1 });
}

/**
 * The address of a list. Changing anything but the page goes to the first page.
 * @param path of its page, see reviewPath, or of its file
 */
export function reviewHref(path: string, asked: ReviewAddress, changes: Partial<ReviewAddress> = {}): string {
  const next = { ...asked, page: 1, ...changes };
  return address(path, {
    list: unlessDefault(next.list, "observed"),
    q: next.text,
    source: next.source,
    target: next.target,
    people: next.minPeople,
    page: unlessDefault(next.page, 1),
  });
}
