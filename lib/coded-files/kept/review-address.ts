import { codedFileHref } from "#lib/coded-files/kept/coded-file";
import { address } from "#lib/platform/parameters";

/** The order in which doubtful titles are looked at: the least likely code first, or the title of most rows. */
export const REVIEW_ORDERS = ["confidence", "rows"] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** The order that an address asks for. */
export function readReviewOrder(given: unknown): ReviewOrder {
  return REVIEW_ORDERS.find((order) => order === given) ?? "confidence";
}

/** The review of a file, or what is sent there ("answer", "undo"), in an order. */
export function reviewHref(key: string, order: ReviewOrder, place = ""): string {
  const path = codedFileHref(key, ["review", place].filter(Boolean).join("/"));
  return address(path, { order: order === "confidence" ? "" : order });
}
