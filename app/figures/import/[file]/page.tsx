import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { FIGURES_PATH, IMPORT_PATH } from "#lib/figures/figures-address";
import { openSentTable } from "#lib/figures/import/sent-table.db";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { ConfirmForm } from "./_parts/confirm-form";

export const metadata: Metadata = { title: "Confirm a table of figures" };

const CRUMBS = [
  { href: FIGURES_PATH, name: "Figures" },
  { href: IMPORT_PATH, name: "Import figures" },
];

export default guarded("keep figures", async ({ params, searchParams, viewer }) => {
  const parameters = await searchParams;
  const answer = await formAnswer(parameters);
  const sheet = new ParameterReader(parameters).text("sheet", "The sheet");
  const sent = await openSentTable(pathText((await params).file!), viewer.person.id, { sheet }).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    },
  );
  if (sent instanceof Refusal)
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={CRUMBS} title="There is no such file" />
        <Notice look="warning" title={sent.message}>
          <p>
            <a href={IMPORT_PATH}>Send a file</a>
          </p>
        </Notice>
      </>
    );
  return (
    <>
      <PageHeading crumbs={CRUMBS} title={sent.fileName}>
        <p>
          Say what the table is of and which column holds what. It is filled in as the file’s name, its titles
          and its codes say; nothing is imported before you confirm it.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <ConfirmForm sent={sent} answer={answer} />
    </>
  );
});
