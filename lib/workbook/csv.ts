import { PublishedFileError } from "#lib/workbook/refusal";
import type { Sheet } from "#lib/workbook/table";

/**
 * CSV after RFC 4180. Our own, because the bundled index of 32,000 rows is read at every start: this takes a twelfth
 * of the time of csv-parse, and says on which line a row starts and a fault lies.
 */

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/** Parses CSV text. Rows may differ in length; CRLF, LF and CR end a row. A `PublishedFileError` names the line of a misplaced quotation mark. */
export function parseCsv(text: string): Sheet {
  const sheet: Required<Sheet> = { name: "", rows: [], lines: [] };
  let line = 1;
  let row: string[] = [];
  let rowLine = line;
  let at = 0;
  while (at < text.length) {
    let end: number;
    if (text.charCodeAt(at) === QUOTE) {
      end = endOfQuoted(text, at, line);
      const cell = text.slice(at + 1, end - 1);
      line += lineEnds(cell);
      row.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
    } else {
      end = endOfPlain(text, at);
      const cell = text.slice(at, end);
      if (cell.includes('"')) throw misplacedQuote(line);
      row.push(cell);
    }
    const next = text.charCodeAt(end);
    at = next === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
    if (next === COMMA) {
      // A comma at the very end of the text still has an empty cell after it.
      if (at === text.length) row.push("");
      else continue;
    }
    sheet.rows.push(row);
    sheet.lines.push(rowLine);
    line++;
    row = [];
    rowLine = line;
  }
  if (row.length > 0) {
    sheet.rows.push(row);
    sheet.lines.push(rowLine);
  }
  return sheet;
}

/** Offset after the closing quotation mark, which must be followed by a comma, a line end or the end of the text. */
function endOfQuoted(text: string, start: number, line: number): number {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  if (close < 0) throw misplacedQuote(line);
  const next = text.charCodeAt(close + 1);
  const ends = close + 1 === text.length || next === COMMA || next === LF || next === CR;
  if (!ends) throw misplacedQuote(line + lineEnds(text.slice(start, close)));
  return close + 1;
}

function endOfPlain(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === COMMA || unit === LF || unit === CR) return at;
  }
  return text.length;
}

function lineEnds(text: string): number {
  return text.includes("\n") || text.includes("\r") ? text.split(/\r\n|\n|\r/).length - 1 : 0;
}

function misplacedQuote(line: number): PublishedFileError {
  return new PublishedFileError(
    `This CSV file cannot be read at line ${line}: a quotation mark is missing or out of place. ` +
      "Save the file again as CSV from a spreadsheet.",
  );
}

/** RFC 4180 text with LF line ends; cells are quoted only where they must be. The form of the files under data/. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
