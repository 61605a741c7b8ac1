import { formatCsv } from "#lib/workbook/csv";
import type { DataFile } from "#lib/workbook/data-file";
import type { OnProgress } from "#lib/workbook/refusal";
import { type ColumnRules, type RowsRead, readRows, requireTable, type Sheet } from "#lib/workbook/table";

/** Column rules of one of the project's own layouts: every column must be there, in any order. */
export function columnsOf<Item, Column extends string>(layout: DataFile<Item, Column>): ColumnRules<Column> {
  const rules: Partial<ColumnRules<Column>> = {};
  for (const column of layout.columns) rules[column] = { headers: [column] };
  return rules as ColumnRules<Column>;
}

/** Reads a file of one of the project's own layouts; a row whose key stands above already is refused. */
export function readDataFile<Item, Column extends string>(
  sheet: Sheet,
  layout: DataFile<Item, Column>,
  onProgress?: OnProgress,
): RowsRead<Item> {
  const table = requireTable(
    [sheet],
    columnsOf(layout),
    `a file with the columns ${layout.columns.join(", ")}`,
  );
  const keys = new Set<string>();
  return readRows(
    table,
    (row) => {
      const item = layout.fromRow(row);
      const key = layout.key(item);
      if (keys.has(key)) throw row.refused(layout.columns[0]!, "makes a row that stands above already");
      keys.add(key);
      return item;
    },
    onProgress,
  );
}

/** The text of such a file, its rows in the order given. */
export function writeDataFile<Item, Column extends string>(
  items: readonly Item[],
  layout: DataFile<Item, Column>,
): string {
  const rows = items.map((item) => {
    const cells = layout.toCells(item);
    return layout.columns.map((column) => cells[column]);
  });
  return formatCsv([layout.columns, ...rows]);
}
