import { levelOf, parentOf } from "#lib/facts/code";
import type { EditionId } from "#lib/facts/edition";
import type { PublishedGroup } from "#lib/facts/facts";
import { groupTitle } from "#lib/facts/group-title";
import { headingKey } from "#lib/files/heading-key";
import type { Refusal } from "#lib/files/refused-row";
import { type ColumnRules, type Row, readRows, type Table } from "#lib/files/sheet";

export type FrameworkColumn = "major" | "subMajor" | "minor" | "unit" | "title";

/** The framework sheet of Volumes 1 and 2, and SOC2010's structure table: one column for the codes of each level. */
export const FRAMEWORK_COLUMNS: ColumnRules<FrameworkColumn> = {
  major: { headers: ["SOC2020 Major Group", "SOC2010 Major Group", "Major Group", "Major"] },
  subMajor: { headers: ["SOC2020 Sub-Major Group", "SOC2010 Sub-Major Group", "Sub-Major Group", "Sub"] },
  minor: { headers: ["SOC2020 Minor Group", "SOC2010 Minor Group", "Minor Group", "Minor"] },
  unit: { headers: ["SOC2020 Unit Group", "SOC2010 Unit Group", "Unit Group", "Unit"] },
  title: { headers: ["SOC2020 Group Title", "SOC2010 Group Title", "Group Title", "Title"] },
};

const CODE_COLUMNS = ["major", "subMajor", "minor", "unit"] as const;

interface FrameworkRead {
  groups: PublishedGroup[];
  read: number;
  refusals: Refusal[];
}

/** Reads the groups of one edition; rows whose code is malformed, repeated or has no parent or children are refused. */
export function readFramework(table: Table<FrameworkColumn>, edition: EditionId): FrameworkRead {
  const rowOf = new Map<string, Row<FrameworkColumn>>();
  const { items, read, refusals } = readRows(table, (row) => {
    const code = groupCodeOf(row);
    if (code === null) return null;
    const title = groupTitle(code, row.required("title"));
    if (rowOf.has(code))
      throw row.refused(CODE_COLUMNS[code.length - 1]!, "is a code that stands above already");
    rowOf.set(code, row);
    return { edition, code, title };
  });
  const codes = new Set(items.map((group) => group.code));
  const parents = new Set(items.map((group) => parentOf(group.code)));
  const groups: PublishedGroup[] = [];
  for (const group of items) {
    const reason = misfit(group.code, codes, parents);
    if (reason === null) groups.push(group);
    else {
      const row = rowOf.get(group.code)!;
      const column = row.header(CODE_COLUMNS[group.code.length - 1]!);
      refusals.push({ sheet: table.sheet.name, row: row.number, column, value: group.code, reason });
    }
  }
  return { groups, read, refusals };
}

/** Edition named in the headers ("SOC2020 Unit Group"); null when they name none. */
export function editionInHeaders(table: Table<FrameworkColumn>): EditionId | null {
  const headers = (table.sheet.rows[table.headerRow] ?? []).map(headingKey);
  const named = headers.map((header) => /soc20[0-9]{2}/.exec(header)?.[0]).find(Boolean);
  return named ?? null;
}

/** The row's one code; null for a row that has none, such as a blank separator. */
export function groupCodeOf(row: Row<FrameworkColumn>): string | null {
  const filled = CODE_COLUMNS.filter((column) => row.text(column) !== "");
  if (filled.length === 0) return null;
  const column = filled[0]!;
  if (filled.length > 1) throw row.refused(filled[1]!, "is a second code in one row");
  const code = row.text(column);
  if (levelOf(code) !== CODE_COLUMNS.indexOf(column) + 1) {
    throw row.refused(column, `is not a code of ${CODE_COLUMNS.indexOf(column) + 1} digits`);
  }
  return code;
}

function misfit(
  code: string,
  codes: ReadonlySet<string>,
  parents: ReadonlySet<string | null>,
): string | null {
  const parent = parentOf(code);
  if (parent !== null && !codes.has(parent)) return `Its parent group ${parent} is not in the sheet.`;
  if (code.length < 4 && !parents.has(code)) return "It has no groups below it.";
  return null;
}
