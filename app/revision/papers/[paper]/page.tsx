import type { Metadata } from "next";
import { PageStatus } from "#components/page-status";
import { AgainstPublished } from "#components/revision/against-published";
import { PaperChoices } from "#components/revision/paper-choices";
import { PaperIssue } from "#components/revision/paper-issue";
import { PaperLinks } from "#components/revision/paper-links";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { type Parameters, pathText } from "#lib/parameters";
import { can } from "#lib/people/permissions";
import { quantity } from "#lib/presentation";
import { paragraphsOf } from "#lib/review-paper/paper-document";
import type { HeldPaper, HeldRevision } from "#lib/revision/held-revision";
import { paperAgainstPublished } from "#lib/revision/paper-against-published";
import { issuesFor, paperHref, REVISION_PATH, readPaperQuery, revisionHref } from "#lib/revision/paper-query";
import { readRevision, revisionHolding } from "#lib/revision/store";
import { currentRevision } from "../../../readership";
import { currentViewer, formAnswer } from "../../../viewer";

interface Props {
  params: Promise<{ paper: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = pathText((await params).paper);
  const paper = (await currentRevision(await revisionHolding({ paper: id }))).paper(id);
  return { title: paper?.title ?? "Review paper not found" };
}

export default async function PaperPage({ params, searchParams }: Props) {
  const id = pathText((await params).paper);
  const parameters = await searchParams;
  const [revision, viewer, answer] = await Promise.all([
    revisionHolding({ paper: id }).then(currentRevision),
    currentViewer(),
    formAnswer(parameters),
  ]);
  const paper = revision.paper(id);
  if (!paper) return <UnknownOfRevision what="paper" id={id} papers={revision.papers} />;
  const { query, asked } = readPaperQuery(parameters);
  const issues = issuesFor(paper.issues, query);
  const asWritten = revision.heading.kind === "as written";
  return (
    <>
      {asked.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={asked.errors} />
      <PageHeading
        crumbs={[
          { href: REVISION_PATH, name: "Revision" },
          ...(asWritten ? [{ href: revisionHref(revision.heading.id), name: revision.heading.title }] : []),
        ]}
        title={paper.title}
      >
        {paragraphsOf(paper.introduction ?? "").map((text) => (
          <p key={text} className="mb-2">
            {text}
          </p>
        ))}
        <p>
          {quantity(paper.issues.length, "issue")}, each with what was found and what was decided. Numbers of
          index entries are those of the coding index; the codes behind a change are its GSIM types.
        </p>
        {asWritten && (
          <p className="mt-2">
            {revision.heading.note} <a href="#published">What was published in the end</a>
          </p>
        )}
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PaperLinks paper={paper} mayRaise={can(viewer?.person ?? null, "raise an issue")} />
      <PaperChoices paper={paper} query={query} />
      {issues.length < paper.issues.length && (
        <p className="mb-3">
          {quantity(issues.length, "issue")} of {paper.issues.length} shown.{" "}
          <a href={paperHref(paper.id)} className="no-print">
            Show all issues
          </a>
        </p>
      )}
      {issues.map((issue) => (
        <PaperIssue key={issue.id} issue={issue} />
      ))}
      {asWritten && <Published paper={paper} written={revision} />}
    </>
  );
}

/** A paper that is kept as it was written, next to what became of it. */
async function Published({ paper, written }: { paper: HeldPaper; written: HeldRevision }) {
  return (
    <section id="published" aria-labelledby="published-title" className="mt-9 scroll-mt-4">
      <h2 id="published-title">What was published in the end</h2>
      <AgainstPublished issues={paperAgainstPublished(paper.issues, written, await readRevision())} />
    </section>
  );
}
