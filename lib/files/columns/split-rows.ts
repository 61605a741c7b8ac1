/** The longest cell that is read, in characters: as long as a spreadsheet's. */
export const LONGEST_CELL = 32_767;
/** More columns than this has nothing that is read here. */
export const MOST_COLUMNS = 1_000;

/** A row of a text, before it is known where in a file it stands. */
export interface SplitRow {
  cells: string[];
  /** Where the next row begins in the text. */
  to: number;
  /** How many lines it spans, its own end counted. */
  lines: number;
  /** Why the row cannot be read, in a sentence; "" where it can. `cells` is empty then. */
  fault: string;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Splits delimited text into rows after RFC 4180; CRLF, LF and CR end a row, and rows may differ in length. A quotation mark
 * inside a cell that does not begin with one is a character like others ("fitter, 5\" pipe"). A row whose quotation marks do
 * not match, or with a cell that is too long, is given with its fault and ends with its first line, so that one stray mark
 * never hides the rows after it.
 * @param ended whether the text goes on no further: an unfinished row is left to the next call otherwise
 * @param take is given each row in turn
 * @returns where the first row begins that is not finished; the length of the text where all are
 */
export function splitRows(
  text: string,
  delimiter: string,
  ended: boolean,
  take: (row: SplitRow) => void,
): number {
  const mark = delimiter.charCodeAt(0);
  let at = 0;
  while (at < text.length) {
    const row = rowAt(text, at, mark, ended);
    if (row === null) break;
    take(row);
    at = row.to;
  }
  return at;
}

/**
 * The row that begins at a place; null where the text does not say how it ends.
 * @param mark character code of the delimiter
 */
export function rowAt(text: string, from: number, mark: number, ended: boolean): SplitRow | null {
  const cells: string[] = [];
  let lines = 1;
  let at = from;
  for (;;) {
    let to: number;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at, ended);
      if (close === null) return null;
      if (close < 0) return faulty(text, from, ended, NOT_CLOSED);
      const cell = text.slice(at + 1, close);
      cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      lines += lineEnds(cell);
      to = close + 1;
      const next = text.charCodeAt(to);
      if (to < text.length && next !== mark && next !== LINE_FEED && next !== RETURN)
        return faulty(text, from, ended, OUT_OF_PLACE);
    } else {
      to = cellEnd(text, at, mark);
      cells.push(text.slice(at, to));
    }
    if (to - at > LONGEST_CELL) return faulty(text, from, ended, TOO_LONG);
    if (to >= text.length) return ended ? { cells, to, lines, fault: "" } : null;
    if (text.charCodeAt(to) === mark) {
      if (cells.length >= MOST_COLUMNS) return faulty(text, from, ended, TOO_MANY);
      at = to + 1;
      continue;
    }
    const end = afterLineEnd(text, to, ended);
    return end === null ? null : { cells, to: end, lines, fault: "" };
  }
}

const NOT_CLOSED =
  "A quotation mark is opened and not closed. Put one at the end of the cell, or take it out.";
const OUT_OF_PLACE =
  "A quotation mark is out of place: inside a cell that is in quotation marks, each is written twice.";
const TOO_LONG = `A cell has more than ${LONGEST_CELL.toLocaleString("en-GB")} characters. Shorten it.`;
const TOO_MANY = `The row has more than ${MOST_COLUMNS.toLocaleString("en-GB")} cells. Check what parts its columns.`;

/** Where an unquoted cell ends: at the delimiter, the line's end, or the end of the text. */
function cellEnd(text: string, from: number, mark: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === mark || sign === LINE_FEED || sign === RETURN) break;
  }
  return at;
}

/** Where the quotation mark stands that closes the one at `open`; -1 where none does, null where more text may say. */
function closingQuote(text: string, open: number, ended: boolean): number | null {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (at - open > LONGEST_CELL) return -1;
    if (at + 1 === text.length && !ended) return null;
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return ended || text.length - open > LONGEST_CELL ? -1 : null;
}

/** What follows the line end at a place; null where a line feed may still come to a carriage return. */
function afterLineEnd(text: string, at: number, ended: boolean): number | null {
  if (text.charCodeAt(at) === LINE_FEED) return at + 1;
  if (at + 1 === text.length && !ended) return null;
  return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}

function faulty(text: string, from: number, ended: boolean, fault: string): SplitRow | null {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== RETURN) at++;
  if (at === text.length && !ended) return null;
  const to = at === text.length ? at : afterLineEnd(text, at, ended);
  return to === null ? null : { cells: [], to, lines: 1, fault };
}

function lineEnds(cell: string): number {
  return cell.includes("\n") || cell.includes("\r") ? cell.split(/\r\n|\n|\r/).length - 1 : 0;
}
