import type { Metadata } from "next";
import { StandardsNav } from "#components/standards/standards-nav";
import { STANDARDS_CRUMB } from "#components/standards/unknown-standard";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { LARGEST_STANDARDS } from "#lib/jobs/largest-files";
import { count } from "#lib/platform/in-words";
import { listStandardsFiles } from "#lib/standards/import/standards-files.db";
import { standardsHref } from "#lib/standards/standards-address";
import { errorAt } from "#lib/web/answer";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { FileTable } from "./_parts/file-table";

export const metadata: Metadata = { title: "Import standards" };

export default guarded("keep standards", async ({ searchParams, viewer }) => {
  const [answer, files] = await Promise.all([formAnswer(await searchParams), listStandardsFiles()]);
  return (
    <>
      <AnswerBanner answer={answer} />
      <PageHeading crumbs={[STANDARDS_CRUMB]} title="Import a list of standards">
        <p>
          A list of National Occupational Standards or apprenticeship standards, in any layout: which column
          holds what is guessed, and you confirm it before anything is imported. Only facts of each standard
          come in; its text stays where it is published. What is in the register already is known by its URN
          and brought up to date.
        </p>
      </PageHeading>
      <StandardsNav person={viewer.person} here={standardsHref("import")} />
      <PostForm to={`${standardsHref("import")}/send`} withFile className="mt-5 grid max-w-xl gap-5">
        <TextField
          label="File of standards"
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,.xlsx"
          className="py-2"
          hint={`CSV, or Excel (.xlsx), up to ${count(LARGEST_STANDARDS / 1024 / 1024)} MB. It is kept for a week at most, and removed once it is imported.`}
          error={errorAt(answer, "standards-file", "file")}
        />
        <div>
          <Button>Send the file</Button>
        </div>
      </PostForm>
      <FileTable files={files} />
    </>
  );
});
