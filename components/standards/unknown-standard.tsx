import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { STANDARDS_PATH } from "#lib/standards/standards-address";

export const STANDARDS_CRUMB = { href: STANDARDS_PATH, name: "Occupational standards" };

/** In place of a page of something of the standards that there is not. */
export function UnknownStandard({ what = "standard" }: { what?: "standard" | "file" | "action" }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[STANDARDS_CRUMB]} title={`There is no such ${what}`}>
        Nothing is kept at this address. The register has what there is.
      </PageHeading>
    </>
  );
}
