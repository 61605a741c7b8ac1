import type { EditionId } from "#lib/facts/edition";
import { parseCsv } from "#lib/files/csv";
import { type ColumnRules, type RowsRead, readRows, requireTable } from "#lib/files/sheet";

/** A job title whose unit group is known. */
export interface GoldTitle {
  title: string;
  /** "" when it is not stated. */
  industry: string;
  code: string;
}

/**
 * Reads titles with known codes from CSV text: columns `title`, the edition's id (`soc2020`) and, where
 * there is one, `industry`; others are left alone. Rows without a title or with a code that is no unit group are refused
 * with their line. Throws a `PublishedFileError` when the text is no such table.
 */
export function readGoldTitles(
  text: string,
  edition: EditionId,
  isUnitGroup: (code: string) => boolean,
): RowsRead<GoldTitle> {
  const columns: ColumnRules<keyof GoldTitle> = {
    title: { headers: ["title"] },
    industry: { headers: ["industry"], optional: true },
    code: { headers: [edition] },
  };
  const table = requireTable([parseCsv(text)], columns, "a list of titles with known codes");
  return readRows(table, (row) => {
    const code = row.required("code");
    if (!isUnitGroup(code)) throw row.refused("code", `is not a unit group of ${edition.toUpperCase()}`);
    return { title: row.required("title"), industry: row.text("industry"), code };
  });
}
