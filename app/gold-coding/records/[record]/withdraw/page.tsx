import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ReasonForm } from "#components/people/reason-form";
import { recordHref } from "#lib/gold-coding/batches/batch-address";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { readRecord } from "#lib/gold-coding/batches/records/record.db";
import { readWithdrawal } from "#lib/gold-coding/batches/records/withdraw.db";
import { quantity } from "#lib/platform/in-words";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Withdraw a record" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const id = idInAddress((await params).record);
    const record = await readRecord(id);
    const batch = record && (await readBatch(record.batchId));
    if (!record || !batch) return <UnknownBatch what="record" />;
    const { waiting, open, decisions } = await readWithdrawal(id);
    return (
      <>
        <BatchHeading batch={batch} title={`Withdraw record ${record.reference}`}>
          Nobody is given it any more{waiting > 0 && `: ${quantity(waiting, "coding")} not done yet go`}.
          {open && " Somebody is coding it now; they are told when they send their answer."}{" "}
          {decisions > 0 &&
            `${quantity(decisions, "coding")} of it stay in its history and count in no figure. `}
          It can be taken in again.
        </BatchHeading>
        <ReasonForm
          to={recordHref(id, "withdraw/confirm")}
          form="withdraw"
          answer={await formAnswer(await searchParams)}
          button="Withdraw the record"
          hint="It stands with the record, and is erased with the text of the batch."
          back={recordHref(id)}
        />
      </>
    );
  },
  ofBatch,
);
