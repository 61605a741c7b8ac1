import { JOBS_STATISTIC, PERCENTILES } from "#lib/facts/measure";
import type { CellContent, WantedColumn } from "#lib/files/columns/wanted-column";
import { printedNumber, suppressedBy } from "#lib/imports/readers/figure-table";

/** What a column of a table of figures holds: what a row is of, or a figure of its own measure. */
export const ROW_FIELDS = [
  "code",
  "title",
  "measure",
  "value",
  "sex",
  "hours",
  "quality",
  "cv",
  "base",
  "period",
  "area",
] as const;
type RowField = (typeof ROW_FIELDS)[number];

const SIZE_FIELDS = ["employment", "jobs", "jobs-thousands", "cases", "pay-jobs-thousands"] as const;
type StatisticField = "median" | "mean" | `p${(typeof PERCENTILES)[number]}`;
export type FigureField = RowField | (typeof SIZE_FIELDS)[number] | StatisticField;

const PERCENTILE_FIELDS = PERCENTILES.map((percent) => `p${percent}` as const);
const STATISTIC_FIELDS: readonly StatisticField[] = ["median", "mean", ...PERCENTILE_FIELDS];

/** The measure of a column that holds figures of one, and what one of it is worth; null for a column of another kind. */
export function measureOfField(
  field: FigureField,
  variable: string,
): { measure: string; scale: number } | null {
  if (field === "jobs-thousands") return { measure: "jobs", scale: 1000 };
  if (field === "pay-jobs-thousands") return { measure: `${variable}:${JOBS_STATISTIC}`, scale: 1000 };
  if ((SIZE_FIELDS as readonly string[]).includes(field)) return { measure: field, scale: 1 };
  if ((STATISTIC_FIELDS as readonly string[]).includes(field))
    return { measure: `${variable}:${field}`, scale: 1 };
  return null;
}

/** Whether a column's measure depends on which pay the table is of. */
export function isOfPay(field: FigureField): boolean {
  return field === "pay-jobs-thousands" || (STATISTIC_FIELDS as readonly string[]).includes(field);
}

/** Codes of groups, with the row of all groups among them. */
const CODES: CellContent = {
  is: (cell) => /^(\d{1,4}(\/\d\d)?|XX|total|all)$/i.test(cell.trim()),
  words: "codes",
  // Numbers of four figures may be pay: codes are no two alike.
  strength: (cells) => new Set(cells).size / Math.max(1, cells.length),
};

/** Figures, and the marks that stand for them. */
const FIGURES: CellContent = {
  is: (cell) => printedNumber(cell) !== null || suppressedBy(cell) !== null,
  words: "numbers",
};

/** Numbers that no code looks like: with a fraction, thousands marked, or longer than a code. */
const TITLES: CellContent = { is: (cell) => /\p{L}{3}/u.test(cell), words: "titles" };

const JOBS_HEADINGS = [
  "No_jobs",
  "thousand",
  "thousands",
  "jobs thousand",
  "Number of jobs thousand",
  /^(numberof)?jobs[a-z]?thousands?$/,
  /^numberofjobs[a-z]?$/,
] as const;

/** What is looked for in a table of figures. @param variable which pay it is of, where that is known: of annual pay the jobs are fewer */
export function figureColumns(variable: string): WantedColumn<FigureField>[] {
  const annual = variable.startsWith("annual");
  const jobs = (own: boolean): readonly (string | RegExp)[] => (own ? JOBS_HEADINGS : []);
  return [
    {
      key: "code",
      name: "Code of the group",
      headings: ["Code", "SOC code", "soc_code", "Occupation code", "SOC", /^soc\d{0,4}(code)?$/],
      needed: true,
      byContent: true,
      content: CODES,
    },
    {
      key: "title",
      name: "Title of the group",
      headings: ["Description", "soc_title", "Title", "Occupation", "Group", "Occupation title", "Name"],
      content: TITLES,
    },
    {
      key: "value",
      name: "Figure",
      headings: ["Value", "Figure", "obs_value", "Estimate"],
      content: FIGURES,
    },
    { key: "measure", name: "What it measures", headings: ["Measure", "Variable", "Statistic", "Indicator"] },
    { key: "sex", name: "Men or women", headings: ["Sex", "Gender"] },
    {
      key: "hours",
      name: "Full-time or part-time",
      headings: ["Hours", "Working pattern", "Full or part time"],
    },
    { key: "period", name: "Year or period", headings: ["Year", "Period", "Date", "Time period", "time"] },
    { key: "area", name: "Area", headings: ["Geography", "Area", "Region", "Country"] },
    { key: "quality", name: "Quality in words", headings: ["Quality", "Quality band"] },
    {
      key: "cv",
      name: "Coefficient of variation (%)",
      headings: ["CV", "Coefficient of variation", "cv %"],
      content: FIGURES,
    },
    {
      key: "base",
      name: "Records it is estimated from",
      headings: ["Base", "Sample", "Sample size", "Unweighted base"],
      content: FIGURES,
    },
    {
      key: "employment",
      name: "People in employment",
      headings: ["employment", "employment_uk", "People in employment", "In employment", "Employed"],
      content: FIGURES,
    },
    {
      key: "jobs",
      name: "Employee jobs",
      headings: ["employment_jobs", "Jobs", "Employee jobs"],
      content: FIGURES,
    },
    { key: "jobs-thousands", name: "Employee jobs, in thousands", headings: jobs(!annual), content: FIGURES },
    {
      key: "pay-jobs-thousands",
      name: "Jobs that this pay is known of, in thousands",
      headings: jobs(annual),
      content: FIGURES,
    },
    {
      key: "cases",
      name: "Cases of the Census",
      headings: ["Cases", "Count", "Number", "Observation", "Persons"],
      content: FIGURES,
    },
    {
      key: "median",
      name: "Median",
      headings: ["Median", /^median(hourly|weekly|annual)?(pay|earnings|hours)$/],
      content: FIGURES,
    },
    {
      key: "mean",
      name: "Mean",
      headings: ["Mean", /^mean(hourly|weekly|annual)?(pay|earnings|hours)$/],
      content: FIGURES,
    },
    ...PERCENTILES.map((percent) => ({
      key: `p${percent}` as const,
      name: `${percent}th percentile`,
      headings: [String(percent), `p${percent}`, `${percent}th percentile`, `${percent} percentile`],
      content: FIGURES,
    })),
  ];
}

/** The measures that a table's columns hold figures of, as far as the columns say them. */
export function measuresRead(
  columns: Partial<Record<FigureField, number>>,
  { variable, measure }: { variable: string; measure: string },
): string[] {
  const fields = Object.keys(columns) as FigureField[];
  const named = fields.flatMap((field) => measureOfField(field, variable)?.measure ?? []);
  return columns.value !== undefined && columns.measure === undefined ? [...named, measure] : named;
}
