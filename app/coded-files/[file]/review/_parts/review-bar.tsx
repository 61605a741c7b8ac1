import { ChoiceLinks } from "#components/ui/choice-links";
import { ShareBar } from "#components/ui/share-bar";
import type { ReviewProgress } from "#lib/coded-files/kept/review.db";
import { type ReviewOrder, reviewHref } from "#lib/coded-files/kept/review-address";
import { count } from "#lib/platform/in-words";

/** How far the review is. */
export function ReviewBar({ progress: { titles, reviewed } }: { progress: ReviewProgress }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <ShareBar share={titles === 0 ? 1 : reviewed / titles} className="w-48" />
      <span>
        {count(reviewed)} of {count(titles)} titles looked at
      </span>
    </p>
  );
}

const ORDERS: Record<ReviewOrder, string> = { confidence: "least sure first", rows: "most rows first" };

export function OrderLinks({ fileKey, order }: { fileKey: string; order: ReviewOrder }) {
  return (
    <ChoiceLinks
      id="order"
      label="Order"
      choices={(Object.keys(ORDERS) as ReviewOrder[]).map((one) => ({
        name: ORDERS[one],
        href: reviewHref(fileKey, one),
        chosen: one === order,
      }))}
    />
  );
}
