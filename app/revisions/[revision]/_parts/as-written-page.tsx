import { MainChanges } from "#components/revision/main-changes";
import { RevisionPapers } from "#components/revision/revision-papers";
import { RevisionProblems } from "#components/revision/revision-problems";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { REVISIONS_PATH } from "#lib/revision/paper-address";
import type { RevisionView } from "#lib/revision/revision-view";
import { ProblemsByIssue } from "./problems-by-issue";

/** A paper that is kept as it was written: what it proposes, and what that would come to. */
export function AsWrittenPage({ revision }: { revision: RevisionView }) {
  const { heading, papers, problems } = revision;
  return (
    <>
      <PageHeading crumbs={[{ href: REVISIONS_PATH, name: "Revisions" }]} title={heading.title}>
        <p>{heading.note}</p>
      </PageHeading>
      <Notice title="Nothing is compiled from it into the correspondence.">
        <p>
          The figures and problems below say what would follow if it were all that is decided. Its paper
          stands beside what was published in the end.
        </p>
      </Notice>
      <RevisionPapers papers={papers} />
      <MainChanges revision={revision} />
      <ProblemsByIssue revision={revision} />
      <RevisionProblems problems={problems} />
    </>
  );
}
