import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Row, Sheet } from "write-excel-file/node";
import type { Cell, Column, Table } from "#lib/files/table";
import { fixZipTimes } from "#lib/files/zip-times";

const THREAD = "lib/files/workbook-thread.js";
/** Column widths in characters, and how many rows they are judged by. */
const WIDTH = { least: 8, most: 60, rows: 500 };

/**
 * A table as an Excel workbook: a sheet of data with its heading row frozen, and before it a sheet that says what it is.
 * Codes and all other text are text cells, never numbers, dates or formulas. The same table gives the same bytes.
 * @param name of the sheet of data; at most 31 characters, none of []:*?/\
 * @param about what the sheet "Information" says, as pairs of a name and a text
 */
export async function tableWorkbook(
  name: string,
  { columns, rows }: Table,
  about: readonly (readonly [string, string])[],
): Promise<Uint8Array> {
  return write([
    { sheet: "Information", data: informationRows(about, columns), columns: [{ width: 28 }, { width: 110 }] },
    {
      sheet: name,
      data: [columns.map((column) => heading(column.name)), ...rows.map((row) => dataRow(row, columns))],
      columns: columns.map((column, at) => ({ width: widthOf(column, at, rows) })),
      stickyRowsCount: 1,
    },
  ]);
}

function informationRows(about: readonly (readonly [string, string])[], columns: readonly Column[]): Row[] {
  const line = (name: string, text: string): Row => [
    { ...heading(name), alignVertical: "top" },
    { value: text, wrap: true },
  ];
  return [
    ...about.map(([name, text]) => line(name, text)),
    [],
    [heading("Column"), heading("What it holds")],
    ...columns.map((column) => line(column.name, column.meaning)),
  ];
}

function heading(value: string) {
  return { value, fontWeight: "bold" as const };
}

/** Plain values wherever they will do: they are copied to the thread, and a cell object each would be many times that. */
function dataRow(row: readonly Cell[], columns: readonly Column[]): Row {
  return row.map((value, at) => {
    if (value === "") return null;
    return columns[at]?.kind === "share" ? { value, format: "0.0%" } : value;
  });
}

function widthOf(column: Column, at: number, rows: readonly (readonly Cell[])[]): number {
  let longest = column.name.length + 2;
  for (const row of rows.slice(0, WIDTH.rows)) {
    if (column.kind !== "share") longest = Math.max(longest, String(row[at] ?? "").length + 1);
  }
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest));
}

function write(sheets: Sheet<Uint8Array>[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(/* turbopackIgnore: true */ process.cwd(), THREAD), {
      workerData: { sheets },
      execArgv: [],
    });
    thread.once("message", (bytes: Uint8Array) => resolve(fixZipTimes(bytes)));
    thread.once("error", reject);
    thread.once("exit", () =>
      reject(new Error("The thread that writes the workbook ended before it was done.")),
    );
  });
}
