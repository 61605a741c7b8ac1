import type { Metadata } from "next";
import { AnswerWords } from "#components/gold-coding/batches/answer-words";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { batchHref, recordHref } from "#lib/gold-coding/batches/batch-address";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readAnswerPlaces } from "#lib/gold-coding/settling/answer-places.db";
import { CASES_PATH } from "#lib/gold-coding/settling/case-address";
import { readGoldCode } from "#lib/gold-coding/settling/gold-codes.db";
import { SETTLED_BY_WORDS } from "#lib/gold-coding/settling/settled-by";
import { momentInWords } from "#lib/platform/in-words";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Open a settled record again" };

const FORM = "reopen";

export default guarded(
  "adjudicate",
  async ({ params, searchParams }) => {
    const id = idInAddress((await params).record);
    const gold = await readGoldCode(id);
    if (gold?.state !== "settled")
      return (
        <>
          <PageStatus code={404} />
          <PageHeading title="This record is not settled" />
          <p>
            So it need not be opened again. <a href={CASES_PATH}>See the cases to settle</a>.
          </p>
        </>
      );
    const [places, answer] = await Promise.all([readAnswerPlaces(id), formAnswer(await searchParams)]);
    return (
      <>
        <PageHeading
          crumbs={[{ href: batchHref(gold.batchId), name: gold.batchTitle }]}
          title="Open a settled record again"
        >
          <p>
            Its answer counts no more until somebody settles it anew. What it was stays in its history, with
            your reason.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        <div className="mb-5">
          <AnswerWords answers={gold.answers} editions={places} />
          <p className="text-soft">
            {SETTLED_BY_WORDS[gold.settledBy]}, {momentInWords(gold.settledAt)}
          </p>
        </div>
        <PostForm to={recordHref(id, "reopen/save")}>
          <TextArea
            label="Why it is opened again"
            name="reason"
            rows={3}
            hint="In your own words. It is erased with the text of the batch, as it may quote the record."
            defaultValue={typed(answer, FORM, "reason")}
            error={errorAt(answer, FORM, "reason")}
          />
          <FormButtons button="Open it again" back={CASES_PATH} />
        </PostForm>
      </>
    );
  },
  ofBatch,
);
