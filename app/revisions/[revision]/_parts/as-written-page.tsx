import type { Metadata } from "next";
import { MainChanges } from "#components/revision/main-changes";
import { RevisionPapers } from "#components/revision/revision-papers";
import { RevisionProblems } from "#components/revision/revision-problems";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { pathText } from "#lib/platform/parameters";
import { REVISION_PATH, revisionHref } from "#lib/revision/paper-address";
import { listRevisions } from "#lib/revision/stored-revision.db";
import { currentRevision } from "../../../readership";
import { ProblemsByIssue } from "./problems-by-issue";

interface Props {
  params: Promise<{ revision: string }>;
}

const CRUMBS = [{ href: REVISION_PATH, name: "Revision" }];

async function asked({ params }: Props) {
  const id = pathText((await params).revision);
  const headings = await listRevisions();
  return { headings, heading: headings.find((one) => one.id === id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await asked(props)).heading?.title ?? "Revision not found" };
}

/** A revision that is kept beside the main one: what its paper proposes, and what that would come to. */
export default async function StoredRevisionPage(props: Props) {
  const { headings, heading } = await asked(props);
  if (!heading) {
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={CRUMBS} title="Revision not found">
          <p>There is no such revision. These are kept:</p>
        </PageHeading>
        <ul className="grid list-disc gap-1 pl-5">
          {headings.map(({ id, title }) => (
            <li key={id}>
              <a href={revisionHref(id)}>{title}</a>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const revision = await currentRevision(heading.id);
  return (
    <>
      <PageHeading crumbs={CRUMBS} title={heading.title}>
        <p>{heading.note}</p>
      </PageHeading>
      {heading.kind === "as written" && (
        <Notice title="Nothing is compiled from it into the correspondence.">
          <p>
            The figures and problems below say what would follow if it were all that is decided. Its paper
            stands beside what was published in the end.
          </p>
        </Notice>
      )}
      <RevisionPapers papers={revision.papers} />
      <MainChanges revision={revision} />
      <ProblemsByIssue revision={revision} />
      <RevisionProblems problems={revision.problems} />
    </>
  );
}
