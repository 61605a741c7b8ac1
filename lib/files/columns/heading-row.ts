import { saysNothing } from "#lib/files/columns/missing";
import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import { NUMBERS, type WantedColumn } from "#lib/files/columns/wanted-column";
import { headingKey } from "#lib/files/heading-key";

/** So many rows are looked at for headings: titles and notes stand above some tables. */
const DEPTH = 30;

/** Which of the headings that mean a column a heading is, from 0; null where it is none. */
export function rankOfHeading({ headings, content }: WantedColumn, heading: string): number | null {
  const key = headingKey(heading);
  // "SOC 2136" is a code with its name before it, however much it looks like "SOC 2020" above a column of them.
  if (key === "" || (content?.telling && content.is(heading.trim()))) return null;
  const rank = headings.findIndex((one) =>
    typeof one === "string" ? headingKey(one) === key : one.test(key),
  );
  return rank < 0 ? null : rank;
}

/** Whether a heading is one of those that mean a column. */
export function means(column: WantedColumn, heading: string): boolean {
  return rankOfHeading(column, heading) !== null;
}

/**
 * Which of the first rows has the headings: the one with the most headings of wanted columns, the first of several. Where no
 * row has any, the first filled one, if it has words over columns of numbers, or of what is known by its look. Null where there is none: a first row is never
 * taken for headings only because it is the first.
 */
export function findHeadingRow(head: readonly ReadRow[], wanted: readonly WantedColumn[]): number | null {
  let best = { at: -1, found: 0 };
  for (const [at, { cells }] of head.slice(0, DEPTH).entries()) {
    const found = wanted.filter((column) => cells.some((cell) => means(column, cell))).length;
    if (found > best.found && !isAmongData(cells, head.slice(0, at), wanted)) best = { at, found };
  }
  if (best.found > 0) return best.at;
  const first = head.findIndex((row) => row.cells.length > 0 && !isBlank(row));
  if (first < 0 || isData(head[first]!.cells, wanted)) return null;
  if (asksForOne(head[first]!.cells, wanted)) return first;
  return isOverOthers(head[first]!.cells, head.slice(first + 1), wanted) ? first : null;
}

/** Whether a cell of a row has a heading of several words in it: "Q1. What is your job title?", which nobody answers. */
function asksForOne(cells: readonly string[], wanted: readonly WantedColumn[]): boolean {
  return wanted.some(({ headings }) => {
    const long = headings.filter((one) => typeof one === "string" && /\p{L}\s+\p{L}/u.test(one));
    return cells.some((cell) => hasWordsOf(long, cell));
  });
}

/** Whether the words of a heading stand in another, beside each other: "Main job title (Q12)". */
export function hasWordsOf(headings: WantedColumn["headings"], heading: string): boolean {
  const words = ` ${wordsOf(heading)} `;
  return headings.some((one) => typeof one === "string" && words.includes(` ${wordsOf(one)} `));
}

function wordsOf(heading: string): string {
  return heading
    .split(/[^\p{L}\p{N}]+/u)
    .map(headingKey)
    .filter((word) => word !== "")
    .join(" ");
}

/**
 * Whether a row is an answer like those above it, for "business" and "job" are answers too: as many cells of a row above are
 * filled, and what stands there over what would be a heading is what its column should hold. A heading of several words
 * ("Job title") nobody answers.
 */
function isAmongData(
  cells: readonly string[],
  above: readonly ReadRow[],
  wanted: readonly WantedColumn[],
): boolean {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== "").length;
  const alike = above.filter((row) => filled(row.cells) >= filled(cells));
  return wanted.some(({ content, ...column }) => {
    const at = cells.findIndex((cell) => means({ content, ...column } as WantedColumn, cell));
    if (at < 0 || !content || /\s/.test(cells[at]!.trim())) return false;
    return alike.some((row) => {
      const cell = row.cells[at]?.trim() ?? "";
      return !saysNothing(cell) && content.is(cell);
    });
  });
}

/** Whether a cell of a row is what nothing but data looks like. */
function isData(cells: readonly string[], wanted: readonly WantedColumn[]): boolean {
  return wanted.some(({ content }) => content?.telling && cells.some((cell) => content.is(cell.trim())));
}

/**
 * Whether no cell of a row is a number, and all below one of its words is: numbers, or what nothing else looks like, as codes
 * with their titles.
 */
function isOverOthers(
  cells: readonly string[],
  below: readonly ReadRow[],
  wanted: readonly WantedColumn[],
): boolean {
  if (cells.some((cell) => NUMBERS.is(cell))) return false;
  const kinds = [NUMBERS, ...wanted.flatMap(({ content }) => (content?.telling ? [content] : []))];
  return cells.some((cell, column) => {
    if (saysNothing(cell) || !/\p{L}/u.test(cell)) return false;
    const filled = below.map((row) => row.cells[column]?.trim() ?? "").filter((text) => !saysNothing(text));
    return filled.length > 0 && kinds.some(({ is }) => filled.every((text) => is(text)));
  });
}

/** How many columns the rows have: as many as the headings, or where there are none as most of the first rows. */
export function widthOf(head: readonly ReadRow[], headingRow: number | null): number {
  const heading = headingRow === null ? undefined : head[headingRow];
  if (heading) return heading.cells.length;
  const widths = new Map<number, number>();
  for (const { cells } of head) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  widths.delete(0);
  return [...widths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** What each column is called: its heading, or where it has none its place: "column 3". */
export function columnNames(head: readonly ReadRow[], headingRow: number | null): string[] {
  const headings = headingRow === null ? [] : (head[headingRow]?.cells ?? []);
  return Array.from({ length: widthOf(head, headingRow) }, (_, at) => {
    const heading = (headings[at] ?? "").replace(/\s+/g, " ").trim();
    return heading === "" ? `column ${at + 1}` : heading;
  });
}
