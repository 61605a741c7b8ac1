import type { Abbreviation } from "#lib/facts/entry";
import { type ColumnRules, type RowsRead, readRows, type Table } from "#lib/files/sheet";

type AbbreviationColumn = "short" | "meaning";

export const ABBREVIATION_COLUMNS: ColumnRules<AbbreviationColumn> = {
  short: { headers: ["Abbreviation"] },
  meaning: { headers: ["Meaning"] },
};

/** Reads the "Abbreviations" sheet. An asterisk marks those found throughout the index. Spelling slips stay as printed. */
export function readAbbreviations(table: Table<AbbreviationColumn>): RowsRead<Abbreviation> {
  return readRows(table, (row) => {
    const printed = row.required("short");
    return {
      short: printed.replace("*", "").replace(/\s+/g, " ").trim(),
      meaning: row.required("meaning").replace(/\s+/g, " "),
      frequent: printed.includes("*"),
    };
  });
}
