import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { paperHref, REVISION_PATH } from "#lib/revision/paper-address";
import type { PaperView } from "#lib/revision/revision-view";

/** In place of the page of a paper or an issue that the revision does not have. */
export function UnknownOfRevision(props: {
  what: "paper" | "issue";
  id: string;
  papers: readonly PaperView[];
}) {
  const { what, id, papers } = props;
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[{ href: REVISION_PATH, name: "Revision" }]}
        title={what === "paper" ? "Review paper not found" : "Issue not found"}
      >
        <p>
          The revision has no {what} “{id.length > 40 ? `${id.slice(0, 39)}…` : id}”. These are its review
          papers:
        </p>
      </PageHeading>
      <ul className="grid list-disc gap-1 pl-5">
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={paperHref(paper.id)}>{paper.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
