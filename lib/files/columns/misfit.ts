import type { ReadRow } from "#lib/files/columns/read-row";
import type { ColumnChoice } from "#lib/files/columns/wanted-column";

/**
 * Whether a row can be read by a choice of columns: "" where it can, else why not, in a sentence. It needs a cell for each
 * column that was chosen, and nothing beyond the last column; cells of columns that nobody chose may be missing, and empty
 * ones too many.
 */
export function misfit<Key extends string>(
  { cells, fault }: ReadRow,
  { columns }: ColumnChoice<Key>,
  width: number,
): string {
  if (fault !== "") return fault;
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ""))
    return `This row has ${cells.length} cells, and the table has ${width} columns. Put a cell in quotation marks where it holds what parts the columns.`;
  const last = Math.max(-1, ...(Object.values(columns) as number[]));
  if (cells.length <= last)
    return `This row has ${cells.length === 1 ? "1 cell" : `${cells.length} cells`}, and column ${last + 1} is needed. Give the missing cells, empty ones too.`;
  return "";
}
