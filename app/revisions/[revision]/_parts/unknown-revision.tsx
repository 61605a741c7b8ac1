import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";
import type { RevisionHeading } from "#lib/revision/stored-revision";

/** In place of any page of a revision that there is not. */
export function UnknownRevision({ id, revisions }: { id: string; revisions: readonly RevisionHeading[] }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: REVISIONS_PATH, name: "Revisions" }]} title="Revision not found">
        <p>
          There is no revision “{id.length > 40 ? `${id.slice(0, 39)}…` : id}”.{" "}
          {revisions.length > 0 ? "These there are:" : "None is kept yet."}
        </p>
      </PageHeading>
      <ul className="grid list-disc gap-1 pl-5">
        {revisions.map((one) => (
          <li key={one.id}>
            <a href={revisionHref(one.id)}>{one.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
