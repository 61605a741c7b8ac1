import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ButtonLink } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageStatus } from "#components/ui/page-status";
import { stateOf } from "#lib/gold-coding/batches/batch";
import { batchHref, recordsHref } from "#lib/gold-coding/batches/batch-address";
import { inAnswerOrder, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { filterParameters, isFiltered, readFilter } from "#lib/gold-coding/batches/records/record-filter";
import { logViews } from "#lib/gold-coding/batches/records/record-views.db";
import { countRecords, listRecords, MOST_COUNTED } from "#lib/gold-coding/batches/records/records.db";
import { can, inBatch } from "#lib/permissions/permissions";
import { count, quantity } from "#lib/platform/in-words";
import { address, pathText } from "#lib/platform/parameters";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { FindRecord } from "./_parts/find-record";
import { RecordFilterForm } from "./_parts/record-filter-form";
import { RecordTable } from "./_parts/record-table";

export const metadata: Metadata = { title: "Records of a batch" };

export default guarded(
  "see records",
  async ({ params, searchParams, viewer: { person } }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    const parameters = await searchParams;
    const { filter, after, errors } = readFilter(parameters, batch.editions.length);
    const [answer, editions, { records, next }, total] = await Promise.all([
      formAnswer(parameters),
      readBatchEditions(batch).then((held) => inAnswerOrder(batch, held)),
      listRecords(batch.id, filter, after),
      countRecords(batch.id, filter),
    ]);
    // Before they are shown: nobody sees a record of which nothing says that they did.
    await logViews(
      records.map(({ id }) => id),
      person.id,
      "list",
    );
    const keeps = can(person, "keep batches", inBatch(batch.id)) && stateOf(batch) === "open";
    const asked = filterParameters(filter);
    return (
      <>
        {errors.length > 0 && <PageStatus code={400} />}
        <BatchHeading batch={batch} title="Records">
          Each look at a record is kept, with who looked. The list is in the order of the record ids.
        </BatchHeading>
        <ErrorSummary errors={errors} />
        <AnswerBanner answer={answer} />
        {batch.erasedAt && <Notice title="The text of these records is erased. Codes and weights stay." />}
        <FindRecord batchId={batch.id} answer={answer} />
        <RecordFilterForm batchId={batch.id} filter={filter} editions={editions} errors={errors} />
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <span role="status">
            {total > MOST_COUNTED ? `More than ${count(MOST_COUNTED)} records` : quantity(total, "record")}
            {isFiltered(filter) && " of this kind"}
          </span>
          {keeps && total > 0 && (
            <ButtonLink href={address(batchHref(batch.id, "queues/new"), asked)}>
              Make a queue of these
            </ButtonLink>
          )}
        </p>
        {records.length > 0 && (
          <RecordTable records={records} editions={editions} erased={batch.erasedAt !== null} />
        )}
        <nav aria-label="Pages" className="my-6 flex gap-6">
          {after > 0 && <a href={recordsHref(batch.id, asked)}>First page</a>}
          {next !== null && (
            <a href={recordsHref(batch.id, { ...asked, after: next })} rel="next">
              Next page
            </a>
          )}
        </nav>
      </>
    );
  },
  ofBatch,
);
