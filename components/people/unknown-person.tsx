import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";

/** In place of a page about somebody, a role or an invitation that is not there. */
export function UnknownPerson({ what = "person" }: { what?: "person" | "invitation" | "role" }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: "/people", name: "People" }]} title={`There is no such ${what}`}>
        {what === "person"
          ? "Nobody is kept at this address. The list has everybody."
          : "It was ended, taken up or withdrawn in the meantime, or never was. The list has what is there now."}
      </PageHeading>
    </>
  );
}
