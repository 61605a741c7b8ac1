import { parse } from "csv-parse/sync";
import { isCode } from "#lib/facts/code";
import { readTypedCode, shortenSocBefore } from "#lib/facts/codes/typed-code";

/** One code of a pasted or uploaded list, or why a piece of the list is none. */
type PastedCode = GoodCode | BadCode;

export interface GoodCode {
  /** Line of the list, from 1. */
  line: number;
  /** What stood there, shortened. */
  text: string;
  code: string;
  /** Id of the edition that was named with the code ("SOC2010: 2136"); absent when none was. */
  edition?: string;
  /** The number given beside the code (people, jobs, …); null when none was asked for. */
  count: number | null;
}

export interface BadCode {
  line: number;
  text: string;
  /** What is wrong and what to do, in one sentence. */
  problem: string;
}

interface PastedList {
  items: PastedCode[];
  /** The first line where it was taken for column headings, else null. */
  heading: string | null;
  /** How many lines were left unread, wholly or in part, because of MAX_LINES or MAX_CODES. */
  leftOut: number;
}

/** Longest list that is converted in one go. */
export const MAX_LINES = 10_000;
/** Most codes of one list, which may have several on a line. */
export const MAX_CODES = 20_000;

const SHOWN_LENGTH = 80;
const CODE_AND_TITLE =
  /^["']?((?:SOC[0-9]{4}:)?[0-9]{1,4}(?:\/[0-9]{2})?)["']?[\s:.,;–—-]+["'(]?\p{Letter}{2}/u;
const NUMBER = /^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?$/;

/**
 * Reads a list of codes. Without counts every piece between commas, semicolons, tabs, spaces and line ends is a code of
 * its own, except that words after a code are its title and ignored ("1121: Production managers"). A code may be written
 * as people and spreadsheets do ("SOC2010: 2136", "2136.0"). With
 * counts every line is a code and a number, as two columns of a spreadsheet or CSV file; a comma then parts the columns,
 * so a number with thousands commas needs quotation marks or tabs between the columns.
 *
 * Whether there are counts is for the reader to say: "1121,1150" could be two codes or a code and a number, and is never
 * guessed at. A first line without any code is taken for headings. Nothing is dropped unsaid.
 */
export function readPastedCodes(text: string, withCounts = false): PastedList {
  const filled = filledLines(text);
  const first = filled[0];
  const heading = first && filled.length > 1 && !cells(first.content).some(startsLikeCode) ? first : null;
  const rows = heading ? filled.slice(1) : filled;
  const items: PastedCode[] = [];
  let read = 0;
  for (const { line, content } of rows.slice(0, MAX_LINES)) {
    const found = withCounts ? [codeAndCount(line, content)] : codesOfLine(line, content);
    const room = MAX_CODES - items.length;
    for (const item of found.slice(0, room)) items.push(item);
    if (found.length > room) break;
    read++;
  }
  return {
    items,
    heading: heading ? shorten(heading.content) : null,
    leftOut: rows.length - read,
  };
}

function filledLines(text: string): { line: number; content: string }[] {
  const filled: { line: number; content: string }[] = [];
  let line = 0;
  for (const whole of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    line++;
    const content = whole.trim();
    if (content) filled.push({ line, content });
  }
  return filled;
}

function codesOfLine(line: number, content: string): PastedCode[] {
  const plain = shortenSocBefore(content);
  const titled = CODE_AND_TITLE.exec(plain)?.[1];
  const code = titled === undefined ? null : codeIn(titled);
  if (code) return [{ line, text: shorten(content), ...code, count: null }];
  return cells(plain).map((cell) => {
    const code = codeIn(cell);
    return code === null ? notACode(line, cell) : { line, text: cell, ...code, count: null };
  });
}

function codeAndCount(line: number, content: string): PastedCode {
  const text = shorten(content);
  const columns = splitColumns(content);
  if (columns === null) {
    return { line, text, problem: "A quotation mark is missing or out of place. Correct the line." };
  }
  const [cell, number] = columns;
  if (cell === undefined || number === undefined || columns.length !== 2) {
    return {
      line,
      text,
      problem: `This line has ${columns.length} ${columns.length === 1 ? "column" : "columns"}. Give two: a code and a number.`,
    };
  }
  const code = codeIn(cell);
  if (code === null) return { ...notACode(line, cell), text };
  if (!NUMBER.test(number)) {
    return {
      line,
      text,
      problem: `“${shorten(number)}” is not a number of 0 or more. Correct the second column.`,
    };
  }
  return { line, text, ...code, count: Number(number.replaceAll(",", "")) };
}

/** Columns of one line; the first of tab, semicolon and comma that is in it parts them. Null when quotes do not match. */
function splitColumns(content: string): string[] | null {
  const delimiter = ["\t", ";", ","].find((mark) => content.includes(mark)) ?? ",";
  try {
    const records: string[][] = parse(content, { delimiter, trim: true });
    return records[0] ?? [];
  } catch {
    return null;
  }
}

function cells(content: string): string[] {
  return content
    .split(/[,;\s]+/)
    .map((cell) => cell.replace(/^["']+|["']+$/g, ""))
    .filter(Boolean);
}

function startsLikeCode(cell: string): boolean {
  return /^[0-9]/.test(cell) || codeIn(cell) !== null;
}

function codeIn(cell: string): Pick<GoodCode, "code" | "edition"> | null {
  const typed = readTypedCode(cell);
  if (!typed || !isCode(typed.code)) return null;
  return { code: typed.code, ...(typed.edition && { edition: typed.edition }) };
}

function notACode(line: number, cell: string): BadCode {
  return {
    line,
    text: shorten(cell),
    problem: `“${shorten(cell)}” is not a code. Give codes of one to four digits, such as 2136.`,
  };
}

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;
}
