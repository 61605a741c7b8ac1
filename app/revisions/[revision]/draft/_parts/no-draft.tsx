import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";

/** In place of a draft that is not there, or of a group that it does not have. */
export function NoDraft({ revision, what }: { revision: string; what: "draft" | "group" }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[{ href: REVISIONS_PATH, name: "Revisions" }]}
        title={what === "draft" ? "No draft" : "Group not found"}
      >
        <p>
          {what === "draft"
            ? "There is no such revision, or it is finished: only a revision that is open has a draft."
            : "The draft has no group of this code. A decision may have moved or ended it."}{" "}
          <a href={revisionHref(revision, what === "group" ? "draft" : "")}>
            {what === "group" ? "See the whole draft" : "See the revision"}
          </a>
        </p>
      </PageHeading>
    </>
  );
}
