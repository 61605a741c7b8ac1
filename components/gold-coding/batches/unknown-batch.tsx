import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";

/** In place of a page of something in gold coding that there is not. */
export function UnknownBatch({ what = "batch" }: { what?: "batch" | "record" | "file" | "queue" | "case" }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]}
        title={`There is no such ${what}`}
      >
        Nothing is kept at this address. Gold coding has a list of what there is.
      </PageHeading>
    </>
  );
}
