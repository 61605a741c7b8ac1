import type { ReactNode } from "react";
import { PageHeading } from "#components/ui/page-heading";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { batchHref, GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { figuresHref } from "#lib/gold-coding/figures/figures-address";
import { type Action, can, inBatch, type Person } from "#lib/permissions/permissions";

const PAGES: { below: string; name: string; action: Action }[] = [
  { below: "", name: "Agreement", action: "read coding figures" },
  { below: "confusion", name: "Confusion", action: "read coding figures" },
  { below: "accuracy", name: "Accuracy", action: "read coding figures" },
  { below: "pace", name: "Pace", action: "see agreement" },
  { below: "coders", name: "Gold checks", action: "adjudicate" },
];

/** The heading of a page of figures, with the ways to the others. */
export function FiguresHeading(props: {
  batch: Batch;
  person: Person;
  /** Which page it is, as its address says: "" for agreement. */
  page: string;
  title: string;
  children?: ReactNode;
}) {
  const { batch, person, page, title, children } = props;
  const may = (action: Action) => can(person, action, inBatch(batch.id));
  // Whoever reads the figures for a revision has no other page of the batch.
  const shown = PAGES.filter(
    ({ action, below }) => action === "read coding figures" || below === page || may(action),
  );
  return (
    <>
      <PageHeading
        crumbs={[
          { href: GOLD_CODING_PATH, name: "Gold coding" },
          ...(may("see agreement") ? [{ href: batchHref(batch.id), name: batch.title }] : []),
        ]}
        kicker={may("see agreement") ? undefined : batch.title}
        title={title}
      >
        {children}
      </PageHeading>
      <nav aria-label="Figures" className="no-print -mx-2 mb-4 flex flex-wrap border-b border-line pb-1">
        {shown.map(({ below, name }) => (
          <a
            key={below}
            href={figuresHref(batch.id, below)}
            aria-current={below === page ? "page" : undefined}
            className="rounded px-2 py-1.5 hover:bg-wash aria-[current]:font-semibold"
          >
            {name}
          </a>
        ))}
      </nav>
    </>
  );
}
