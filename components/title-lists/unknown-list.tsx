import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { LISTS_CRUMB, TITLE_LISTS_PATH } from "#lib/title-lists/list-address";

/** Where there is no list, or no cluster, at an address. */
export function UnknownList({ what }: { what: "list" | "cluster" }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[LISTS_CRUMB]} title={`There is no such ${what}`}>
        <p>
          It may have been deleted. <a href={TITLE_LISTS_PATH}>See the lists of titles that there are</a>
        </p>
      </PageHeading>
    </>
  );
}
