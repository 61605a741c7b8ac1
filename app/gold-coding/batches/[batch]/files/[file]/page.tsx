import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { readFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { fileState } from "#lib/gold-coding/batches/import/file-state";
import { lookInto } from "#lib/gold-coding/batches/import/sent-file.db";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { guarded, ofBatch } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";
import { ColumnsForm } from "./_parts/columns-form";
import { FileOutcome } from "./_parts/file-outcome";

export const metadata: Metadata = { title: "File of records" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const { batch: id, file: number } = await params;
    const batch = await readBatch(pathText(id!));
    const file = batch && (await readFile(batch.id, idInAddress(number)));
    if (!batch || !file) return <UnknownBatch what={batch ? "file" : "batch"} />;
    const parameters = await searchParams;
    const answer = await formAnswer(parameters);
    const state = fileState(file);
    const sheet = new ParameterReader(parameters).text("sheet", "The sheet");
    const looked =
      state === "to confirm"
        ? await lookInto(batch, file.reading, sheet).catch((error: unknown) => error)
        : null;
    if (looked instanceof Error && !(looked instanceof Refusal)) throw looked;
    return (
      <>
        <BatchHeading batch={batch} title={file.fileName}>
          {state === "to confirm" &&
            "Say which column holds what. Nothing is imported before you confirm it."}
        </BatchHeading>
        <AnswerBanner answer={answer} />
        {looked instanceof Refusal && (
          <Notice look="warning" title={looked.message}>
            <p>Send the file again from the list of files of the batch.</p>
          </Notice>
        )}
        {looked !== null && !(looked instanceof Error) ? (
          <ColumnsForm
            batchId={batch.id}
            fileId={file.id}
            sent={looked as Awaited<ReturnType<typeof lookInto>>}
            answer={answer}
          />
        ) : (
          <FileOutcome file={file} />
        )}
      </>
    );
  },
  ofBatch,
);
