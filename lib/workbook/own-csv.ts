import { formatCsv } from "#lib/workbook/csv";
import type { DataFile } from "#lib/workbook/data-file";
import type { KnowsGroup } from "#lib/workbook/published";
import type { OnProgress } from "#lib/workbook/refusal";
import {
  type ColumnRules,
  type Row,
  type RowsRead,
  readRows,
  requireTable,
  type Sheet,
} from "#lib/workbook/table";

/** Column rules of one of the project's own layouts: every column must be there, in any order. */
export function columnsOf<Item, Column extends string>(layout: DataFile<Item, Column>): ColumnRules<Column> {
  const rules: Partial<ColumnRules<Column>> = {};
  for (const column of layout.columns) rules[column] = { headers: [column] };
  return rules as ColumnRules<Column>;
}

/**
 * Reads a file of one of the project's own layouts. A row is refused when its key stands above already, or when it
 * points to a group that neither `knows` knows nor an earlier row brings.
 */
export function readDataFile<Item, Column extends string>(
  sheet: Sheet,
  layout: DataFile<Item, Column>,
  knows: KnowsGroup = () => true,
  onProgress?: OnProgress,
): RowsRead<Item> {
  const what = `a file with the columns ${layout.columns.join(", ")}`;
  const table = requireTable([sheet], columnsOf(layout), what);
  const keys = new Set<string>();
  const read = (row: Row<Column>): Item => {
    const item = layout.fromRow(row);
    const key = layout.key(item);
    if (keys.has(key)) throw row.refused(layout.columns[0]!, "makes a row that stands above already");
    for (const { column, edition, code } of layout.groups(item)) {
      // Only groups have keys of this form, so only a file of groups can bring what its rows point to.
      const known = code === "" || keys.has(`${edition} ${code}`) || knows(edition, code);
      if (!known) throw row.refused(column, `needs the group ${code} of ${edition}, which is not held`);
    }
    keys.add(key);
    return item;
  };
  return readRows(table, read, onProgress);
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
