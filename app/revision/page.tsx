import type { Metadata } from "next";
import { MainChanges } from "#components/revision/main-changes";
import { RevisionPapers } from "#components/revision/revision-papers";
import { RevisionProblems } from "#components/revision/revision-problems";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { correspondencePath } from "#lib/correspondence/reading";
import { quantity } from "#lib/platform/in-words";
import type { RevisionView } from "#lib/revision/revision-view";
import { listRevisions } from "#lib/revision/stored-revision.db";
import type { PageProps } from "../guarded";
import { currentRevision } from "../readership";
import { currentViewer, formAnswer } from "../viewer";
import { RevisionWays } from "./_parts/revision-ways";

export async function generateMetadata(): Promise<Metadata> {
  return { title: titleOf(await currentRevision()) };
}

function titleOf({ editions: { source, target } }: RevisionView): string {
  return `The revision of ${source.name} into ${target.name}`;
}

export default async function RevisionPage({ searchParams }: PageProps) {
  const [revision, revisions, viewer, answer] = await Promise.all([
    currentRevision(),
    listRevisions(),
    currentViewer(),
    formAnswer(await searchParams),
  ]);
  const open = revision.papers.filter((paper) => paper.open);
  const closed = revision.papers.filter((paper) => !paper.open);
  const decided = revision.papers.flatMap(({ issues }) => issues.filter(({ decision }) => decision !== null));
  return (
    <>
      <PageHeading title={titleOf(revision)}>
        <p>
          How one edition becomes the next. Review papers ask, issue by issue, where the content of groups
          should go, which groups are new and what they are called. The working group proposes, stakeholders
          comment and the steering group decides. The new edition and the{" "}
          <a href={correspondencePath(revision.heading)}>correspondence</a> between the two are never typed:
          they are what the decisions compile to, {quantity(decided.length, "decision")} so far.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <RevisionWays
        asker={viewer?.person ?? null}
        written={revisions.filter(({ kind }) => kind === "as written")}
      />
      {revision.papers.length === 0 && (
        <p className="mt-6">There are no review papers, since no editions are held yet.</p>
      )}
      {open.length > 0 && <RevisionPapers papers={open} title="Papers being worked on" id="open-papers" />}
      {closed.length > 0 && (
        <RevisionPapers
          papers={closed}
          title={open.length > 0 ? "Papers that are closed" : "Review papers"}
          note={revision.heading.note}
        />
      )}
      <MainChanges revision={revision} />
      <RevisionProblems problems={revision.problems} />
    </>
  );
}
