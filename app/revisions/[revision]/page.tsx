import type { Metadata } from "next";
import { MainChanges } from "#components/revision/main-changes";
import { RevisionPapers } from "#components/revision/revision-papers";
import { RevisionProblems } from "#components/revision/revision-problems";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { can, inRevision } from "#lib/permissions/permissions";
import { listReleases } from "#lib/releases/releases.db";
import { readBaseConflict } from "#lib/revision/opening/base-conflict.db";
import { settingsHref } from "#lib/revision/opening/opening-address";
import { readSettings } from "#lib/revision/opening/settings.db";
import { REVISIONS_PATH } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { listRevisions } from "#lib/revision/stored-revision.db";
import type { PageProps } from "../../guarded";
import { currentRevision } from "../../readership";
import { currentViewer, formAnswer } from "../../viewer";
import { AsWrittenPage } from "./_parts/as-written-page";
import { DraftSection } from "./_parts/draft-section";
import { ReleasedSection } from "./_parts/released-section";
import { RevisionIntroduction } from "./_parts/revision-introduction";
import { RevisionWays } from "./_parts/revision-ways";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await currentRevision(await revisionOfAddress(await params))).heading.title };
}

export default async function RevisionPage({ params, searchParams }: PageProps) {
  const revisionId = await revisionOfAddress(await params);
  const [revision, revisions, settings, editions, releases, viewer, answer] = await Promise.all([
    currentRevision(revisionId),
    listRevisions(),
    readSettings(revisionId),
    readEditions(),
    listReleases(),
    currentViewer(),
    formAnswer(await searchParams),
  ]);
  const { heading } = revision;
  if (heading.kind === "as written") return <AsWrittenPage revision={revision} />;
  const person = viewer?.person ?? null;
  const works = can(person, "read work in progress", inRevision(revisionId));
  const conflict = settings && works ? await readBaseConflict(settings) : null;
  const open = revision.papers.filter((paper) => paper.open);
  const closed = revision.papers.filter((paper) => !paper.open);
  const isOpen = heading.status === "open";
  const decided = revision.papers.flatMap(({ issues }) => issues.filter(({ decision }) => decision !== null));
  return (
    <>
      <PageHeading crumbs={[{ href: REVISIONS_PATH, name: "Revisions" }]} title={heading.title}>
        {settings && (
          <RevisionIntroduction settings={settings} editions={editions} decided={decided.length} />
        )}
      </PageHeading>
      <AnswerBanner answer={answer} />
      {conflict && (
        <Notice look="warning" title="A newer release of the edition that is revised is there.">
          <p>
            {conflict.to.title} came after this revision was opened, and is not taken over by itself.{" "}
            <a href={settingsHref(revisionId)}>See what it changes</a>
          </p>
        </Notice>
      )}
      <RevisionWays
        revision={heading}
        asker={viewer?.person ?? null}
        written={revisions.filter((one) => one.kind === "as written" && one.source === heading.source)}
      />
      {isOpen && <DraftSection revision={revision} />}
      <ReleasedSection releases={releases.filter(({ revisionId: of }) => of === revisionId)} />
      {revision.papers.length === 0 && (
        <p className="mt-6">
          {isOpen ? "No review paper is open to be read yet." : "It has no review papers."}
        </p>
      )}
      {open.length > 0 && <RevisionPapers papers={open} title="Papers being worked on" id="open-papers" />}
      {closed.length > 0 && (
        <RevisionPapers
          papers={closed}
          title={open.length > 0 ? "Papers that are closed" : "Review papers"}
        />
      )}
      <MainChanges revision={revision} />
      <RevisionProblems problems={revision.problems} />
    </>
  );
}
