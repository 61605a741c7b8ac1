import { byteLength, decodedPieces, type Encoding } from "#lib/files/columns/encodings";
import { checkLength, type Place, type ReadRow } from "#lib/files/columns/read-row";
import { splitRows } from "#lib/files/columns/split-rows";
import { PublishedFileError } from "#lib/files/refused-row";
import { count } from "#lib/platform/in-words";

/** How a text file is to be read. */
export interface TextForm {
  encoding: Encoding;
  /** What stands between two cells. */
  delimiter: string;
  /** Where the first row begins: after a byte order mark, and after a line that only names the delimiter. */
  start: Place;
}

/** The longest row that is read, in characters. */
const LONGEST_ROW = 1_000_000;

/**
 * The rows of a text file, some hundreds at a time, in memory that does not grow with the file. The same rows come whatever
 * the chunks are, and from any row's `next` on those after it.
 * @param chunks the file's bytes from `from.offset` on
 * @throws PublishedFileError where the file is not text all through, too long, or has a row without an end
 */
export async function* textRows(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: TextForm,
  from: Place,
): AsyncGenerator<ReadRow[]> {
  let place = from;
  let rest = "";
  const take = (text: string, ended: boolean): ReadRow[] => {
    const rows: ReadRow[] = [];
    // Where all is of one byte, what a row takes need not be worked out for each.
    const short = encoding === "UTF-8" && byteLength(text, encoding) === text.length;
    let at = 0;
    const left = splitRows(text, delimiter, ended, ({ cells, to, lines, fault }) => {
      const raw = text.slice(at, to);
      const bytes = short ? to - at : byteLength(raw, encoding);
      const next = { offset: place.offset + bytes, line: place.line + lines };
      rows.push({ cells, line: place.line, fault, next, raw });
      place = next;
      at = to;
    });
    rest = text.slice(left);
    return rows;
  };
  for await (const piece of decodedPieces(chunks, encoding)) {
    if (piece.includes("\0")) throw noText(place.line);
    const rows = take(rest + piece, false);
    if (rest.length > LONGEST_ROW) throw endless(place.line);
    if (rows.length > 0) yield rows;
    checkLength(place);
  }
  const last = take(rest, true);
  if (last.length > 0) yield last;
}

function noText(line: number): PublishedFileError {
  return new PublishedFileError(
    `This file is not text: after line ${count(line)} it has characters that no text has. Save it again as CSV from a spreadsheet.`,
  );
}

function endless(line: number): PublishedFileError {
  return new PublishedFileError(
    `The row at line ${count(line)} has more than ${count(LONGEST_ROW)} characters. Check where its lines end.`,
  );
}
