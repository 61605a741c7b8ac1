import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { MICRODATA_PATH, microdataSetHref } from "#lib/microdata/analyses/asked-analysis";
import { chosenEstimates, measuresIn } from "#lib/microdata/analyses/chosen-estimates";
import { readMicrodataSet } from "#lib/microdata/analyses/microdata-sets.db";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { guarded } from "../../../guarded";
import { EstimateFilter } from "../_parts/estimate-filter";
import { EstimateTable } from "../_parts/estimate-table";

export const metadata = { title: "Estimates from microdata" };

const CRUMBS = [{ href: MICRODATA_PATH, name: "Earnings microdata" }];

export default guarded("analyse microdata", async ({ params, searchParams }) => {
  const { dataSet: id = "" } = await params;
  const kept = await readMicrodataSet(pathText(id));
  if (!kept)
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={CRUMBS} title="There are no such estimates">
          Nothing was kept under this name. The page of earnings microdata lists what was.
        </PageHeading>
      </>
    );
  const { dataSet, figures, titles } = kept;
  const reader = new ParameterReader(await searchParams);
  const chosen = chosenEstimates(figures, reader);
  return (
    <>
      <PageHeading crumbs={CRUMBS} title={dataSet.title}>
        <p>
          {dataSet.population}. Source: {dataSet.source} Numbers of jobs are indicative only: they are not
          accurate estimates of how many jobs there are.
        </p>
      </PageHeading>
      {reader.errors.length > 0 && <ErrorSummary errors={reader.errors} />}
      <EstimateFilter action={microdataSetHref(dataSet.id)} chosen={chosen} measures={measuresIn(figures)} />
      <EstimateTable chosen={chosen} titles={titles} />
      <p className="mt-4">
        <a href={microdataSetHref(dataSet.id, "file")}>All figures of it as CSV</a>
      </p>
    </>
  );
});
