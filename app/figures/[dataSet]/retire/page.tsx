import type { Metadata } from "next";
import { UnknownDataSet } from "#components/figures/unknown-data-set";
import { ReasonForm } from "#components/people/reason-form";
import { PageHeading } from "#components/ui/page-heading";
import { readDataSets } from "#lib/figures/data-sets.db";
import { dataSetHref, FIGURES_PATH } from "#lib/figures/figures-address";
import { quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Take out a data set" };

export default guarded("keep figures", async ({ params, searchParams }) => {
  const id = pathText((await params).dataSet!);
  const dataSet = (await readDataSets()).find((one) => one.id === id);
  if (!dataSet) return <UnknownDataSet />;
  return (
    <>
      <PageHeading
        crumbs={[
          { href: FIGURES_PATH, name: "Figures" },
          { href: dataSetHref(id), name: dataSet.title },
        ]}
        title="Take out this data set"
      >
        <p>
          {dataSet.title} and its {quantity(dataSet.figures, "figure")} are gone from groups, pictures,
          downloads and the API. Evidence that quotes them stays as it was written. To have it back, import
          its table again.
        </p>
      </PageHeading>
      <ReasonForm
        to={dataSetHref(id, "retire/confirm")}
        form="retire"
        answer={await formAnswer(await searchParams)}
        button="Take out the data set"
        back={dataSetHref(id)}
      />
    </>
  );
});
