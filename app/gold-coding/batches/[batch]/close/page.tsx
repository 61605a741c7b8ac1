import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ReasonForm } from "#components/people/reason-form";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { pathText } from "#lib/platform/parameters";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Close this batch" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    return (
      <>
        <BatchHeading batch={batch} title="Close this batch">
          Its queues are closed, and a record that somebody has open goes back without their answer: they are
          told. No more files come in. Codes, figures and, until the end date, the text stay. The batch can be
          opened again.
        </BatchHeading>
        <ReasonForm
          to={batchHref(batch.id, "close/confirm")}
          form="close"
          answer={await formAnswer(await searchParams)}
          button="Close the batch"
          back={batchHref(batch.id)}
        />
      </>
    );
  },
  ofBatch,
);
