import type { Metadata } from "next";
import { JobsCaveat } from "#components/figures/jobs-caveat";
import { UnknownDataSet } from "#components/figures/unknown-data-set";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { readDataSetView } from "#lib/figures/data-set-view.db";
import { readDataSet } from "#lib/figures/data-sets.db";
import { dataSetHref, dataSetTableHref, FIGURES_PATH } from "#lib/figures/figures-address";
import { capitalised, countsJobs, measureIn, timeInWords } from "#lib/figures/in-words";
import { LICENCE } from "#lib/files/provenance";
import { can } from "#lib/permissions/permissions";
import { ParameterReader, type Parameters, pathText } from "#lib/platform/parameters";
import { currentViewer, formAnswer } from "../../viewer";
import { FigureRows } from "./_parts/figure-rows";
import { MeasureLinks } from "./_parts/measure-links";

interface Props {
  params: Promise<{ dataSet: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const dataSet = await readDataSet(pathText((await params).dataSet));
  return { title: dataSet?.title ?? "Data set not found" };
}

export default async function DataSetPage({ params, searchParams }: Props) {
  const id = pathText((await params).dataSet);
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const [view, viewer, answer] = await Promise.all([
    readDataSetView(id, reader),
    currentViewer(),
    formAnswer(parameters),
  ]);
  if (!view) return <UnknownDataSet />;
  const { dataSet, edition, asked, cuts, levels, figures, total } = view;
  const measure = measureIn(asked.measure, dataSet);
  const to = (more: Partial<typeof asked>) => dataSetTableHref(id, { ...asked, ...more });
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <AnswerBanner answer={answer} />
      <ErrorSummary errors={reader.errors} />
      <PageHeading
        crumbs={[{ href: FIGURES_PATH, name: "Figures" }]}
        kicker={timeInWords(dataSet)}
        title={dataSet.title}
      >
        <p>
          {dataSet.population && `${capitalised(dataSet.population)}. `}
          Source: {dataSet.source}. {dataSet.licence && `Licence: ${dataSet.licence}. `}
          {edition && `Groups of ${edition.shortTitle}.`}
        </p>
      </PageHeading>
      <MeasureLinks dataSet={dataSet} chosen={measure} href={(one) => to({ measure: one })} />
      <ChoiceLinks
        id="level"
        label="Level"
        choices={levels.map((level) => ({
          name: LEVEL_NAMES[level as Level].many,
          href: to({ level }),
          chosen: level === asked.level,
        }))}
      />
      {cuts.length > 1 && (
        <ChoiceLinks
          id="of"
          label="Of"
          choices={cuts.map((cut) => ({
            name: cut.name,
            href: to({ sex: cut.sex, hours: cut.hours }),
            chosen: cut.sex === asked.sex && cut.hours === asked.hours,
          }))}
        />
      )}
      {countsJobs([asked.measure]) && <JobsCaveat className="mb-3" />}
      {edition && <FigureRows {...{ dataSet, edition, measure, figures, total }} />}
      <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1">
        <a href={`${dataSetHref(id, "file")}${to({}).replace(/^[^?]*/, "")}`}>Save this table as CSV</a>
        {dataSet.licence === LICENCE.name && <a href={`/downloads#figures-${id}`}>The whole data set</a>}
        {can(viewer?.person ?? null, "keep figures") && (
          <a href={dataSetHref(id, "retire")}>Take out this data set</a>
        )}
      </p>
    </>
  );
}
