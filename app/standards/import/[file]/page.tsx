import type { Metadata } from "next";
import { STANDARDS_CRUMB, UnknownStandard } from "#components/standards/unknown-standard";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { numberIn, ParameterReader } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { lookIntoStandards } from "#lib/standards/import/sent-file.db";
import { readStandardsFile, reportRows, stateOfFile } from "#lib/standards/import/standards-files.db";
import { standardsHref } from "#lib/standards/standards-address";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { ColumnsForm } from "./_parts/columns-form";
import { FileOutcome, REPORT_SHOWN } from "./_parts/file-outcome";

export const metadata: Metadata = { title: "File of standards" };

export default guarded("keep standards", async ({ params, searchParams }) => {
  const file = await readStandardsFile(numberIn((await params).file));
  if (!file) return <UnknownStandard what="file" />;
  const parameters = await searchParams;
  const answer = await formAnswer(parameters);
  const state = stateOfFile(file);
  const sheet = new ParameterReader(parameters).text("sheet", "The sheet");
  const looked =
    state === "to confirm"
      ? await lookIntoStandards(file.reading, sheet).catch((error: unknown) => error)
      : null;
  if (looked instanceof Error && !(looked instanceof Refusal)) throw looked;
  return (
    <>
      <PageHeading
        crumbs={[STANDARDS_CRUMB, { href: standardsHref("import"), name: "Import" }]}
        title={file.fileName}
      >
        {state === "to confirm" && "Say which column holds what. Nothing is imported before you confirm it."}
      </PageHeading>
      <AnswerBanner answer={answer} />
      {looked instanceof Refusal && (
        <Notice look="warning" title={looked.message}>
          <p>
            <a href={standardsHref("import")}>Send the file again</a>
          </p>
        </Notice>
      )}
      {looked !== null && !(looked instanceof Error) ? (
        <ColumnsForm
          fileId={file.id}
          sent={looked as Awaited<ReturnType<typeof lookIntoStandards>>}
          answer={answer}
        />
      ) : (
        <FileOutcome
          file={file}
          changed={await reportRows(file.id, "changed", REPORT_SHOWN)}
          refused={await reportRows(file.id, "refused", REPORT_SHOWN)}
        />
      )}
    </>
  );
});
