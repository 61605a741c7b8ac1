import { itemCell, listCell } from "#lib/revision/papers/cell-list";
import type { PaperStatement, StatedTarget } from "#lib/revision/papers/paper-statement";
import { ruleText } from "#lib/revision/papers/rule-text";
import { UNDESCRIBED } from "#lib/revision/papers/statement-cells";
import { STATEMENT_COLUMNS, type StatementColumn } from "#lib/revision/papers/statement-columns";

/** A row of a paper's table, with the decision on its issue for people to read. */
export type StatementRow = PaperStatement & { decision?: string };

const COLUMNS = Object.entries(STATEMENT_COLUMNS) as [
  StatementColumn,
  { headers: readonly string[]; optional?: boolean },
][];

/**
 * Statements as the cells of a table in the layout that `readStatements` reads, its headings first. Columns that a table
 * may lack are left out where no row fills them.
 */
export function statementTable(rows: readonly StatementRow[]): string[][] {
  const cells = rows.map(cellsOf);
  const used = COLUMNS.filter(([column, { optional }]) => !optional || cells.some((row) => row[column]));
  return [
    used.map(([column, { headers }]) => headers[0] ?? column),
    ...cells.map((row) => used.map(([column]) => row[column] ?? "")),
  ];
}

function cellsOf(row: StatementRow): Partial<Record<StatementColumn, string>> {
  const { content, entry } = row;
  return {
    id: row.id,
    issue: String(row.issue),
    question: row.question,
    outcome: row.outcome,
    stated: row.stated,
    change: row.change === null ? "" : String(row.change),
    level: row.level,
    operation: row.operation,
    sources: row.sources.join(";"),
    printed: row.sourcesPrinted,
    extent: row.extent,
    codes: row.targets.map(({ code }) => code ?? "").join(";"),
    titles: row.targets.some(hasTitle) ? row.targets.map(titleCell).join(";") : "",
    parents: parentsCell(row.targets),
    content: content?.by === "description" ? content.text || UNDESCRIBED : "",
    entries: entry?.uid ?? (content?.by === "entries" ? listCell(content.uids) : ""),
    rule: content?.by === "rule" ? ruleText(content.rule) : "",
    entryTitle: entry?.title ?? "",
    entryNatural: entry?.natural ?? "",
    entryAdd: entry?.add ?? "",
    entryInd: entry?.ind ?? "",
    description: row.description ?? "",
    notes: row.notes,
    evidence: row.evidence,
    decision: row.decision ?? "",
    reason: row.reason,
  };
}

function hasTitle({ title, toBeWorded }: StatedTarget): boolean {
  return title !== null || toBeWorded;
}

function titleCell({ title, toBeWorded }: StatedTarget): string {
  return title === null ? (toBeWorded ? "(not stated)" : "") : itemCell(title);
}

function parentsCell(targets: readonly StatedTarget[]): string {
  const parents = targets.map(({ parent }) => parent ?? "");
  const [first = ""] = parents;
  return parents.every((parent) => parent === first) ? first : parents.join(";");
}
