import { codeColumns } from "#lib/correspondence/conversion/code-columns";
import { type ListedCode, listedCodes, piecesOf } from "#lib/correspondence/conversion/code-list";
import { readCount } from "#lib/correspondence/conversion/count-cell";
import { isCode } from "#lib/facts/code";
import { readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { readTypedCode } from "#lib/facts/codes/typed-code";
import { guessColumns, HEAD_ROWS } from "#lib/files/columns/guess-columns";
import { widthOf } from "#lib/files/columns/heading-row";
import { misfit } from "#lib/files/columns/misfit";
import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import { rowsOfText } from "#lib/files/columns/rows-of-text";
import { type ColumnChoice, cellOf, NUMBERS } from "#lib/files/columns/wanted-column";

/** One code of a pasted list, or why a piece of the list is none. */
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
  /** The row that was taken for column headings, else null. */
  heading: string | null;
  /** How many lines were left unread, wholly or in part, because of MAX_LINES or MAX_CODES. */
  leftOut: number;
}

/** Longest list that is converted in one go. */
export const MAX_LINES = 10_000;
/** Most codes of one list, which may have several on a line. */
export const MAX_CODES = 20_000;

const SHOWN_LENGTH = 80;

type Table = ColumnChoice<"code" | "count">;

/**
 * Reads what was pasted as a file is read: a table by its columns, of which that with the codes is found by its heading or by
 * what it holds, and any other text as a list, every piece of which between commas, semicolons, tabs, spaces and line ends is
 * to be a code. With counts it is always a table.
 *
 * Whether there are counts is for the reader to say: "1121,1150" could be two codes or a code and a number, and is never
 * guessed at. A first row is headings only for a reason (`findHeadingRow`). Nothing is dropped unsaid.
 */
export function readPastedCodes(text: string, withCounts: boolean, edition: CodedEdition): PastedList {
  const rows = rowsOfText(text).filter((row) => !isBlank(row));
  const taken = rows.slice(0, MAX_LINES);
  const listed = withCounts ? null : listedCodes(linesOf(text, taken), edition, []);
  if (listed) return list(listed, null, rows, edition);
  const { choice, reasons } = guessColumns(taken.slice(0, HEAD_ROWS), "", codeColumns(edition, []));
  const heading = choice.headingRow === null ? null : shorten(taken[choice.headingRow]!.raw.trim());
  const below = taken.slice((choice.headingRow ?? -1) + 1);
  if (withCounts) {
    const { table, sure } = withCount(choice, below);
    // "2136,1,234" may be a count of thousands or two figures: without headings a table has one column of numbers, or two columns.
    const width = choice.headingRow === null && !sure ? 2 : widthOf(taken, choice.headingRow);
    const items = below.map((row) => codeAndCount(row, table, width, edition));
    return { items, heading, leftOut: rows.length - taken.length };
  }
  if (choice.columns.code === undefined || !(reasons.code?.startsWith("its heading") || isTable(below)))
    return list(
      below.flatMap(({ line, raw, fault }) => piecesOfLine(line, fault === "" ? raw.trim() : raw, edition)),
      heading,
      rows,
      edition,
    );
  const items = below.map((row) => codeOfRow(row, choice, edition, null));
  return { items, heading, leftOut: rows.length - taken.length };
}

function linesOf(text: string, taken: readonly ReadRow[]): string {
  return text.replace(/^\uFEFF/, "").slice(0, taken.at(-1)?.next.offset ?? 0);
}

/** Whether rows have several cells, and as many each. */
function isTable(rows: readonly ReadRow[]): boolean {
  const [first] = rows;
  return (
    rows.length > 1 &&
    first!.cells.length > 1 &&
    rows.every(({ cells }) => cells.length === first!.cells.length)
  );
}

/** A line that is one code, with words after it or without, or else its pieces. */
function piecesOfLine(line: number, text: string, edition: CodedEdition): ListedCode[] {
  const pieces = piecesOf(text);
  const [first = "", ...words] = pieces;
  if (pieces.length < 2 || readCellCode(text, edition, []).kind === "code") return [{ line, text }];
  if (
    readTypedCode(first) &&
    words.every((word) => !/\p{N}/u.test(word)) &&
    /\p{L}{2}/u.test(words.join(" "))
  )
    return [{ line, text: first }];
  return pieces.map((piece) => ({ line, text: piece }));
}

function list(
  pieces: readonly ListedCode[],
  heading: string | null,
  rows: readonly ReadRow[],
  edition: CodedEdition,
): PastedList {
  const taken = pieces.slice(0, MAX_CODES);
  const last = pieces.length > taken.length ? taken.at(-1)!.line : Number.POSITIVE_INFINITY;
  const beyond = rows.slice(0, MAX_LINES).filter(({ line }) => line >= last).length;
  return {
    items: taken.map(({ line, text }) => itemOf(line, text, text, null, edition)),
    heading,
    leftOut: beyond + Math.max(0, rows.length - MAX_LINES),
  };
}

function codeOfRow(row: ReadRow, choice: Table, edition: CodedEdition, count: number | null): PastedCode {
  const text = row.raw.trim();
  if (row.fault !== "") return { line: row.line, text: shorten(text), problem: row.fault };
  return itemOf(row.line, cellOf(row.cells, choice, "code"), text, count, edition);
}

/** A code of the edition however it is written; else a code of any other, which the conversion has more to say of. */
function itemOf(
  line: number,
  cell: string,
  shown: string,
  count: number | null,
  edition: CodedEdition,
): PastedCode {
  const text = shorten(shown);
  const read = readCellCode(cell, edition, []);
  if (read.kind === "code") return { line, text, code: read.code, count };
  const typed = readTypedCode(cell);
  if (typed && isCode(typed.code))
    return { line, text, code: typed.code, ...(typed.edition && { edition: typed.edition }), count };
  const problem = read.kind === "none" ? "There is no code here." : read.reason;
  return { line, text, problem };
}

/** A number with a comma in it has a column too many, unless it is in quotation marks. */
function codeAndCount(row: ReadRow, choice: Table, width: number, edition: CodedEdition): PastedCode {
  const { line, cells } = row;
  const text = shorten(row.raw.trim());
  const bad = (problem: string): BadCode => ({ line, text, problem });
  const fault = row.fault === "" && cells.length !== 2 ? misfit(row, choice, width) : row.fault;
  if (fault !== "") return bad(fault);
  const code = codeOfRow(row, choice, edition, null);
  if ("problem" in code) return code;
  const { count, note } = readCount(cellOf(cells, choice, "count"));
  return count === null ? bad(`${note} Correct it.`) : { ...code, count };
}

/**
 * A choice with columns for both: where none is known for the codes the first, for the counts the next that holds numbers.
 * @returns with it whether no other column holds numbers
 */
function withCount(choice: Table, below: readonly ReadRow[]): { table: Table; sure: boolean } {
  const code = choice.columns.code ?? (choice.columns.count === 0 ? 1 : 0);
  const width = Math.max(0, ...below.slice(0, HEAD_ROWS).map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, at) => at).filter((at) => at !== code);
  const numbers = places.filter((at) => below.some(({ cells }) => NUMBERS.is(cells[at] ?? "")));
  const count = choice.columns.count ?? numbers[0] ?? places[0] ?? code + 1;
  return { table: { ...choice, columns: { code, count } }, sure: numbers.length === 1 };
}

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;
}
