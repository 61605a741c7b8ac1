import type { Cell, Table } from "#lib/files/table";

const ROWS_AT_ONCE = 2_000;

/** The rows of a table as objects under the columns' names; an empty cell is null. */
export function rowObjects({ columns, rows }: Table): Record<string, Cell | null>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, at) => [name, row[at] === "" ? null : (row[at] ?? null)])),
  );
}

/**
 * A table of any length as a JSON file: what is said about it, then `rows`, one a line; written a piece at a time so
 * that other requests get their turn.
 */
export async function longTableJson(about: object, table: Table): Promise<string> {
  const pieces: string[] = [];
  for (let at = 0; at < table.rows.length; at += ROWS_AT_ONCE) {
    const objects = rowObjects({ columns: table.columns, rows: table.rows.slice(at, at + ROWS_AT_ONCE) });
    pieces.push(objects.map((object) => JSON.stringify(object)).join(",\n"));
    await new Promise(setImmediate);
  }
  const { columns } = table;
  return `${JSON.stringify({ ...about, columns }).slice(0, -1)},"rows":[\n${pieces.join(",\n")}\n]}\n`;
}
