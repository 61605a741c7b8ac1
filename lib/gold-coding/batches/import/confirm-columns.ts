import { checkChoice } from "#lib/files/columns/check-choice";
import { dataRows } from "#lib/files/columns/guess-columns";
import {
  choiceProblems,
  FIELD_MEANINGS,
  RECORD_FIELDS,
  type RecordColumns,
  type RecordField,
  wantedColumns,
} from "#lib/gold-coding/batches/import/record-fields";
import { recordReading } from "#lib/gold-coding/batches/import/record-reading";
import type { SentFile } from "#lib/gold-coding/batches/import/sent-file.db";
import { spoiltColumns } from "#lib/gold-coding/batches/import/spoilt-columns";

/** The name of the form's field for a column of the file. */
export function columnField(at: number): string {
  return `column-${at}`;
}
const COLUMN_FIELD = /^column-(\d{1,4})$/;

/** Whether a field is one of the form's for columns. */
export function isColumnField(name: string): boolean {
  return COLUMN_FIELD.test(name);
}

/** Something wrong with a choice of columns, and the field of the form that it is about. */
export interface ChoiceProblem {
  field: string;
  message: string;
}

/**
 * What speaks against importing a file by a choice of columns.
 * @returns what has to be changed, and what somebody may import in spite of; neither quotes a record
 */
export function checkColumns(
  { head, editions, held }: Pick<SentFile, "head" | "editions" | "held">,
  columns: RecordColumns,
): { problems: ChoiceProblem[]; warnings: ChoiceProblem[] } {
  const { choice } = columns;
  const checked = checkChoice(head, choice, wantedColumns(editions));
  const at = ({ key, message }: { key: RecordField; message: string }): ChoiceProblem => ({
    field: fieldOf(key, columns),
    message,
  });
  const early = [...checked.problems, ...choiceProblems(columns)];
  const rows = dataRows(head, choice.headingRow);
  const spoilt = early.length > 0 ? [] : spoiltColumns(rows, recordReading(columns, editions, held));
  const noRows =
    rows.length === 0 ? [{ field: "", message: "The file has no rows below its headings." }] : [];
  return {
    problems: [...noRows, ...[...early, ...spoilt].map(at)],
    // The cells that it names as examples are what somebody answered.
    warnings: checked.warnings.map((warning) =>
      at({ ...warning, message: warning.message.replace(/: “.*$/s, ".") }),
    ),
  };
}

function fieldOf(key: RecordField, { choice }: RecordColumns): string {
  const column = choice.columns[key];
  if (column !== undefined) return columnField(column);
  return key === "assignedEdition" ? "edition" : columnField(0);
}

/**
 * Which column holds what, as a form says it: "column-3" is "jobTitle". Of a field that is chosen twice the later column
 * counts, and is named as a problem.
 * @param names of the file's columns
 */
export function chosenColumns(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): { columns: Partial<Record<RecordField, number>>; problems: ChoiceProblem[] } {
  const columns: Partial<Record<RecordField, number>> = {};
  const problems: ChoiceProblem[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const at = Number(COLUMN_FIELD.exec(name)?.[1] ?? -1);
    const field = RECORD_FIELDS.find((one) => one === value);
    if (at < 0 || field === undefined) continue;
    const other = columns[field];
    if (other !== undefined)
      problems.push({
        field: columnField(at),
        message: `Both “${names[other] ?? ""}” and “${names[at] ?? ""}” are said to hold “${FIELD_MEANINGS[field].name}”. Choose one of them.`,
      });
    columns[field] = at;
  }
  return { columns, problems };
}
