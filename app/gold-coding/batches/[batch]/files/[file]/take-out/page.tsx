import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ReasonForm } from "#components/people/reason-form";
import { batchFileHref } from "#lib/gold-coding/batches/batch-address";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { readFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { guarded, ofBatch } from "../../../../../../guarded";
import { formAnswer } from "../../../../../../viewer";

export const metadata: Metadata = { title: "Take the records of a file out" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const { batch: id, file: number } = await params;
    const batch = await readBatch(pathText(id!));
    const file = batch && (await readFile(batch.id, idInAddress(number)));
    if (!batch || !file) return <UnknownBatch what={batch ? "file" : "batch"} />;
    return (
      <>
        <BatchHeading batch={batch} title={`Take the records of ${file.fileName} out`}>
          {quantity(file.imported, "record")} would be removed from the batch, as where a column was mistaken.
          The file can be sent again then. Once one of them is in a queue or coded, this is refused: withdraw
          single records instead.
        </BatchHeading>
        <ReasonForm
          to={batchFileHref(batch.id, file.id, "take-out/confirm")}
          form="take-out"
          answer={await formAnswer(await searchParams)}
          button="Take them out"
          back={batchFileHref(batch.id, file.id)}
        />
      </>
    );
  },
  ofBatch,
);
