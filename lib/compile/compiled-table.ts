import type { CompiledRevision } from "#lib/compile/compile";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { PAIR_COLUMNS, pairCells } from "#lib/correspondence/csv";
import { type MapRow, mapRows } from "#lib/correspondence/rows";
import { csvText } from "#lib/files/csv";

/**
 * Columns of a compiled table: what follows from the decisions and nothing else. Counts of people are not among them, for
 * they come from data that may grow after a compile.
 */
const COLUMNS = [...PAIR_COLUMNS, "gsim", "role", "issues"] as const;

/** The compiled table as CSV with a heading row and CRLF: the same compile gives the same bytes. */
export function compiledTableCsv(
  { table }: Pick<CompiledRevision, "table">,
  decisions: readonly DecisionInEffect[],
): string {
  const issues = issuesBehind(decisions);
  const rows = mapRows(table).map((row) => [
    ...pairCells(row),
    row.kind?.changes.join(" ") ?? "",
    row.kind?.role ?? "",
    issues(row),
  ]);
  return csvText([COLUMNS, ...rows]);
}

/** Names the issues that a row comes from, as a cell; "unchanged" where no decision touches it. */
export function issuesBehind(decisions: readonly DecisionInEffect[]): (row: MapRow) => string {
  const labels = new Map(decisions.map(({ id, issue }) => [id, issue.label]));
  return (row) => row.decisions.map((id) => labels.get(id) ?? id).join("; ") || "unchanged";
}
