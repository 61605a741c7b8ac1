import type { EditionId } from "#lib/facts/edition";
import { DATA_SET_STATUSES, type DataSet, type DataSetStatus } from "#lib/facts/facts";
import { measureOf, OWN_MEASURE, VARIABLES } from "#lib/facts/measure";
import { type FigureField, isOfPay } from "#lib/figures/import/figure-fields";
import { KNOWN_SOURCES } from "#lib/figures/import/known-sources";
import { periodOf } from "#lib/figures/import/period";
import { listedWith } from "#lib/platform/in-words";

/** What is to be known of a table of figures and does not stand in its rows: asked of whoever imports it. */
export interface FigureDetails {
  /** "cv" where its cells are the coefficients of variation of figures that are held already. */
  content: "figures" | "cv";
  edition: EditionId;
  /** Of medians, means and percentiles: what is earned or worked (measure.ts); "" where there are none. */
  variable: string;
  /** Of a column of figures that says nothing itself: a measure's id, or OWN_MEASURE; "" where there is none. */
  measure: string;
  ownMeasure: string;
  ownUnit: string;
  /** Whether that column counts thousands. */
  thousands: boolean;
  title: string;
  source: string;
  series: string;
  licence: string;
  population: string;
  /** Where no column says it. */
  period: string;
  status: DataSetStatus | "";
}

/** What is wrong with a detail, at the field of the form that has it. */
export interface DetailProblem {
  field: keyof FigureDetails;
  message: string;
}

/** Longest texts that are taken. */
export const LONGEST_DETAIL = 200;

/** What has to be said yet, or otherwise, of a table with some columns. */
export function detailProblems(
  details: FigureDetails,
  columns: Partial<Record<FigureField, number>>,
  editions: readonly { id: EditionId; shortTitle: string }[],
): DetailProblem[] {
  const problems: DetailProblem[] = [];
  const say = (field: keyof FigureDetails, message: string) => problems.push({ field, message });
  const fields = Object.keys(columns) as FigureField[];
  if (!editions.some(({ id }) => id === details.edition))
    say(
      "edition",
      `Choose the edition that the codes are of: ${listedWith(
        "or",
        editions.map(({ shortTitle }) => shortTitle),
      )}.`,
    );
  if (fields.some(isOfPay) && !VARIABLES.some(({ id }) => id === details.variable))
    say("variable", "Choose what the median, mean and percentiles are of.");
  if (
    columns.value !== undefined &&
    columns.measure === undefined &&
    details.measure !== OWN_MEASURE &&
    !measureOf(details.measure)
  )
    say("measure", "Choose what the figures measure, or the column that says it.");
  if (details.measure === OWN_MEASURE && columns.value !== undefined && columns.measure === undefined) {
    if (details.ownMeasure === "") say("ownMeasure", "Enter what the figures measure, such as “vacancies”.");
    if (details.ownUnit === "")
      say("ownUnit", "Enter the unit of the figures, such as “vacancies”, “£ an hour” or “%”.");
  }
  if (columns.period === undefined && periodOf(details.period) === null)
    say("period", "Enter the time that the figures are of, like 2023, 2023-04 or 2014-01/2016-09.");
  if (details.title === "") say("title", "Enter the title of the data set.");
  if (details.source === "") say("source", "Enter who published the figures, and where.");
  if (details.population === "")
    say("population", "Enter whom the figures are of, such as “employee jobs, United Kingdom”.");
  return problems;
}

/** The status that a text says; "" for none. */
export function statusOf(text: string): DataSetStatus | "" {
  return DATA_SET_STATUSES.find((status) => new RegExp(`\\b${status}\\b`, "i").test(text)) ?? "";
}

/** Whether two data sets are the same one, of the same time and standing. */
function isSame(
  a: Pick<DataSet, "series" | "title" | "period" | "status" | "edition" | "measure">,
  b: Pick<DataSet, "series" | "title" | "period" | "status" | "edition" | "measure">,
): boolean {
  const named = a.series === "" ? a.title === b.title : a.series === b.series;
  return (
    named &&
    a.measure === b.measure &&
    a.period === b.period &&
    a.status === b.status &&
    a.edition === b.edition
  );
}

/**
 * The data set that a table's figures of one time belong to: the one that is held, whose title and source stay, or a new
 * one. Its id says what it is and when, and is nobody else's.
 */
export function dataSetFor(
  details: FigureDetails,
  period: string,
  held: readonly DataSet[],
): { dataSet: DataSet; isNew: boolean } {
  const { edition, series, status, source, licence, population, ownMeasure, ownUnit } = details;
  const own = details.measure === OWN_MEASURE;
  const dataSet: DataSet = {
    id: "",
    title:
      details.period === "" && !details.title.includes(period)
        ? `${details.title}, ${period}`
        : details.title,
    ...{ source, licence, series, period, status, population, edition },
    measure: own ? ownMeasure : "",
    unit: own ? ownUnit : "",
  };
  const known = held.find((one) => isSame(one, dataSet));
  if (known) return { dataSet: known, isNew: false };
  return { dataSet: { ...dataSet, id: newId(dataSet, held) }, isNew: true };
}

function newId({ series, title, period, status, edition }: DataSet, held: readonly DataSet[]): string {
  const named = KNOWN_SOURCES.find((one) => one.series === series)?.id ?? slug(series || title);
  const when = period.slice(0, 4) + (period.includes("/") ? `-${period.split("/")[1]!.slice(0, 4)}` : "");
  const plain = [named, when, status].filter(Boolean).join("-");
  const taken = (id: string) => held.some((one) => one.id === id);
  for (const id of [plain, `${plain}-${edition}`, `${plain}-${period.replaceAll("/", "-")}-${edition}`])
    if (!taken(id)) return id;
  for (let number = 2; ; number++) if (!taken(`${plain}-${number}`)) return `${plain}-${number}`;
}

function slug(text: string): string {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 40)
      .replace(/-$/, "") || "figures"
  );
}
