import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { can } from "#lib/permissions/permissions";
import { releaseHref } from "#lib/releases/release-address";
import { listReleases } from "#lib/releases/releases.db";
import { draftHref } from "#lib/revision/draft/draft-address";
import { NEW_CORRECTION_PATH, NEW_REVISION_PATH } from "#lib/revision/opening/opening-address";
import { publicPart } from "#lib/revision/public-part";
import { readStoredRevision } from "#lib/revision/revision.db";
import { nameInRevision } from "#lib/revision/revision-view";
import type { RevisionHeading } from "#lib/revision/stored-revision";
import { listRevisions } from "#lib/revision/stored-revision.db";
import { ANSWERED_PATH, SUGGEST_PATH } from "#lib/revision/suggestions/suggestion";
import type { PageProps } from "../guarded";
import { currentReadership } from "../readership";
import { currentViewer, formAnswer } from "../viewer";
import { type ListedRevision, RevisionList } from "./_parts/revision-list";

export const metadata: Metadata = { title: "Revisions" };

export default async function RevisionsPage({ searchParams }: PageProps) {
  const [revisions, viewer, answer] = await Promise.all([
    listRevisions(),
    currentViewer(),
    searchParams.then(formAnswer),
  ]);
  const listed = await Promise.all(revisions.map(listedRevision));
  return (
    <>
      <PageHeading title="Revisions">
        <p>
          A revision turns one edition of the classification into the next, issue by issue, or corrects a
          table that was published. Each has its own papers, rounds of consultation, meetings and decisions.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <p className="no-print mb-4 flex flex-wrap gap-x-6">
        <a href={SUGGEST_PATH}>Suggest a change</a>
        <a href={ANSWERED_PATH}>What was suggested, and the answers</a>
        {can(viewer?.person ?? null, "open a revision") && (
          <>
            <a href={NEW_REVISION_PATH}>Open a revision</a>
            <a href={NEW_CORRECTION_PATH}>Correct a published table</a>
          </>
        )}
      </p>
      <RevisionList revisions={listed} />
      {can(viewer?.person ?? null, "read work in progress") && (
        <p className="mt-6">
          <a href="/revisions/standing-life">How proposals move where a revision says nothing else</a>
        </p>
      )}
    </>
  );
}

/** A revision with how far it has come, as far as whoever looks may know. */
async function listedRevision(heading: RevisionHeading): Promise<ListedRevision> {
  const [stored, readership, editions, releases] = await Promise.all([
    readStoredRevision(heading.id),
    currentReadership(heading.id),
    readEditions("working"),
    listReleases(),
  ]);
  const part = stored && (readership === "groups" ? stored : publicPart(stored));
  const issues = (part?.papers ?? []).flatMap((paper) => paper.issues);
  const undone = new Set((part?.decisions ?? []).map(({ reverses }) => reverses));
  const standing = (part?.decisions ?? []).filter(({ id, reverses }) => reverses === null && !undone.has(id));
  const decided = new Set(standing.map(({ issue }) => issue));
  return {
    heading,
    source: nameInRevision(heading.source, heading, editions),
    target: nameInRevision(heading.target, heading, editions),
    papers: part?.papers.length ?? 0,
    issues: issues.length,
    decided: issues.filter(({ id }) => decided.has(id)).length,
    made: madeBy(heading, releases),
  };
}

/** A draft while the revision is open, else its newest release. */
function madeBy(
  { id, kind, status }: RevisionHeading,
  releases: readonly ReleaseHeading[],
): ListedRevision["made"] {
  if (kind === "as written") return null;
  if (status === "open") return { words: "draft", href: draftHref(id) };
  const newest = releases.find(({ revisionId }) => revisionId === id);
  return newest ? { words: newest.title, href: releaseHref(newest) } : null;
}
