import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { PublishedFileError } from "#lib/files/refused-row";
import type { Sheet } from "#lib/files/sheet";

/**
 * Parses CSV after RFC 4180. Rows may differ in length; CRLF, LF and CR end a row. `lines` says on which line each row
 * starts.
 * @throws PublishedFileError that names the line of a misplaced quotation mark
 */
export function parseCsv(text: string): Required<Sheet> {
  const sheet: Required<Sheet> = { name: "", rows: [], lines: [] };
  let next = 1;
  try {
    parse(text, {
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (row: string[]) => {
        sheet.rows.push(row);
        sheet.lines.push(next);
        next += 1 + row.reduce((sum, cell) => sum + lineEnds(cell), 0);
        // Nothing for the parser to gather a second time.
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === "CSV_QUOTE_NOT_CLOSED";
    throw misplacedQuote(open || typeof error.lines !== "number" ? next : error.lines, error);
  }
  return sheet;
}

function lineEnds(text: string): number {
  return text.includes("\n") || text.includes("\r") ? text.split(/\r\n|\n|\r/).length - 1 : 0;
}

function misplacedQuote(line: number, cause: Error): PublishedFileError {
  return new PublishedFileError(
    `This CSV file cannot be read at line ${line}: a quotation mark is missing or out of place. ` +
      "Save the file again as CSV from a spreadsheet.",
    { cause },
  );
}

/** Makes a spreadsheet read a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * RFC 4180 text; cells are quoted only where they must be.
 * @param lineEnd CRLF, as RFC 4180 has it for files and responses; LF for a terminal, the tools behind it, and data/
 * @param formulas "escaped": cells that a spreadsheet would take for a formula get an apostrophe before them, which
 *   numbers never do; "as written" for files that a program reads back
 */
export function csvText(
  rows: readonly (readonly (string | number)[])[],
  lineEnd: "\r\n" | "\n" = "\r\n",
  formulas: "escaped" | "as written" = "escaped",
): string {
  return stringify(rows as (string | number)[][], {
    escape_formulas: formulas === "escaped",
    record_delimiter: lineEnd,
    quote_record_delimiter: true,
  });
}
