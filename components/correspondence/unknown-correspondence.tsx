import { CorrespondenceLinks } from "#components/correspondence/correspondence-links";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { CORRESPONDENCES_PATH } from "#lib/correspondence/reading";
import type { CorrespondenceHeading } from "#lib/releases/correspondences.db";

/** In place of a page of a pair of editions that no correspondence links: which there are. */
export function UnknownCorrespondence(props: { id: string; known: readonly CorrespondenceHeading[] }) {
  const { id, known } = props;
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[{ href: CORRESPONDENCES_PATH, name: "Correspondences" }]}
        title="Correspondence not found"
      >
        <p>
          There is no correspondence “{id.length > 40 ? `${id.slice(0, 39)}…` : id}”.{" "}
          {known.length === 0 ? "None is kept here yet." : "These are the ones there are:"}
        </p>
      </PageHeading>
      <CorrespondenceLinks known={known} />
    </>
  );
}
