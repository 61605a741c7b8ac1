import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { REVISIONS_PATH } from "#lib/revision/paper-address";

/** In place of a page of a revision that is not there. */
export function UnknownRevision() {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: REVISIONS_PATH, name: "Revisions" }]} title="Revision not found">
        <p>
          There is no such revision. Every one stands under <a href={REVISIONS_PATH}>Revisions</a>.
        </p>
      </PageHeading>
    </>
  );
}
