import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import { headingKey, NUMBERS, type WantedColumn } from "#lib/files/columns/wanted-column";

/** So many rows are looked at for headings: titles and notes stand above some tables. */
const DEPTH = 30;

/** Whether a heading is one of those that mean a column. */
export function means({ headings, content }: WantedColumn, heading: string): boolean {
  const key = headingKey(heading);
  // "SOC 2136" is a code with its name before it, however much it looks like "SOC 2020" above a column of them.
  if (key === "" || (content?.telling && content.is(heading.trim()))) return false;
  return headings.some((one) => (typeof one === "string" ? headingKey(one) === key : one.test(key)));
}

/**
 * Which of the first rows has the headings: the one with the most headings of wanted columns, the first of several. Where no
 * row has any, the first filled one, if it has words over columns of numbers. Null where there is none: a first row is never
 * taken for headings only because it is the first.
 */
export function findHeadingRow(head: readonly ReadRow[], wanted: readonly WantedColumn[]): number | null {
  let best = { at: -1, found: 0 };
  for (const [at, { cells }] of head.slice(0, DEPTH).entries()) {
    const found = wanted.filter((column) => cells.some((cell) => means(column, cell))).length;
    if (found > best.found) best = { at, found };
  }
  if (best.found > 0) return best.at;
  const first = head.findIndex((row) => row.cells.length > 0 && !isBlank(row));
  return first >= 0 && isOverNumbers(head[first]!.cells, head.slice(first + 1)) ? first : null;
}

/** Whether no cell of a row is a number, and below one of its words all is. */
function isOverNumbers(cells: readonly string[], below: readonly ReadRow[]): boolean {
  if (cells.some((cell) => NUMBERS.is(cell))) return false;
  return cells.some((cell, column) => {
    const filled = below.map((row) => row.cells[column]?.trim() ?? "").filter((text) => text !== "");
    return cell.trim() !== "" && filled.length > 0 && filled.every((text) => NUMBERS.is(text));
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
