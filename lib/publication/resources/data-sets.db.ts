import type { Figure } from "#lib/facts/facts";
import { type DataSetHeld, readDataSets } from "#lib/figures/data-sets.db";
import { countsJobs, JOBS_CAVEAT, measureIn } from "#lib/figures/in-words";
import { LICENCE } from "#lib/files/provenance";
import { type Table, tableOf } from "#lib/files/table";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { dataSetAddress, groupAddress } from "#lib/publication/resources/addresses";

/** A data set of figures as programs read it. */
export function dataSetJson(dataSet: DataSetHeld) {
  const { id, title, source, licence, series, period, status, population, edition } = dataSet;
  const { groups, suppressed, figures, without } = dataSet;
  const self = dataSetAddress(id);
  return {
    ...{ id, title, source, licence, series, period, status, population, edition },
    measures: dataSet.measures.map((one) => {
      const { name, unit } = measureIn(one, dataSet);
      return { id: one, name, unit };
    }),
    note: countsJobs(dataSet.measures) ? JOBS_CAVEAT : "",
    groupsWithValues: groups,
    groupsWithout: suppressed,
    figures,
    figuresWithoutValue: without,
    links: { self, figures: `${self}/figures` },
  };
}

/** The data sets as a table. */
export function dataSetsTable(dataSets: readonly DataSetHeld[]): Table {
  return tableOf(
    [
      { name: "id", kind: "code", meaning: "id of the data set", cell: ({ id }) => id },
      { name: "title", kind: "text", meaning: "its title", cell: ({ title }) => title },
      { name: "source", kind: "text", meaning: "who published it", cell: ({ source }) => source },
      {
        name: "licence",
        kind: "text",
        meaning: `its licence, such as ${LICENCE.name}`,
        cell: ({ licence }) => licence,
      },
      {
        name: "series",
        kind: "text",
        meaning: "the time series that it is of",
        cell: ({ series }) => series,
      },
      { name: "period", kind: "code", meaning: "the time that it is of", cell: ({ period }) => period },
      {
        name: "status",
        kind: "text",
        meaning: "provisional, revised or final",
        cell: ({ status }) => status,
      },
      {
        name: "population",
        kind: "text",
        meaning: "whom or what it counts",
        cell: ({ population }) => population,
      },
      {
        name: "edition",
        kind: "code",
        meaning: "edition that its groups are of",
        cell: ({ edition }) => edition,
      },
      {
        name: "measures",
        kind: "text",
        meaning: "ids of its measures",
        cell: ({ measures }) => measures.join(" "),
      },
      {
        name: "groups_with_values",
        kind: "number",
        meaning: "groups with any value",
        cell: ({ groups }) => groups,
      },
      {
        name: "groups_without",
        kind: "number",
        meaning: "groups with none",
        cell: ({ suppressed }) => suppressed,
      },
    ],
    dataSets,
  );
}

/** A data set, or a `ProblemDetails` that names those there are. */
export async function requireDataSet(id: string): Promise<DataSetHeld> {
  const dataSets = await readDataSets();
  const dataSet = dataSets.find((one) => one.id === id);
  if (dataSet) return dataSet;
  throw new ProblemDetails(
    "unknown-data-set",
    `There is no data set “${id}”. See the suggestions for those there are.`,
    {
      suggestions: dataSets.map((one) => ({ href: dataSetAddress(one.id), name: one.id, title: one.title })),
    },
  );
}

/** A figure as programs read it: null is no value, and `suppressed` says why. */
export function figureJson(figure: Figure, title: string, level: number | "") {
  const { edition, code, measure, sex, hours, value, suppressed, quality, cv, base } = figure;
  return {
    ...{
      code,
      title,
      level: level === "" ? null : level,
      measure,
      sex,
      hours,
      value,
      suppressed,
      quality,
      cv,
      base,
    },
    href: code === "" ? null : groupAddress(edition, code),
  };
}
