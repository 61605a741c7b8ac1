import type { ReadRow } from "#lib/files/columns/read-row";
import { FIELD_MEANINGS, type RecordField } from "#lib/gold-coding/batches/import/record-fields";
import { isRefused, type RecordReading, recordReader } from "#lib/gold-coding/batches/import/record-row";
import { count } from "#lib/platform/in-words";

/** A column that spoils more than this share of the first rows does not hold what it is chosen for. */
const SPOILT = 0.2;

/**
 * What speaks against importing a file with a choice of columns, told by reading its first rows: columns that were swapped,
 * or hold something else, would be found out by the coders otherwise. Quotes no row.
 * @param rows with data only (lib/files/columns/guess-columns, `dataRows`)
 */
export function spoiltColumns(
  rows: readonly ReadRow[],
  reading: RecordReading,
): { key: RecordField; message: string }[] {
  const read = recordReader(reading);
  const spoilt = new Map<RecordField, { rows: number; reason: string }>();
  const references: string[] = [];
  for (const { cells, line } of rows) {
    const result = read(line, cells);
    if (!isRefused(result)) references.push(result.reference);
    else if (result.field !== "") {
      const known = spoilt.get(result.field) ?? { rows: 0, reason: result.reason };
      spoilt.set(result.field, { ...known, rows: known.rows + 1 });
    }
  }
  const problems = [...spoilt]
    .filter(([, { rows: refused }]) => refused > SPOILT * rows.length)
    .map(([key, { rows: refused, reason }]) => ({
      key,
      message: `${count(refused)} of the first ${count(rows.length)} rows would be refused because of “${FIELD_MEANINGS[key].name}”: ${reason} Choose its column again.`,
    }));
  const different = new Set(references).size;
  if (references.length - different > SPOILT * references.length)
    problems.push({
      key: "reference",
      message: `The first ${count(references.length)} rows have only ${count(different)} different record ids. Choose the column in which each row has its own.`,
    });
  return problems;
}
