import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ReasonForm } from "#components/people/reason-form";
import { recordHref } from "#lib/gold-coding/batches/batch-address";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { readRecord } from "#lib/gold-coding/batches/records/record.db";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Take a record in again" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const id = idInAddress((await params).record);
    const record = await readRecord(id);
    const batch = record && (await readBatch(record.batchId));
    if (!record || !batch) return <UnknownBatch what="record" />;
    return (
      <>
        <BatchHeading batch={batch} title={`Take record ${record.reference} in again`}>
          Its codings count again, and those that its open queues still want are handed out.
        </BatchHeading>
        <ReasonForm
          to={recordHref(id, "restore/confirm")}
          form="restore"
          answer={await formAnswer(await searchParams)}
          button="Take it in again"
          hint="It stands in the record of changes for good: repeat nothing that somebody answered."
          back={recordHref(id)}
        />
      </>
    );
  },
  ofBatch,
);
