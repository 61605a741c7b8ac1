import { codeStart, unlessDefault, wholeNumber } from "#lib/correspondence/address-fields";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { REVIEW_LISTS, type ReviewConditions, type ReviewList } from "#lib/revision/compiles/review";

export interface ReviewAddress extends ReviewConditions {
  page: number;
}

export const REVIEW_PATH = "/correspondence/reconciliation";

export function readReviewAddress(parameters: Parameters): { query: ReviewAddress; asked: ParameterReader } {
  const asked = new ParameterReader(parameters);
  const query: ReviewAddress = {
    list: asked.choice("list", "The list", Object.keys(REVIEW_LISTS) as ReviewList[]) || "observed",
    text: asked.text("q", "The words"),
    source: codeStart(asked, "source", "The SOC2010 code"),
    target: codeStart(asked, "target", "The SOC2020 code"),
    minPeople: wholeNumber(asked, "people", "The least number of people"),
    page: asked.page(),
  };
  return { query, asked };
}

/** The address where one pair is listed. */
export function reviewedAt(list: ReviewList, source: string, target: string): string {
  return reviewHref({ list, source, target, text: "", minPeople: undefined, page: 1 });
}

/** The address of a list, by default of its page. Changing anything but the page goes to the first page. */
export function reviewHref(
  query: ReviewAddress,
  changes: Partial<ReviewAddress> = {},
  path = REVIEW_PATH,
): string {
  const asked = { ...query, page: 1, ...changes };
  return address(path, {
    list: unlessDefault(asked.list, "observed"),
    q: asked.text,
    source: asked.source,
    target: asked.target,
    people: asked.minPeople,
    page: unlessDefault(asked.page, 1),
  });
}
