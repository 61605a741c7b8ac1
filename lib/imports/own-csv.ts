import { csvText } from "#lib/files/csv";
import type { OnProgress } from "#lib/files/refused-row";
import {
  type ColumnRules,
  type Row,
  type RowsRead,
  readRows,
  requireTable,
  type Sheet,
} from "#lib/files/sheet";
import type { DataFile, Need } from "#lib/imports/bundled/data-file";
import { ANYTHING, type KnownFacts } from "#lib/imports/known-facts";

/** Column rules of one of the project's own layouts: every column that is not optional must be there, in any order. */
export function columnsOf<Item, Column extends string>(layout: DataFile<Item, Column>): ColumnRules<Column> {
  const rules: Partial<ColumnRules<Column>> = {};
  for (const column of layout.columns)
    rules[column] = { headers: [column], optional: layout.optional?.includes(column) ?? false };
  return rules as ColumnRules<Column>;
}

/**
 * Reads a file of one of the project's own layouts. A row is refused when its key stands above already, or when it
 * points to something that neither `held` holds nor an earlier row brings.
 */
export function readDataFile<Item, Column extends string>(
  sheet: Sheet,
  layout: DataFile<Item, Column>,
  held: KnownFacts = ANYTHING,
  onProgress?: OnProgress,
): RowsRead<Item> {
  const what = `a file with the columns ${layout.columns.join(", ")}`;
  const table = requireTable([sheet], columnsOf(layout), what);
  const keys = new Set<string>();
  const read = (row: Row<Column>): Item => {
    const item = layout.fromRow(row);
    const key = layout.key(item);
    if (keys.has(key)) throw row.refused(layout.columns[0]!, "makes a row that stands above already");
    for (const need of layout.needs(item)) {
      const missing = missingNeed(need, keys, held);
      if (missing !== null) throw row.refused(need.column, `needs ${missing}, which is not held`);
    }
    keys.add(key);
    return item;
  };
  return readRows(table, read, onProgress);
}

/** What the item needs and nobody has, in words. Of the keys above, only those of groups and editions can be meant. */
function missingNeed(need: Need<string>, keys: ReadonlySet<string>, held: KnownFacts): string | null {
  if ("group" in need) {
    const { edition, code } = need.group;
    const there = code === "" || keys.has(`${edition} ${code}`) || held.group(edition, code);
    return there ? null : `the group ${code} of ${edition}`;
  }
  if ("edition" in need) {
    return need.edition === "" || keys.has(need.edition) || held.edition(need.edition)
      ? null
      : `the edition ${need.edition}`;
  }
  return held.dataSet(need.dataSet) ? null : `the data set ${need.dataSet}`;
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
  return csvText([layout.columns, ...rows], "\n", "as written");
}
