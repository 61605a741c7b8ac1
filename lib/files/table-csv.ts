import { csvText } from "#lib/files/csv";
import type { Table } from "#lib/files/table";

const ROWS_AT_ONCE = 2_000;

/** A table as CSV with a heading row. */
export function tableCsv({ columns, rows }: Table): string {
  return csvText([columns.map((column) => column.name), ...rows]);
}

/** The same text for a table of any length, written a piece at a time so that other requests get their turn. */
export async function longTableCsv({ columns, rows }: Table): Promise<string> {
  const pieces = [csvText([columns.map((column) => column.name)])];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    pieces.push(csvText(rows.slice(at, at + ROWS_AT_ONCE)));
    await new Promise(setImmediate);
  }
  return pieces.join("");
}
