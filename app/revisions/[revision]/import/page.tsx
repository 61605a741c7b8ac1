import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { ParameterReader } from "#lib/platform/parameters";
import { paperHref, revisionCrumb } from "#lib/revision/paper-address";
import { readDrafts } from "#lib/revision/papers/import/paper-import.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { listRevisions } from "#lib/revision/stored-revision.db";
import { guarded, ofRevision } from "../../../guarded";
import { currentRevision } from "../../../readership";
import { formAnswer } from "../../../viewer";
import { whileOpen } from "../../../while-open";
import { ImportedPaper } from "./_parts/imported-paper";
import { PaperImportForm } from "./_parts/paper-import-form";

export const metadata: Metadata = { title: "Import a review paper" };

export default guarded(
  "import",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const parameters = await searchParams;
    const [answer, revision] = await Promise.all([formAnswer(parameters), currentRevision(revisionId)]);
    const paper = revision.paper(new ParameterReader(parameters).text("paper", "The paper"));
    return (
      <>
        <PageHeading
          crumbs={[revisionCrumb(revisionId)]}
          title={paper ? `${paper.label} is imported` : "Import a review paper"}
        >
          {!paper && (
            <p>
              A paper that the working group wrote elsewhere, as a table with a row for each change. It
              becomes an open paper with its issues; its proposals become drafts of yours, and nothing is
              decided. Either all of the table is taken or nothing: each row that cannot be read is named.
            </p>
          )}
        </PageHeading>
        <AnswerBanner answer={answer} />
        {paper ? (
          <ImportedPaper paper={paper} drafts={await readDrafts(paper.id)} />
        ) : (
          <PaperImportForm
            revision={revisionId}
            example={await examplePaper()}
            edition={revision.editions.source.name}
            majorGroups={[...revision.sources.values()].filter(({ level }) => level === 1)}
            answer={answer}
          />
        )}
      </>
    );
  }),
  ofRevision,
);

/** A paper as it was written, whose table shows how one is laid out. */
async function examplePaper(): Promise<{ href: string; title: string } | null> {
  const written = (await listRevisions()).find(({ kind }) => kind === "as written");
  const [paper] = (written && (await currentRevision(written.id)).papers) ?? [];
  return paper ? { href: `${paperHref(paper.revision, paper.id)}/csv`, title: paper.title } : null;
}
