import type { Metadata } from "next";
import { BATCH_FORM, BatchFields } from "#components/gold-coding/batches/batch-fields";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { pathText } from "#lib/platform/parameters";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Change a batch" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    const answer = await formAnswer(await searchParams);
    return (
      <>
        <BatchHeading batch={batch} title="Change this batch">
          What its records are coded to stays as it was when the batch was started.
        </BatchHeading>
        <AnswerBanner answer={answer} />
        <PostForm to={batchHref(batch.id, "settings/save")}>
          <BatchFields held={batch} answer={answer} />
          <TextArea
            label="Reason"
            name="reason"
            rows={2}
            hint="It stands in the record."
            defaultValue={typed(answer, BATCH_FORM, "reason")}
            error={errorAt(answer, BATCH_FORM, "reason")}
          />
          <FormButtons button="Save" back={batchHref(batch.id)} />
        </PostForm>
      </>
    );
  },
  ofBatch,
);
