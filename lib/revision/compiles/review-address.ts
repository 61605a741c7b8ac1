import { codeStart, unlessDefault, wholeNumber } from "#lib/correspondence/address-fields";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { REVIEW_LISTS, type ReviewConditions, type ReviewList } from "#lib/revision/compiles/review";

export interface ReviewAddress extends ReviewConditions {
  page: number;
}

export const REVIEW_PATH = "/correspondence/reconciliation";

export function readReviewAddress(parameters: Parameters): { asked: ReviewAddress; reader: ParameterReader } {
  const reader = new ParameterReader(parameters);
  const asked: ReviewAddress = {
    list: reader.choice("list", "The list", Object.keys(REVIEW_LISTS) as ReviewList[]) || "observed",
    text: reader.text("q", "The words"),
    source: codeStart(reader, "source", "The SOC2010 code"),
    target: codeStart(reader, "target", "The SOC2020 code"),
    minPeople: wholeNumber(reader, "people", "The least number of people"),
    page: reader.page(),
  };
  return { asked, reader };
}

/** The address where one pair is listed. */
export function reviewedAt(list: ReviewList, source: string, target: string): string {
  return reviewHref({ list, source, target, text: "", minPeople: undefined, page: 1 });
}

/** The address of a list, by default of its page. Changing anything but the page goes to the first page. */
export function reviewHref(
  asked: ReviewAddress,
  changes: Partial<ReviewAddress> = {},
  path = REVIEW_PATH,
): string {
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
