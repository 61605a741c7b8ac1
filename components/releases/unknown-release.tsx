import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { RELEASES_PATH } from "#lib/releases/release-address";

/** What stands where an address names no release. */
export function UnknownRelease() {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: RELEASES_PATH, name: "Releases" }]} title="Release not found">
        <p>There is no such release. All that there are stand under Releases.</p>
      </PageHeading>
    </>
  );
}
