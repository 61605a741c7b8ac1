import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ReasonForm } from "#components/people/reason-form";
import { Notice } from "#components/ui/notice";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { readErasure } from "#lib/gold-coding/batches/erasing/erasing.db";
import { dateInWords, quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Erase the text of a batch" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    if (batch.erasedAt)
      return (
        <BatchHeading batch={batch} title="Erase the text of this batch">
          It was erased on {dateInWords(batch.erasedAt.toISOString())}.
        </BatchHeading>
      );
    const [will, answer] = await Promise.all([readErasure(batch.id), formAnswer(await searchParams)]);
    return (
      <>
        <BatchHeading batch={batch} title="Erase the text of this batch">
          It would be erased by itself on the day after {dateInWords(batch.endsOn)}.
        </BatchHeading>
        <Notice look="warning" title="This cannot be undone.">
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            <li>
              The answers in words of {quantity(will.records, "record")} are erased: job titles, descriptions,
              industries, qualifications and statuses.
            </li>
            <li>
              {quantity(will.remarks, "note or query", "notes and queries")} of coders,{" "}
              {quantity(will.messages, "message")} about cases and {quantity(will.reasons, "reason")} for
              settling, opening again and withdrawing are erased, in every version.
            </li>
            <li>
              {will.unsettled === 0
                ? "Every record is settled."
                : `${quantity(will.unsettled, "record")} not settled yet can never be coded${will.cases > 0 ? `, ${quantity(will.cases, "case")} among them` : ""}.`}
            </li>
            <li>
              The batch is closed{will.queues > 0 && `, with ${quantity(will.queues, "queue")}`}, and cannot
              be opened again.
            </li>
          </ul>
        </Notice>
        <p className="mb-6 max-w-3xl">
          Record ids, SIC codes, assigned codes, weights, sex, source and period stay, as do all codings, gold
          codes, rulings, distinctions and figures. Export what you need first.
        </p>
        <ReasonForm
          to={batchHref(batch.id, "erase/confirm")}
          form="erase"
          answer={answer}
          button="Erase the text"
          back={batchHref(batch.id)}
        />
      </>
    );
  },
  ofBatch,
);
