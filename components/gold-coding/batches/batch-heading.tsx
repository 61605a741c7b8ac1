import type { ReactNode } from "react";
import { PageHeading } from "#components/ui/page-heading";
import { type Batch, STATE_WORDS, stateOf } from "#lib/gold-coding/batches/batch";
import { batchHref, GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";

/** The heading of a page of a batch. @param title of the page; left out for the batch's own */
export function BatchHeading(props: {
  batch: Pick<Batch, "id" | "title" | "closedAt" | "erasedAt">;
  title?: string;
  children?: ReactNode;
}) {
  const { batch, title, children } = props;
  const home = { href: GOLD_CODING_PATH, name: "Gold coding" };
  return (
    <PageHeading
      crumbs={title === undefined ? [home] : [home, { href: batchHref(batch.id), name: batch.title }]}
      kicker={title === undefined ? `Batch, ${STATE_WORDS[stateOf(batch)].toLowerCase()}` : undefined}
      title={title ?? batch.title}
    >
      {children}
    </PageHeading>
  );
}
