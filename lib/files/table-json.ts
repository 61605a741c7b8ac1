import type { Cell, Column, Table } from "#lib/files/table";

const ROWS_AT_ONCE = 2_000;

/** The rows of a table as objects under the columns' names; an empty cell is null. */
export function rowObjects({ columns, rows }: Table): Record<string, Cell | null>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, at) => [name, row[at] === "" ? null : (row[at] ?? null)])),
  );
}

/** The table that such objects are the rows of. */
export function tableFromRowObjects(
  columns: readonly Column[],
  objects: readonly Readonly<Record<string, Cell | null>>[],
): Table {
  return { columns, rows: objects.map((object) => columns.map(({ name }) => object[name] ?? "")) };
}

/** A table as a JSON file: what is said about it, then `rows`, one a line. */
export function tableJson(about: object, table: Table): string {
  return wholeJson(about, table, [linesOf(table)]);
}

function linesOf(table: Table): string {
  return rowObjects(table)
    .map((object) => JSON.stringify(object))
    .join(",\n");
}

function wholeJson(about: object, { columns }: Table, pieces: readonly string[]): string {
  return `${JSON.stringify({ ...about, columns }).slice(0, -1)},"rows":[\n${pieces.join(",\n")}\n]}\n`;
}

/**
 * The same for a table of any length: what is said about it, then `rows`, one a line; written a piece at a time so
 * that other requests get their turn.
 */
export async function longTableJson(about: object, table: Table): Promise<string> {
  const pieces: string[] = [];
  for (let at = 0; at < table.rows.length; at += ROWS_AT_ONCE) {
    pieces.push(linesOf({ columns: table.columns, rows: table.rows.slice(at, at + ROWS_AT_ONCE) }));
    await new Promise(setImmediate);
  }
  return wholeJson(about, table, pieces);
}
