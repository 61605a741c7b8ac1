import type { Metadata } from "next";
import { MainChanges } from "#components/revision/main-changes";
import { RevisionPapers } from "#components/revision/revision-papers";
import { RevisionProblems } from "#components/revision/revision-problems";
import { PageHeading } from "#components/ui/page-heading";
import { quantity } from "#lib/presentation";
import { currentRevision } from "../readership";

export const metadata: Metadata = { title: "The revision of SOC2010 into SOC2020" };

export default async function RevisionPage() {
  const revision = await currentRevision();
  const issues = revision.papers.flatMap((paper) => paper.issues);
  return (
    <>
      <PageHeading title="The revision of SOC2010 into SOC2020">
        <p>
          The work that turned SOC2010 into SOC2020, as {quantity(issues.length, "issue")} with a decision on
          each: where the content of every group goes, which groups are new and what they are called. The new
          edition and the <a href="/correspondence">correspondence</a> between the two are what the decisions
          come to.
        </p>
        <p className="mt-2">
          The issues are read off the published structures and coding index. They show what was published, not
          what was said about it.
        </p>
      </PageHeading>
      {revision.papers.length === 0 && <p>There are no review papers, since no editions are held yet.</p>}
      <RevisionPapers papers={revision.papers} />
      <MainChanges revision={revision} />
      <RevisionProblems problems={revision.problems} />
    </>
  );
}
