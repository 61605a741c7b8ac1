import { checkChoice } from "#lib/files/columns/check-choice";
import { type ChoiceProblem, columnField } from "#lib/files/columns/column-fields";
import { dataRows } from "#lib/files/columns/guess-columns";
import {
  choiceProblems,
  type RecordColumns,
  type RecordField,
  wantedColumns,
} from "#lib/gold-coding/batches/import/record-fields";
import { recordReading } from "#lib/gold-coding/batches/import/record-reading";
import type { SentFile } from "#lib/gold-coding/batches/import/sent-file.db";
import { spoiltColumns } from "#lib/gold-coding/batches/import/spoilt-columns";

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
