import type { ByteSource } from "#lib/files/columns/byte-source";
import type { Place, ReadRow } from "#lib/files/columns/read-row";
import { LONGEST_CELL, MOST_COLUMNS } from "#lib/files/columns/split-rows";
import { inspectWorkbook } from "#lib/files/inspect-zip";
import { readSheets } from "#lib/files/read-workbook";
import { PublishedFileError } from "#lib/files/refused-row";
import { hiddenSheets } from "#lib/files/workbooks/listed-sheets";
import { count } from "#lib/platform/in-words";

/** The largest workbook that is read, in bytes and in cells: it is held in memory, which a text file never is. */
const LARGEST = { bytes: 64 * 1024 * 1024, cells: 4_000_000 };

/** Where the rows of a sheet begin. */
export const FIRST_ROW: Place = { offset: 0, line: 1 };
/** Rows are given so many at a time. */
const ROWS_AT_ONCE = 1_000;

type WorkbookSheets = ReadonlyMap<string, string[][]>;

/**
 * The sheets of an .xlsx workbook by name, as rows of text, and the names of those that are hidden in it.
 * @throws PublishedFileError where it is no whole workbook, or larger than is read
 */
export async function workbookSheets(
  source: ByteSource,
): Promise<{ sheets: WorkbookSheets; hidden: ReadonlySet<string> }> {
  const bytes = await wholeFile(source);
  await inspectWorkbook(bytes);
  const sheets = new Map<string, string[][]>();
  let cells = 0;
  for (const { name, rows } of await readSheets(bytes)) {
    const width = Math.max(0, ...firstOf(rows).map((row) => row.length));
    cells += width * rows.length;
    if (cells > LARGEST.cells || width > MOST_COLUMNS) throw tooLarge();
    sheets.set(name, rows);
  }
  return { sheets, hidden: await hiddenSheets(bytes) };
}

/** All rows of a sheet are as wide as its widest: a few say how wide that is. */
function firstOf(rows: string[][]): string[][] {
  return rows.slice(0, ROWS_AT_ONCE);
}

/**
 * The rows of one sheet, some at a time.
 * @param from whose offset counts rows
 */
export async function* sheetRows(
  sheets: WorkbookSheets,
  sheet: string,
  from: Place = FIRST_ROW,
): AsyncGenerator<ReadRow[]> {
  const rows = sheets.get(sheet);
  if (!rows)
    throw new PublishedFileError(`This workbook has no sheet “${sheet}”. Choose one of those that it has.`);
  for (let at = from.offset; at < rows.length; at += ROWS_AT_ONCE)
    yield rows.slice(at, at + ROWS_AT_ONCE).map((cells, beyond) => rowAt(cells, at + beyond));
}

function rowAt(cells: string[], at: number): ReadRow {
  const long = cells.some((cell) => cell.length > LONGEST_CELL);
  return {
    cells,
    line: at + 1,
    fault: long ? `A cell has more than ${count(LONGEST_CELL)} characters. Shorten it.` : "",
    next: { offset: at + 1, line: at + 2 },
    raw: "",
  };
}

async function wholeFile(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source(0)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST.bytes) throw tooLarge();
  }
  return Buffer.concat(chunks);
}

function tooLarge(): PublishedFileError {
  return new PublishedFileError(
    `This workbook is too large: workbooks of up to 64 MB and ${count(LARGEST.cells)} cells are read. ` +
      "Save the sheet as “CSV UTF-8 (comma delimited)” and send that.",
  );
}
