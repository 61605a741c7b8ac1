import { JOB_TITLE } from "#lib/coded-files/file-columns";
import { checkChoice } from "#lib/files/columns/check-choice";
import { type ChoiceProblem, columnField } from "#lib/files/columns/column-fields";
import { dataRows } from "#lib/files/columns/guess-columns";
import type { ReadRow } from "#lib/files/columns/read-row";
import {
  type CellContent,
  type ColumnChoice,
  NUMBERS,
  type WantedColumn,
} from "#lib/files/columns/wanted-column";
import { kindOfPeriod, type PeriodKind, periodInWords, readPeriod } from "#lib/title-lists/period";
import type { Layout, ListReading, PeriodColumn } from "#lib/title-lists/title-list";

/** What a column of a list of titles can be chosen for. */
export type ListColumn = "title" | "count" | "period";
/** The same of several columns: the counts of the period that each one's heading says. */
export const PERIOD_COUNTS = "periodCounts";

const COUNTS = [
  "count",
  "counts",
  "number",
  "n",
  "frequency",
  "freq",
  "adverts",
  "vacancies",
  "postings",
  "job adverts",
  "number of adverts",
  "online job adverts",
  "queries",
  "records",
  "respondents",
  "weighted count",
  "weight",
  "total",
];
const PERIODS = ["period", "quarter", "month", "year", "date", "time period", "reference period", "time"];
const PERIOD_CELLS: CellContent = { is: (cell) => kindOfPeriod(cell) !== null, words: "periods" };

/** The columns that a list of titles is looked through for. */
export const LIST_COLUMNS: readonly WantedColumn<ListColumn>[] = [
  { ...JOB_TITLE, headings: [...JOB_TITLE.headings, "query", "answer"] },
  { key: "count", name: "Count", headings: COUNTS, content: NUMBERS },
  { key: "period", name: "Period", headings: PERIODS, content: PERIOD_CELLS },
];

/** The columns whose headings are periods, but for those that hold something else. */
export function periodColumnsIn(
  names: readonly string[],
  kind: PeriodKind,
  { columns }: Pick<ColumnChoice<ListColumn>, "columns">,
): PeriodColumn[] {
  const taken = new Set(Object.values(columns));
  return names.flatMap((name, at) => {
    const period = taken.has(at) ? null : readPeriod(name, kind);
    return period === null ? [] : [{ at, period }];
  });
}

/** How the periods likely stand. */
export function guessLayout(
  { columns }: Pick<ColumnChoice<ListColumn>, "columns">,
  periodColumns: readonly PeriodColumn[],
): Layout {
  if (columns.period !== undefined) return "rows";
  return periodColumns.length > 0 ? "columns" : "single";
}

/** How long the periods of a file seem to be; null where none are seen. */
export function guessPeriodKind(
  names: readonly string[],
  head: readonly ReadRow[],
  { columns, headingRow }: ColumnChoice<ListColumn>,
): PeriodKind | null {
  const at = columns.period;
  const cells =
    at === undefined ? names : dataRows(head, headingRow).map(({ cells: own }) => own[at]?.trim() ?? "");
  const kinds = new Set(cells.flatMap((cell) => kindOfPeriod(cell) ?? []));
  // A list of quarters may have dates in it, and one of years quarters: the longest is meant.
  return (["year", "quarter", "month"] as const).find((kind) => kinds.has(kind)) ?? null;
}

/** What speaks against reading a list so: what has to be changed, and what somebody may keep to all the same. */
export function checkReading(
  reading: Pick<ListReading, "choice" | "layout" | "periodColumns" | "single" | "names">,
  head: readonly ReadRow[],
  kind: PeriodKind,
): { problems: ChoiceProblem[]; warnings: ChoiceProblem[] } {
  const { choice, layout, periodColumns, single, names } = reading;
  const { problems, warnings } = checkChoice(head, choice, LIST_COLUMNS);
  const at = ({ key, message }: { key: ListColumn; message: string }): ChoiceProblem => ({
    field: columnField(choice.columns[key] ?? 0),
    message,
  });
  const more: ChoiceProblem[] = [];
  if (dataRows(head, choice.headingRow).length === 0)
    more.push({
      field: "",
      message: "There are no rows below the headings. Add some, or choose another sheet.",
    });
  if (layout === "rows" && choice.columns.period === undefined)
    more.push({
      field: "layout",
      message: "Choose the column that holds the period, or say that the periods stand otherwise.",
    });
  if (layout === "columns") more.push(...checkPeriodColumns(periodColumns, names, kind));
  if (layout === "columns" && choice.columns.count !== undefined)
    more.push({
      field: columnField(choice.columns.count),
      message:
        "Counts stand in a column for each period, so no other column holds the count. Choose “left out” for it.",
    });
  if (layout === "single" && readPeriod(single, kind) === null)
    more.push({
      field: "single",
      message: `Give the ${kind} that the whole list is of, such as “${EXAMPLE[kind]}”.`,
    });
  return { problems: [...problems.map(at), ...more], warnings: warnings.map(at) };
}

/** A period of each length, as one may write it. */
export const EXAMPLE: Record<PeriodKind, string> = { year: "2025", quarter: "2025 Q1", month: "March 2025" };

function checkPeriodColumns(
  columns: readonly PeriodColumn[],
  names: readonly string[],
  kind: PeriodKind,
): ChoiceProblem[] {
  if (columns.length === 0)
    return [
      {
        field: "layout",
        message: `No column that holds counts has a ${kind} for its heading, such as “${EXAMPLE[kind]}”. Say that the periods stand otherwise, or mend the headings.`,
      },
    ];
  const first = new Map<string, number>();
  return columns.flatMap(({ at, period }) => {
    const field = columnField(at);
    if (period === "")
      return [
        { field, message: `The heading “${names[at]}” is no ${kind}. Write it like “${EXAMPLE[kind]}”.` },
      ];
    const other = first.get(period);
    if (other === undefined) {
      first.set(period, at);
      return [];
    }
    return [
      {
        field,
        message: `The columns “${names[other]}” and “${names[at]}” are both of ${periodInWords(period)}. Leave one of them out, or mend its heading.`,
      },
    ];
  });
}
