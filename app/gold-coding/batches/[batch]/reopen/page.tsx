import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ReasonForm } from "#components/people/reason-form";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { pathText } from "#lib/platform/parameters";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Open this batch again" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    return (
      <>
        <BatchHeading batch={batch} title="Open this batch again">
          Files can be sent again, and queues made. Its earlier queues stay closed until you open them.
        </BatchHeading>
        <ReasonForm
          to={batchHref(batch.id, "reopen/confirm")}
          form="reopen"
          answer={await formAnswer(await searchParams)}
          button="Open it again"
          back={batchHref(batch.id)}
        />
      </>
    );
  },
  ofBatch,
);
