import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";

/** In place of the page of a proposal, version or change that there is not, or that is not for whoever asks. */
export function UnknownProposal(props: {
  /** Id of the revision that it was asked for in. */
  revision: string;
  what: "proposal" | "version" | "change" | "issue";
}) {
  const { revision, what } = props;
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[revisionCrumb(revision)]}
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} not found`}
      >
        <p>
          There is no such {what} to be read here. Find it from its issue, on its{" "}
          <a href={revisionHref(revision)}>review paper</a>.
        </p>
      </PageHeading>
    </>
  );
}
