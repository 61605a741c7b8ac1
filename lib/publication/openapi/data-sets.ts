import { DATA_SET_STATUSES, HOURS, QUALITIES, SEXES, SUPPRESSED } from "#lib/facts/facts";
import type { Paths, Schema } from "#lib/publication/openapi/description";
import {
  CODE_SCHEMA,
  list,
  listOf,
  named,
  nullable,
  object,
  PAGE_PARAMETERS,
  PAGE_PROPERTIES,
  pathParameter,
  queryParameter,
  resource,
  text,
  wholeNumber,
} from "#lib/publication/openapi/parts";

const TAG = "Figures";
const DATA_SET = pathParameter("dataSet", "Id of a data set, as the list of data sets gives it.");
const number = (description: string): Schema => ({ type: "number", description });

export const DATA_SET_PATHS: Paths = {
  "/api/v1/data-sets": list({
    id: "listDataSets",
    summary: "The data sets of figures by group: sizes, earnings",
    tag: TAG,
    json: object({ dataSets: listOf(named("DataSet")) }),
  }),
  "/api/v1/data-sets/{dataSet}": resource({
    id: "getDataSet",
    summary: "One data set of figures",
    tag: TAG,
    parameters: [DATA_SET],
    json: named("DataSet"),
    canMiss: true,
  }),
  "/api/v1/data-sets/{dataSet}/figures": list({
    id: "listFigures",
    summary: "Figures of a data set, page by page; one without a value says why",
    tag: TAG,
    parameters: [
      DATA_SET,
      queryParameter("measure", "Only this measure, by its id.", undefined),
      queryParameter("level", "Only groups of this level.", "4", {
        type: "string",
        enum: ["1", "2", "3", "4", "5"],
      }),
      queryParameter("code", "Only the group of this code.", undefined, CODE_SCHEMA),
      queryParameter("sex", "Only men, only women, or both together.", "all", {
        type: "string",
        enum: [...SEXES, "all"],
      }),
      queryParameter("hours", "Only full-time, only part-time, or both together.", "all", {
        type: "string",
        enum: [...HOURS, "all"],
      }),
      ...PAGE_PARAMETERS,
    ],
    json: object({
      dataSet: text("Id of the data set."),
      edition: text("Id of the edition that its groups are of."),
      ...PAGE_PROPERTIES,
      figures: listOf(named("Figure")),
    }),
    canMiss: true,
  }),
};

export const DATA_SET_SCHEMAS: Record<string, Schema> = {
  DataSet: object({
    id: text("Id of the data set."),
    title: text("Title."),
    source: text("Who published it."),
    licence: text("Licence; empty where it is not known."),
    series: text("The time series that it is of; empty for none."),
    period: text("The time that it is of: a year, a month or a span."),
    status: { type: "string", enum: ["", ...DATA_SET_STATUSES] },
    population: text("Whom or what it counts."),
    edition: text("Id of the edition that its groups are of."),
    measures: listOf(
      object({ id: text("Id."), name: text("What it measures."), unit: text("Unit of its values.") }),
    ),
    note: text("What is to be said beside its figures, as that numbers of jobs are indicative only."),
    groupsWithValues: wholeNumber("Groups with any value."),
    groupsWithout: wholeNumber("Groups with none: each figure says why."),
    figures: wholeNumber("Figures of groups."),
    figuresWithoutValue: wholeNumber("Those without a value."),
    links: object({ self: text("This address."), figures: text("Its figures.") }),
  }),
  Figure: object({
    code: text("Code of the group; empty for all groups together."),
    title: text("Title of the group."),
    level: nullable(wholeNumber("Level of the group; null for all groups together.")),
    measure: text("Id of the measure."),
    sex: { type: "string", enum: ["", ...SEXES], description: "Empty for both together." },
    hours: { type: "string", enum: ["", ...HOURS], description: "Empty for both together." },
    value: nullable(number("In the measure’s unit; null where it is suppressed, which is not nought.")),
    suppressed: { type: "string", enum: ["", ...SUPPRESSED], description: "Why there is no value." },
    quality: { type: "string", enum: ["", ...QUALITIES], description: "By the coefficient of variation." },
    cv: nullable(number("Coefficient of variation in per cent.")),
    base: nullable(wholeNumber("Records that it was estimated from.")),
    href: nullable(text("Address of the group.")),
  }),
};
