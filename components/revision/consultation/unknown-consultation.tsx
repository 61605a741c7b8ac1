import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { CONSULTATIONS_PATH } from "#lib/revision/consultation/round";

/** In place of the page of a round, a proposal or a comment that is not there. */
export function UnknownConsultation({ what }: { what: "round" | "proposal" | "comment" }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[{ href: CONSULTATIONS_PATH, name: "Consultations" }]}
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} not found`}
      >
        <p>
          {what === "proposal"
            ? "This round asks about no such proposal, or the working group took it back."
            : `There is no ${what} of this number.`}{" "}
          Every round stands under <a href={CONSULTATIONS_PATH}>Consultations</a>.
        </p>
      </PageHeading>
    </>
  );
}
