import { stringify } from "csv-stringify/sync";
import type { Cell, Table } from "#lib/files/table";

/** Makes a spreadsheet read a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

const ROWS_AT_ONCE = 2_000;

/**
 * RFC 4180 text. Cells that a spreadsheet would take for a formula get an apostrophe before them; numbers never do.
 * @param lineEnd CRLF, as RFC 4180 has it for files and responses; LF for a terminal and the tools behind it
 */
export function csvText(rows: readonly (readonly Cell[])[], lineEnd: "\r\n" | "\n" = "\r\n"): string {
  return stringify(rows as Cell[][], {
    escape_formulas: true,
    record_delimiter: lineEnd,
    quote_record_delimiter: true,
  });
}

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
