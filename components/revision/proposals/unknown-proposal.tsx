import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { REVISION_PATH } from "#lib/revision/paper-address";

/** In place of the page of a proposal, version or change that there is not, or that is not for whoever asks. */
export function UnknownProposal({ what }: { what: "proposal" | "version" | "change" | "issue" }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[{ href: REVISION_PATH, name: "Revision" }]}
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} not found`}
      >
        <p>
          There is no such {what} to be read here. Find it from its issue, on its{" "}
          <a href={REVISION_PATH}>review paper</a>.
        </p>
      </PageHeading>
    </>
  );
}
