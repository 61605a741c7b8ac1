import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { ParameterReader } from "#lib/platform/parameters";
import { REVISION_PATH } from "#lib/revision/paper-address";
import { readDrafts } from "#lib/revision/papers/import/paper-import.db";
import { guarded } from "../../../guarded";
import { currentRevision } from "../../../readership";
import { formAnswer } from "../../../viewer";
import { ImportedPaper } from "./_parts/imported-paper";
import { PaperImportForm } from "./_parts/paper-import-form";

export const metadata: Metadata = { title: "Import a review paper" };

export default guarded("import", async ({ searchParams }) => {
  const parameters = await searchParams;
  const [answer, revision] = await Promise.all([formAnswer(parameters), currentRevision()]);
  const paper = revision.paper(new ParameterReader(parameters).text("paper", "The paper"));
  return (
    <>
      <PageHeading
        crumbs={[{ href: REVISION_PATH, name: "Revision" }]}
        title={paper ? `${paper.label} is imported` : "Import a review paper"}
      >
        {!paper && (
          <p>
            A paper that the working group wrote elsewhere, as a table with a row for each change. It becomes
            an open paper with its issues; its proposals become drafts of yours, and nothing is decided.
            Either all of the table is taken or nothing: each row that cannot be read is named.
          </p>
        )}
      </PageHeading>
      <AnswerBanner answer={answer} />
      {paper ? (
        <ImportedPaper paper={paper} drafts={await readDrafts(paper.id)} />
      ) : (
        <PaperImportForm
          edition={revision.editions.source.name}
          majorGroups={[...revision.sources.values()].filter(({ code }) => code.length === 1)}
          answer={answer}
        />
      )}
    </>
  );
});
