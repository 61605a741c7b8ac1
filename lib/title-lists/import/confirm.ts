import { z } from "zod";
import { type ChoiceProblem, chosenColumns, isColumnField } from "#lib/files/columns/column-fields";
import type { ReadRow } from "#lib/files/columns/read-row";
import {
  checkReading,
  LIST_COLUMNS,
  type ListColumn,
  PERIOD_COUNTS,
} from "#lib/title-lists/import/list-columns";
import { LIST_KINDS, type ListKind, MOST_LEAST } from "#lib/title-lists/list-kind";
import { PERIOD_KIND_IDS, type PeriodKind, readPeriod } from "#lib/title-lists/period";
import { LAYOUT_IDS, type ListReading } from "#lib/title-lists/title-list";
import { choice, line } from "#lib/web/fields";

/** The fields with which somebody confirms how a list is read; beside them one for each column. */
export const CONFIRM_FIELDS = z
  .object({
    sheet: z.string().max(100).default(""),
    layout: choice(LAYOUT_IDS, "Say how the periods stand."),
    period: choice(PERIOD_KIND_IDS, "Say how long the periods are."),
    single: line("The period", { longest: 40 }),
    addUp: z.literal("yes").optional(),
    least: line("The number", { longest: 10 }),
    despite: z.literal("yes").optional(),
  })
  .catchall(z.unknown());
const NAMES = ["sheet", "layout", "period", "single", "addUp", "least", "despite"];

export function isConfirmField(name: string): boolean {
  return NAMES.includes(name) || isColumnField(name);
}

/** How a list is to be read. */
export interface Confirmed {
  reading: ListReading;
  period: PeriodKind;
  least: number;
}

/** What somebody confirmed, read and checked: how to read the list, and what has to be changed first. */
export function confirmedList(
  values: z.infer<typeof CONFIRM_FIELDS>,
  looked: { reading: ListReading; head: readonly ReadRow[] },
  kind: ListKind,
): Confirmed & { problems: ChoiceProblem[] } {
  const { period, layout } = values;
  const { names, choice: guessed } = looked.reading;
  const { columns, problems } = chosenColumns<ListColumn>(values, names, LIST_COLUMNS);
  const periodColumns = names.flatMap((name, at) =>
    values[`column-${at}`] === PERIOD_COUNTS ? [{ at, period: readPeriod(name, period) ?? "" }] : [],
  );
  const reading: ListReading = {
    ...looked.reading,
    choice: { ...guessed, columns },
    layout,
    periodColumns: layout === "columns" ? periodColumns : [],
    single: layout === "single" ? (readPeriod(values.single, period) ?? "") : "",
    addUp: values.addUp === "yes",
  };
  const checked = checkReading({ ...reading, single: values.single }, looked.head, period);
  const { least, problem } = leastOf(values.least, kind);
  return {
    ...{ reading, period, least },
    problems: [...problems, ...checked.problems, ...problem, ...(values.despite ? [] : checked.warnings)],
  };
}

/** A list may keep fewer titles by themselves than others of its kind, never more. */
function leastOf(text: string, kind: ListKind): { least: number; problem: ChoiceProblem[] } {
  const { least: usual, name } = LIST_KINDS[kind];
  const given = text === "" ? usual : /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (given >= usual && given <= MOST_LEAST) return { least: given, problem: [] };
  const message = `Give a whole number from ${usual} to ${MOST_LEAST}: for lists of ${name.toLowerCase()} titles that come less often are never kept.`;
  return { least: usual, problem: [{ field: "least", message }] };
}
