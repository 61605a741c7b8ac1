import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageStatus } from "#components/ui/page-status";
import { batchHref, recordsHref } from "#lib/gold-coding/batches/batch-address";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { filterParameters, readFilter } from "#lib/gold-coding/batches/records/record-filter";
import { countMatching } from "#lib/gold-coding/queues/make-queue.db";
import { filterInWords } from "#lib/gold-coding/queues/selection";
import { count, quantity } from "#lib/platform/in-words";
import { address, pathText } from "#lib/platform/parameters";
import { guarded, ofBatch } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";
import { CodingFields } from "./_parts/coding-fields";
import { RecordsFields } from "./_parts/records-fields";

export const metadata: Metadata = { title: "Make a queue" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    const parameters = await searchParams;
    const { filter, errors } = readFilter(parameters, batch.editions.length);
    const [answer, matching] = await Promise.all([formAnswer(parameters), countMatching(batch.id, filter)]);
    const said = filterInWords(filter);
    const asked = filterParameters(filter);
    return (
      <>
        {errors.length > 0 && <PageStatus code={400} />}
        <BatchHeading batch={batch} title="Make a queue">
          A queue hands records out to the coders that you assign to it, each to as many as you want.
        </BatchHeading>
        <ErrorSummary errors={errors} />
        <AnswerBanner answer={answer} />
        <section className="mb-6 max-w-3xl rounded-card bg-wash p-4">
          <h2>Records</h2>
          <p className="mt-1">
            {said.length === 0 ? "All records of the batch" : `Records ${said.join(", ")}`}:{" "}
            {quantity(matching.again, "record")} to code, {count(matching["left out"])} of them in no other
            queue. {quantity(matching.known, "record has", "records have")} a known answer, for training and
            gold checks.
          </p>
          <p className="mt-2">
            <a href={recordsHref(batch.id, asked)}>Choose other records</a>
          </p>
        </section>
        <PostForm to={address(batchHref(batch.id, "queues/make"), asked)}>
          <RecordsFields matching={matching} answer={answer} />
          <CodingFields answer={answer} />
          <FormButtons button="Make the queue" back={batchHref(batch.id)} />
        </PostForm>
      </>
    );
  },
  ofBatch,
);
