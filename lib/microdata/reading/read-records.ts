import { type ByteSource, firstBytes } from "#lib/files/columns/byte-source";
import { decodedPieces } from "#lib/files/columns/encodings";
import { splitRows } from "#lib/files/columns/split-rows";
import { HEAD_BYTES, headText, isUtf16, textFormOf } from "#lib/files/columns/text-form";
import type { TextForm } from "#lib/files/columns/text-rows";
import { PublishedFileError } from "#lib/files/refused-row";
import { sniff } from "#lib/files/sniff";
import { type Headings, namesIn, readHeadings, type Wanted } from "#lib/microdata/reading/headings";
import type { Records } from "#lib/microdata/reading/records";
import { RefusedRows } from "#lib/microdata/reading/refused-rows";
import { RowTaker } from "#lib/microdata/reading/row-taker";
import { count } from "#lib/platform/in-words";

/** The longest file that is read, in records: ten years of the survey and more. */
export const MOST_RECORDS = 2_000_000;
/** The longest row, in characters. */
const LONGEST_ROW = 1_000_000;
/** So many rows at the top are looked through for the headings. */
const ROWS_ABOVE = 20;

export interface ReadOptions {
  wanted: Wanted;
  /** Whether the edition of a column has a code; without it any code will do. */
  hasCode?: (column: string, code: number) => boolean;
  /** Told now and then how many bytes are read; what it returns is waited for. */
  progress?: (bytes: number, records: number) => Promise<void> | void;
}

export interface RecordsRead {
  records: Records;
  refused: RefusedRows;
  /** Rows that hold anything, the headings not counted. */
  rows: number;
}

/**
 * Reads microdata as columns of numbers. No row is an object and of cells that are not wanted no text is made: a million
 * rows take seconds, and memory grows with the columns that are wanted alone. Bad rows are refused one by one, with row and
 * column; of what they hold nothing is said or kept.
 * @throws PublishedFileError for a file that is no text, lacks a column, or has more bad rows than one in twenty
 */
export async function readRecords(source: ByteSource, options: ReadOptions): Promise<RecordsRead> {
  const form = await formOf(source);
  const { headings, above } = await findHeadings(source, form, options.wanted);
  const refused = new RefusedRows();
  const taker = new RowTaker(headings, form.delimiter, refused, options.hasCode);
  let line = form.start.line;
  let rest = "";
  let bytes = form.start.offset;
  let skip = above + 1;
  const take = (text: string, ended: boolean) => {
    let at = 0;
    for (; skip > 0; skip--) {
      const row = taker.rowAt(text, at, ended);
      if (row === null) break;
      at = row.to;
      line += row.lines;
    }
    if (skip > 0) return at;
    const taken = taker.take(text, at, line, ended);
    line = taken.line;
    return taken.to;
  };
  for await (const piece of decodedPieces(counted(source(form.start.offset)), form.encoding)) {
    if (piece.includes("\0"))
      throw new PublishedFileError(
        `The file is not text: after line ${count(line)} it has characters that no text has. Save it again as CSV.`,
      );
    const text = rest + piece;
    rest = text.slice(take(text, false));
    if (rest.length > LONGEST_ROW)
      throw new PublishedFileError(
        `The row at line ${count(line)} has no end: it has more than ${count(LONGEST_ROW)} characters. Check where lines end.`,
      );
    if (taker.records > MOST_RECORDS)
      throw new PublishedFileError(
        `The file has more than ${count(MOST_RECORDS)} records. Send it in several files, a year each.`,
      );
    await options.progress?.(bytes, taker.records);
  }
  take(rest, true);
  if (taker.rows === 0)
    throw new PublishedFileError("The file has headings and no records below them. Send one with records.");
  refused.check(taker.rows);
  return { records: taker.finish(), refused, rows: taker.rows };

  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  }
}

async function formOf(source: ByteSource): Promise<TextForm> {
  const head = await firstBytes(source, HEAD_BYTES);
  if (head.length === 0) throw new PublishedFileError("The file is empty. Send it again.");
  if (!isUtf16(head) && sniff(head) !== "text")
    throw new PublishedFileError("Microdata are read as CSV only. Save the file as CSV and send that.");
  return textFormOf(source);
}

async function findHeadings(
  source: ByteSource,
  { encoding, delimiter, start }: TextForm,
  wanted: Wanted,
): Promise<{ headings: Headings; above: number }> {
  const head = await firstBytes(source, HEAD_BYTES);
  const text = await headText(head.subarray(start.offset), encoding);
  const rows: string[][] = [];
  splitRows(text, delimiter, true, ({ cells }) => {
    if (rows.length < ROWS_ABOVE) rows.push(cells);
  });
  const named = rows.map((cells) => namesIn(cells, wanted));
  const above = named.indexOf(Math.max(...named));
  if ((named[above] ?? 0) === 0) {
    const names = [...wanted.variables.keys()].slice(0, 3).join(", ");
    throw new PublishedFileError(
      `The first row does not name the variables of the survey: none of its columns is ${names} or another that is needed. Put their names above the columns.`,
    );
  }
  return { headings: readHeadings(rows[above]!, wanted), above };
}
