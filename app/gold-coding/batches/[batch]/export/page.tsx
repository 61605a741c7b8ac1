import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { RadioChoices } from "#components/ui/radio-choices";
import { WideTable } from "#components/ui/wide-table";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { inAnswerOrder, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { goldColumns } from "#lib/gold-coding/batches/export/gold-columns";
import { countGold } from "#lib/gold-coding/batches/export/gold-export.db";
import { quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Export gold codes" };

export default guarded(
  "export records",
  async ({ params, searchParams }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    const [answer, editions, records] = await Promise.all([
      formAnswer(await searchParams),
      readBatchEditions(batch),
      countGold(batch.id),
    ]);
    const columns = goldColumns(inAnswerOrder(batch, editions), batch.erasedAt !== null);
    return (
      <>
        <BatchHeading batch={batch} title="Export gold codes">
          {records > 0 ? quantity(records, "settled record") : "Settled records"}, each with what is known of
          it
          {batch.erasedAt && " but for its text, which is erased"}. Who exported what, when and why stands in
          the record, and each record’s page says that it was exported.
        </BatchHeading>
        <AnswerBanner answer={answer} />
        {records === 0 ? (
          <p>No record is settled yet. There is something to export once some are.</p>
        ) : (
          <PostForm to={batchHref(batch.id, "export/make")}>
            <RadioChoices
              legend="Format"
              name="format"
              chosen={typed(answer, "export", "format", "csv")}
              error={errorAt(answer, "export", "format")}
              choices={[
                { value: "csv", name: "CSV" },
                { value: "xlsx", name: "Excel", note: "With a sheet that says what each column holds." },
              ]}
            />
            <TextArea
              label="Reason"
              name="reason"
              rows={3}
              hint="What the records are exported for. It stands in the record."
              defaultValue={typed(answer, "export", "reason")}
              error={errorAt(answer, "export", "reason")}
            />
            <FormButtons button="Export" back={batchHref(batch.id)} />
          </PostForm>
        )}
        <h2 className="mt-9">Data dictionary</h2>
        <p className="my-2">
          <a href={batchHref(batch.id, "export/dictionary")}>As a CSV file</a>, or{" "}
          <a href={batchHref(batch.id, "export/metadata")}>as metadata for programs</a> (CSV on the Web).
        </p>
        <WideTable label="Data dictionary">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">What it holds</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ name, meaning }) => (
                <tr key={name}>
                  <th scope="row" className="font-normal">
                    <code>{name}</code>
                  </th>
                  <td>{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </>
    );
  },
  ofBatch,
);
