import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { stateOf } from "#lib/gold-coding/batches/batch";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { listFiles } from "#lib/gold-coding/batches/import/batch-files.db";
import { LARGEST_RECORDS } from "#lib/jobs/largest-files";
import { count } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { errorAt } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { FileTable } from "./_parts/file-table";

export const metadata: Metadata = { title: "Files of a batch" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    const [answer, files] = await Promise.all([formAnswer(await searchParams), listFiles(batch.id)]);
    return (
      <>
        <BatchHeading batch={batch} title="Files of records">
          Each file is read as columns; which holds what is guessed, and you confirm it before anything is
          imported. The same file, and the same record id, come into the batch once.
        </BatchHeading>
        <AnswerBanner answer={answer} />
        {stateOf(batch) === "open" ? (
          <PostForm to={batchHref(batch.id, "files/send")} withFile>
            <TextField
              label="File of records"
              type="file"
              name="file"
              accept=".csv,.txt,.tsv,.xlsx"
              className="py-2"
              hint={`CSV, or Excel (.xlsx), up to ${count(LARGEST_RECORDS / 1024 / 1024)} MB. It is kept for a week at most, and removed once it is imported.`}
              error={errorAt(answer, "records-file", "file")}
            />
            <div>
              <Button>Send the file</Button>
            </div>
          </PostForm>
        ) : (
          <p>The batch takes no more files.</p>
        )}
        <FileTable batchId={batch.id} files={files} />
      </>
    );
  },
  ofBatch,
);
