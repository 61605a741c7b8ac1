import type { FileColumn } from "#lib/coded-files/file-columns";
import type { WrittenRow } from "#lib/coded-files/written-text";
import type { Reading } from "#lib/files/columns/reading";
import type { Column } from "#lib/files/table";
import type { AddedCells } from "#lib/files/workbooks/sheet-with-cells";
import { workbookWithCells } from "#lib/files/workbooks/workbook-with-cells";

/**
 * A workbook as it was sent, with the cells that are added to the rows of one sheet to the right of all that it has: codes as
 * text, figures as figures. Everything else of it stays as it is. A sheet without headings gets a first row of them. The same
 * rows give the same bytes.
 * @param bytes of the workbook, which was opened by `openColumns` before
 * @param names what its columns are called (`columnNames`)
 * @param rows in order
 */
export function writtenWorkbook(
  bytes: Uint8Array,
  { choice, width }: Pick<Reading<FileColumn>, "choice" | "width">,
  columns: readonly Column[],
  names: readonly string[],
  rows: AsyncIterable<readonly WrittenRow[]>,
): AsyncGenerator<Buffer> {
  const own = columns.map(({ name }) => name);
  const headings = choice.headingRow === null ? { headings: [...names, ...own] } : {};
  return workbookWithCells(bytes, choice.sheet, { at: width, columns, ...headings }, addedCells(rows, own));
}

async function* addedCells(
  lists: AsyncIterable<readonly WrittenRow[]>,
  names: readonly string[],
): AsyncGenerator<AddedCells[]> {
  for await (const rows of lists) {
    yield rows.flatMap(({ row, added }): AddedCells[] => {
      if (row.part === "heading") return [{ line: row.line, cells: names, heading: true }];
      return added === null ? [] : [{ line: row.line, cells: added }];
    });
  }
}
