import { z } from "zod";
import { DATA_SET_STATUSES } from "#lib/facts/facts";
import { CUTS } from "#lib/figures/import/cut";
import { type FigureDetails, LONGEST_DETAIL } from "#lib/figures/import/figure-details";
import type { FigureField } from "#lib/figures/import/figure-fields";
import type { TableLooked } from "#lib/figures/import/look-into";
import type { SheetToRead } from "#lib/figures/import/read-figures";
import { isColumnField } from "#lib/files/columns/column-fields";
import type { ColumnChoice } from "#lib/files/columns/wanted-column";
import { line } from "#lib/web/fields";

/** The name of the form's field for the sheet at a place of those that are read. */
export function sheetField(at: number): string {
  return `sheet-${at}`;
}
const SHEET_FIELD = /^sheet-\d{1,3}$/;

const FIELDS = {
  sheet: line("The sheet", { longest: 100 }),
  content: z.enum(["figures", "cv"], { error: "Say what the cells are." }),
  edition: line("The edition", { longest: 60 }),
  variable: line("The pay", { longest: 60 }),
  measure: line("The measure", { longest: 60 }),
  ownMeasure: line("The name of the measure", { longest: LONGEST_DETAIL }),
  ownUnit: line("The unit", { longest: 60 }),
  thousands: z.literal("yes").optional(),
  title: line("The title", { longest: LONGEST_DETAIL }),
  source: line("The source", { longest: LONGEST_DETAIL }),
  series: line("The series", { longest: LONGEST_DETAIL }),
  licence: line("The licence", { longest: LONGEST_DETAIL }),
  population: line("Whom or what it counts", { longest: LONGEST_DETAIL }),
  period: line("The time", { longest: 40 }),
  status: z.enum(["", ...DATA_SET_STATUSES]).default(""),
  replace: z.literal("yes").optional(),
  despite: z.literal("yes").optional(),
};

/** The fields of the form in which a table is confirmed; columns and sheets have theirs by place. */
export const TABLE_FIELDS = z.object(FIELDS).catchall(z.unknown());
type TableValues = z.infer<typeof TABLE_FIELDS>;

/** Whether a field is the form's. */
export function isTableField(name: string): boolean {
  return name in FIELDS || isColumnField(name) || SHEET_FIELD.test(name);
}

/** What was said of the table, beside its columns. */
export function postedDetails(values: TableValues): FigureDetails {
  const { content, edition, variable, measure, ownMeasure, ownUnit, thousands } = values;
  const { title, source, series, licence, population, period, status } = values;
  return {
    ...{ content, edition, variable, measure, ownMeasure, ownUnit, thousands: thousands === "yes" },
    ...{ title, source, series, licence, population, period, status },
  };
}

/** The sheets to be read, of whom each was said to be; those that are not to be read left out. */
export function postedSheets(
  values: Readonly<Record<string, unknown>>,
  { sheets }: Pick<TableLooked, "sheets">,
  columns: ColumnChoice<FigureField>["columns"],
): SheetToRead[] {
  return sheets.flatMap((sheet, at) => {
    const said = values[sheetField(at)];
    if (said === "none") return [];
    const cut = CUTS.find(({ id }) => id === said) ?? sheet.cut;
    return [{ ...sheet, cut: { sex: cut.sex, hours: cut.hours }, choice: { ...sheet.choice, columns } }];
  });
}
