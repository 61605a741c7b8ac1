import { isCode } from "#lib/classification/code";
import type { Group } from "#lib/classification/edition";
import type { Refusal } from "#lib/workbook/refusal";
import { type ColumnRules, type Row, readRows, requireTable, type Sheet } from "#lib/workbook/table";

export const STATEMENT_OUTCOMES = ["proposal", "no_further_action"] as const;
export const STATEMENT_LEVELS = { "sub-major": 2, minor: 3, unit: 4, index: 4 } as const;
export const OPERATIONS = [
  "create sub-major group",
  "create minor group",
  "create unit group",
  "split",
  "merge",
  "move",
  "rename",
  "recode",
  "add index entries",
  "remove group",
  "retain",
  "none",
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** One thing that a review paper states, or that follows from what it states: a row of its table. */
export interface PaperStatement {
  id: string;
  issue: number;
  question: string;
  outcome: (typeof STATEMENT_OUTCOMES)[number];
  /** Whether the paper prints it, or it is only forced by what the paper prints. */
  stated: "explicit" | "implied";
  level: keyof typeof STATEMENT_LEVELS;
  operation: Operation;
  sources: string[];
  /** What the paper calls them; "" where it does not print them. */
  sourcesPrinted: string;
  /** How much of the sources is meant. */
  extent: "whole" | "part" | "residual" | "";
  targets: StatedTarget[];
  notes: string;
  evidence: string;
}

/** A group of the new edition as the paper gives it; null for what it does not give. */
export interface StatedTarget {
  code: string | null;
  title: string | null;
  parent: string | null;
}

const COLUMNS = {
  id: { headers: ["change_id"] },
  issue: { headers: ["issue"] },
  question: { headers: ["issue_question"] },
  outcome: { headers: ["issue_outcome"] },
  stated: { headers: ["stated"] },
  level: { headers: ["level"] },
  operation: { headers: ["operation"] },
  sources: { headers: ["source_soc2010_codes", "source_codes"] },
  printed: { headers: ["source_titles_printed"], optional: true },
  extent: { headers: ["source_extent"] },
  codes: { headers: ["target_soc2020_codes_proposed", "target_codes"] },
  titles: { headers: ["target_titles_proposed", "target_titles"] },
  parents: { headers: ["target_parent_proposed", "target_parent"] },
  notes: { headers: ["index_entries_or_notes"] },
  evidence: { headers: ["evidence_cited"] },
} satisfies ColumnRules<string>;
type PaperColumn = keyof typeof COLUMNS;

/**
 * Reads the rows of a review paper's table.
 * @param groups of the edition that the paper reviews
 * @throws PublishedFileError when the sheet has no such table
 */
export function readStatements(
  sheet: Sheet,
  groups: ReadonlyMap<string, Group>,
): { statements: PaperStatement[]; refusals: Refusal[] } {
  const table = requireTable([sheet], COLUMNS, "a review paper as a table of changes");
  const firsts = new Map<number, PaperStatement>();
  const ids = new Set<string>();
  const { items, refusals } = readRows(table, (row) => {
    const statement = readStatement(row, groups);
    if (ids.has(statement.id)) throw row.refused("id", "stands in another row too");
    ids.add(statement.id);
    const first = firsts.get(statement.issue) ?? statement;
    firsts.set(statement.issue, first);
    if (first.question !== statement.question) {
      throw row.refused(
        "question",
        `is not the question that ${first.id} gives for issue ${statement.issue}`,
      );
    }
    if (first.outcome !== statement.outcome) {
      throw row.refused("outcome", `is not the outcome that ${first.id} gives for issue ${statement.issue}`);
    }
    return statement;
  });
  return { statements: items, refusals };
}

function readStatement(row: Row<PaperColumn>, groups: ReadonlyMap<string, Group>): PaperStatement {
  const issue = row.count("issue");
  const outcome = row.oneOf("outcome", STATEMENT_OUTCOMES);
  const level = row.oneOf("level", Object.keys(STATEMENT_LEVELS) as PaperStatement["level"][]);
  const operation = row.oneOf("operation", OPERATIONS);
  const statement: PaperStatement = {
    id: row.required("id"),
    issue,
    question: row.required("question"),
    outcome,
    stated: row.oneOf("stated", ["explicit", "implied"]),
    level,
    operation,
    sources: sourcesOf(row, groups, level),
    sourcesPrinted: row.text("printed"),
    extent: row.oneOf("extent", ["whole", "part", "residual", ""]),
    targets: targetsOf(row, level),
    notes: row.text("notes"),
    evidence: row.text("evidence"),
  };
  if (outcome === "no_further_action" && !["none", "rename", "recode", "retain"].includes(operation)) {
    throw row.refused(
      "operation",
      "is more than an issue without further action can have: a rename or a recode",
    );
  }
  if (NEEDS_SOURCE.has(operation) && statement.sources.length === 0) {
    throw row.refused("sources", `is empty, and “${operation}” needs the code of a group`);
  }
  if (operation.startsWith("create") && !statement.targets[0]?.title) {
    throw row.refused("titles", "is empty, and a group that is created needs a title");
  }
  if (operation === "merge" && statement.targets.length !== 1) {
    throw row.refused("titles", "has to name one group for the others to be merged into");
  }
  return statement;
}

const NEEDS_SOURCE: ReadonlySet<Operation> = new Set([
  "split",
  "merge",
  "move",
  "rename",
  "recode",
  "remove group",
]);

function sourcesOf(
  row: Row<PaperColumn>,
  groups: ReadonlyMap<string, Group>,
  level: PaperStatement["level"],
): string[] {
  const codes = listOf(row.text("sources"));
  for (const code of codes) {
    if (!groups.has(code))
      throw row.refused("sources", "has a code that the edition under review does not have");
    if (code.length !== STATEMENT_LEVELS[level])
      throw row.refused("sources", "is of another level than the row");
  }
  return codes;
}

/** Codes, titles and parents are lists side by side; what the paper leaves out is empty or told in brackets. */
function targetsOf(row: Row<PaperColumn>, level: PaperStatement["level"]): StatedTarget[] {
  const codes = listOf(row.text("codes"));
  const titles = listOf(row.text("titles"));
  const parents = listOf(row.text("parents")).map((parent) => parent.replace(/^\(|\)$/g, ""));
  if (codes.length > 0 && titles.length > 0 && codes.length !== titles.length) {
    throw row.refused("titles", `has ${titles.length} titles for ${codes.length} codes`);
  }
  for (const code of codes) {
    if (!isCode(code)) throw row.refused("codes", "has something that is no code");
    if (code.length !== STATEMENT_LEVELS[level])
      throw row.refused("codes", "is of another level than the row");
  }
  return Array.from({ length: Math.max(codes.length, titles.length) }, (_, at) => {
    const title = titles[at] ?? "";
    return {
      code: codes[at] ?? null,
      title: title === "" || title.startsWith("(") ? null : title,
      parent: (parents.length > 1 ? parents[at] : parents[0]) ?? null,
    };
  });
}

function listOf(cell: string): string[] {
  // A remark in brackets may have a semicolon of its own.
  if (/^\([^()]*\)$/.test(cell)) return [cell];
  return cell === "" ? [] : cell.split(";").map((item) => item.trim());
}
