import { listed } from "#lib/correspondence/phrase";
import { type MapRow, mapRows } from "#lib/correspondence/rows";
import { csvText } from "#lib/publication/csv";
import type { CompiledRevision } from "#lib/revision/compile";
import type { DecisionInEffect } from "#lib/revision/decision";

/**
 * Columns of a compiled table: what follows from the decisions and nothing else. Counts of people are not among them, for
 * they come from data that may grow after a compile.
 */
const COLUMNS = [
  "source_code",
  "source_title",
  "target_code",
  "target_title",
  "kind",
  "source_part",
  "target_part",
  "entries",
  "gsim",
  "role",
  "issues",
] as const;

/** The compiled table as CSV with a heading row and CRLF: the same compile gives the same bytes. */
export function compiledTableCsv(
  { table }: Pick<CompiledRevision, "table">,
  decisions: readonly DecisionInEffect[],
): string {
  const issues = issuesBehind(decisions);
  const rows = mapRows(table).map((row) => [
    row.source?.code ?? "",
    row.source?.title ?? "",
    row.target?.code ?? "",
    row.target?.title ?? "",
    listed(row.kind?.words ?? []),
    String(row.sourcePart),
    String(row.targetPart),
    row.entries.length,
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
