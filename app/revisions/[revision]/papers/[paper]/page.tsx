import type { Metadata } from "next";
import { PrintedPaper } from "#components/revision/papers/printed-paper";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { can, inRevision } from "#lib/permissions/permissions";
import { quantity } from "#lib/platform/in-words";
import type { Parameters } from "#lib/platform/parameters";
import { closedFor } from "#lib/revision/closed-revision";
import {
  issueHref,
  issuesFor,
  paperHref,
  readPaperAddress,
  revisionCrumb,
} from "#lib/revision/paper-address";
import { paperAgainstPublished } from "#lib/revision/papers/paper-against-published";
import { readRevision } from "#lib/revision/revision.db";
import type { PaperView, RevisionView } from "#lib/revision/revision-view";
import type { RevisionHeading } from "#lib/revision/stored-revision";
import { listRevisions } from "#lib/revision/stored-revision.db";
import { currentViewer, formAnswer } from "../../../../viewer";
import { AgainstPublished } from "./_parts/against-published";
import { PaperChoices } from "./_parts/paper-choices";
import { PaperLinks } from "./_parts/paper-links";
import { currentPaper } from "./current-paper";

interface Props {
  params: Promise<{ revision: string; paper: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { revision, paper: segment } = await params;
  const { paper } = await currentPaper(revision, segment);
  return { title: paper?.title ?? "Review paper not found" };
}

export default async function PaperPage({ params, searchParams }: Props) {
  const [of, parameters] = await Promise.all([params, searchParams]);
  const [{ id, revision, paper, document }, viewer, answer] = await Promise.all([
    currentPaper(of.revision, of.paper),
    currentViewer(),
    formAnswer(parameters),
  ]);
  if (!paper || !document) return <UnknownOfRevision revision={revision} what="paper" id={id} />;
  const { asked, reader } = readPaperAddress(parameters);
  const shown = new Set(issuesFor(paper.issues, asked).map((issue) => issue.id));
  const asWritten = revision.heading.kind === "as written";
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[revisionCrumb(revision.heading.id)]} title={paper.title}>
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
      <PaperLinks
        paper={paper}
        mayRaise={
          closedFor(revision.heading) === null &&
          can(viewer?.person ?? null, "raise an issue", inRevision(revision.heading.id))
        }
      />
      <PaperChoices paper={paper} asked={asked} />
      {shown.size < paper.issues.length && (
        <p className="mb-3">
          {quantity(shown.size, "issue")} of {paper.issues.length} shown.{" "}
          <a href={paperHref(revision.heading.id, paper.id)} className="no-print">
            Show all issues
          </a>
        </p>
      )}
      <PrintedPaper
        document={document}
        issues={document.issues.filter((issue) => shown.has(issue.id))}
        beside={(issue) => (
          <a href={issueHref(revision.heading.id, issue.id)} aria-label={`Evidence on issue ${issue.number}`}>
            Evidence
          </a>
        )}
      />
      {asWritten && <Published paper={paper} written={revision} />}
    </>
  );
}

/** A paper that is kept as it was written, next to what became of it. */
async function Published({ paper, written }: { paper: PaperView; written: RevisionView }) {
  const same = ({ kind, source, target }: RevisionHeading) =>
    kind === "working" && source === written.heading.source && target === written.heading.target;
  const became = (await listRevisions()).find(same)?.id ?? "";
  const published = await readRevision(became);
  const { source, target } = published.editions;
  return (
    <section id="published" aria-labelledby="published-title" className="mt-9 scroll-mt-4">
      <h2 id="published-title">What was published in the end</h2>
      <AgainstPublished
        revision={paper.revision}
        issues={paperAgainstPublished(paper.issues, written, published)}
        before={source}
        after={target}
      />
    </section>
  );
}
