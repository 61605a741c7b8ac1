import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { FIGURES_PATH } from "#lib/figures/figures-address";

/** In place of a page of a data set that is not there. */
export function UnknownDataSet() {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: FIGURES_PATH, name: "Figures" }]} title="Data set not found">
        <p>
          There is no data set of this name, or it was taken out. Choose one from{" "}
          <a href={FIGURES_PATH}>the list</a>.
        </p>
      </PageHeading>
    </>
  );
}
