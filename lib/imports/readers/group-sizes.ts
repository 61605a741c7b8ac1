import type { EditionId } from "#lib/facts/edition";
import type { GroupSize } from "#lib/facts/facts";
import { type ColumnRules, type RowsRead, readRows, requireTable, type Sheet } from "#lib/files/sheet";

/** Which published table is read, and how its figures are to be understood. */
export interface SizeSource {
  edition: EditionId;
  dataSet: string;
  measure: GroupSize["measure"];
  /** Headers of the columns that hold the code and the figure. */
  code: string;
  value: string;
  /** What one unit of the figure is worth: 1,000 where the table counts thousands. */
  scale: number;
}

/** What the sources print instead of a figure they suppress or cannot estimate. */
const NO_FIGURE = new Set(["", "x", "X", ":", ".", "..", "-"]);

/** Reads the size of each group. A suppressed or blank cell gives no size; totals and rows without a code are passed over. */
export function readGroupSizes(sheet: Sheet, source: SizeSource): RowsRead<GroupSize> {
  const columns: ColumnRules<"code" | "value"> = {
    code: { headers: [source.code] },
    value: { headers: [source.value] },
  };
  const table = requireTable([sheet], columns, `a table of ${source.measure} by occupation`);
  return readRows(table, (row) => {
    const code = row.text("code");
    if (!/^[0-9]{1,4}$/.test(code)) return null;
    const printed = row.text("value");
    if (NO_FIGURE.has(printed)) return null;
    const value = Number(printed.replaceAll(",", "")) * source.scale;
    if (!Number.isInteger(value) || value < 0) throw row.refused("value", "is not a whole number");
    return { edition: source.edition, code, dataSet: source.dataSet, measure: source.measure, value };
  });
}
