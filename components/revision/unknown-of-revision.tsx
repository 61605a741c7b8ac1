import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { paperHref, revisionCrumb } from "#lib/revision/paper-address";
import type { RevisionView } from "#lib/revision/revision-view";

/** In place of the page of a paper or an issue that the revision does not have. */
export function UnknownOfRevision(props: {
  what: "paper" | "issue";
  id: string;
  /** As far as the reader may read it. */
  revision: Pick<RevisionView, "heading" | "papers">;
}) {
  const { what, id, revision } = props;
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[revisionCrumb(revision.heading.id)]}
        title={what === "paper" ? "Review paper not found" : "Issue not found"}
      >
        <p>
          The revision has no {what} “{id.length > 40 ? `${id.slice(0, 39)}…` : id}”. These are its review
          papers:
        </p>
      </PageHeading>
      <ul className="grid list-disc gap-1 pl-5">
        {revision.papers.map((paper) => (
          <li key={paper.id}>
            <a href={paperHref(paper.revision, paper.id)}>{paper.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
