import type { Metadata } from "next";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { listImports } from "#lib/facts/facts.db";
import { LARGEST_OFFICIAL } from "#lib/jobs/largest-files";
import { count } from "#lib/platform/in-words";
import { errorAt } from "#lib/web/answer";
import { guarded } from "../guarded";
import { formAnswer } from "../viewer";
import { ImportTable } from "./_parts/import-table";

export const metadata: Metadata = { title: "Imports" };

export default guarded("import", async ({ searchParams }) => {
  const [answer, imports] = await Promise.all([formAnswer(await searchParams), listImports()]);
  return (
    <>
      <PageHeading title="Import official files">
        <p>
          Volume 1 (descriptions) and Volume 2 (the coding index) as the Office for National Statistics
          publishes them, the dual-coded table, the descriptions and index of the withdrawn coding tool, and
          CSV files laid out like those under Downloads. The content tells which it is.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to="/imports/send" withFile>
        <TextField
          label="File"
          hint={`A workbook (.xlsx) or CSV, at most ${count(LARGEST_OFFICIAL / 1024 / 1024)} MB. Importing a file again changes nothing.`}
          type="file"
          accept=".xlsx,.csv,.txt,text/csv"
          name="file"
          error={errorAt(answer, "import", "file")}
          className="py-2"
        />
        <p>
          It is imported whole or not at all, rows that cannot be taken are listed, and what is released stays
          as it is until the next release.
        </p>
        <FormButtons button="Import the file" back="/jobs" />
      </PostForm>
      <ImportTable imports={imports} />
    </>
  );
});
