import { RECORD_FIELDS, type RecordField } from "#lib/gold-coding/batches/import/record-fields";
import { isRefused, type RecordReading, recordReader } from "#lib/gold-coding/batches/import/record-row";
import { count, share } from "#lib/platform/in-words";

/** More than this share of rows that one column spoils, and it does not hold what it is said to. */
const SPOILT = 0.2;
/** A text column whose cells are figures in more than this share of those that are not empty. */
const FIGURES = 0.8;
const IS_FIGURE = /^[\d.,%/-]+$/;

/** What is wrong with a file before any of it is imported, and the field it is about. */
export interface FileProblem {
  field: RecordField;
  sentence: string;
}

/**
 * What speaks against importing a file with these columns, told from its first rows: columns that were swapped, or are
 * said to hold what they do not, would otherwise be found out by the coders.
 */
export function swappedColumns(rows: readonly (readonly string[])[], reading: RecordReading): FileProblem[] {
  if (rows.length === 0)
    return [{ field: "reference", sentence: "The file has no rows below its headings." }];
  return [...spoilt(rows, reading), ...figuresForWords(rows, reading), ...notUnique(rows, reading)];
}

function spoilt(rows: readonly (readonly string[])[], reading: RecordReading): FileProblem[] {
  const read = recordReader(reading);
  const refused = new Map<RecordField, { rows: number; reason: string }>();
  rows.forEach((cells, at) => {
    const result = read(at, cells);
    if (!isRefused(result)) return;
    const known = refused.get(result.field) ?? { rows: 0, reason: result.reason };
    known.rows++;
    refused.set(result.field, known);
  });
  return [...refused]
    .filter(([, { rows: spoiltRows }]) => spoiltRows > SPOILT * rows.length)
    .map(([field, { rows: spoiltRows, reason }]) => ({
      field,
      sentence: `The column said to hold “${RECORD_FIELDS[field].name}” spoils ${count(spoiltRows)} of the first ${count(rows.length)} rows, as by this: ${reason} Choose what it holds again.`,
    }));
}

function figuresForWords(rows: readonly (readonly string[])[], { holds }: RecordReading): FileProblem[] {
  return holds.flatMap((field, column): FileProblem[] => {
    if (field !== "jobTitle" && field !== "jobDescription" && field !== "industryText") return [];
    const filled = rows.map((cells) => (cells[column] ?? "").trim()).filter((cell) => cell !== "");
    const figures = filled.filter((cell) => IS_FIGURE.test(cell)).length;
    if (figures <= FIGURES * filled.length || figures === 0) return [];
    const words = `The column said to hold “${RECORD_FIELDS[field].name}” has figures and no words in ${share(figures / filled.length)} of its first rows.`;
    return [{ field, sentence: `${words} Choose what it holds again.` }];
  });
}

function notUnique(rows: readonly (readonly string[])[], { holds }: RecordReading): FileProblem[] {
  const column = holds.indexOf("reference");
  if (column < 0) return [];
  const ids = rows.map((cells) => (cells[column] ?? "").trim()).filter((id) => id !== "");
  const different = new Set(ids).size;
  if (different > ids.length * (1 - SPOILT)) return [];
  return [
    {
      field: "reference",
      sentence: `The column said to hold the record id has only ${count(different)} different ids in the first ${count(ids.length)} rows. Choose the column whose ids are each one record’s.`,
    },
  ];
}
