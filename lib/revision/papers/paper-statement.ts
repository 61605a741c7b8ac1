import { DESCRIPTION_PARTS, type NewEntry } from "#lib/compile/decisions/change";
import type { Selection } from "#lib/compile/decisions/selection";
import type { Group } from "#lib/facts/edition";
import type { Refusal } from "#lib/files/refused-row";
import { type Row, readRows, requireTable, type Sheet } from "#lib/files/sheet";
import { belongsToChange } from "#lib/revision/papers/change-rows";
import { contentOf, entryOf, sourcesOf, targetsOf } from "#lib/revision/papers/statement-cells";
import { STATEMENT_COLUMNS, type StatementColumn } from "#lib/revision/papers/statement-columns";

export const STATEMENT_OUTCOMES = ["proposal", "no_further_action"] as const;
export const STATEMENT_LEVELS = { major: 1, "sub-major": 2, minor: 3, unit: 4, index: 4 } as const;
export const OPERATIONS = [
  "create major group",
  "create sub-major group",
  "create minor group",
  "create unit group",
  "split",
  "merge",
  "move",
  "rename",
  "recode",
  "add index entries",
  "remove index entries",
  "reassign index entries",
  "change description",
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
  /** Which row belongs to which change of the issue, from 1; null where the table does not say and it has to be read off the rows. */
  change: number | null;
  /** Which content is meant; null where the table has no column for it or leaves it empty. */
  content: Selection | null;
  /** The entry to be added; null where there is none, or only the notes tell of it. */
  entry: NewEntry | null;
  /** Which part of a group's description is changed, `content` being its text. */
  description: (typeof DESCRIPTION_PARTS)[number] | null;
  notes: string;
  evidence: string;
  /** Why there is no further action; "" where the table does not say it apart. */
  reason: string;
}

/** A group of the new edition as the paper gives it; null for what it does not give. */
export interface StatedTarget {
  code: string | null;
  title: string | null;
  /** Whether a remark in brackets stands for the title: the group gets one that is not yet worded. */
  toBeWorded: boolean;
  parent: string | null;
}

/**
 * Reads the rows of a review paper's table.
 * @param groups of the edition that the paper reviews
 * @throws PublishedFileError when the sheet has no such table
 */
export function readStatements(
  sheet: Sheet,
  groups: ReadonlyMap<string, Group>,
): { statements: PaperStatement[]; refusals: Refusal[] } {
  const table = requireTable([sheet], STATEMENT_COLUMNS, "a review paper as a table of changes");
  const firsts = new Map<number, PaperStatement>();
  const heads = new Map<string, PaperStatement>();
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
    if (statement.change === null) return statement;
    const change = `${statement.issue} ${statement.change}`;
    const head = heads.get(change) ?? statement;
    heads.set(change, head);
    if (head === statement && statement.extent === "residual") {
      throw row.refused("extent", "needs the row of the split above it that this is the rest of");
    }
    if (head !== statement && !belongsToChange(statement, head)) {
      throw row.refused("change", `is that of ${head.id}, which this row is no part of`);
    }
    return statement;
  });
  return { statements: items, refusals };
}

function readStatement(row: Row<StatementColumn>, groups: ReadonlyMap<string, Group>): PaperStatement {
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
    sources: sourcesOf(row, groups, STATEMENT_LEVELS[level]),
    sourcesPrinted: row.text("printed"),
    extent: row.oneOf("extent", ["whole", "part", "residual", ""]),
    targets: targetsOf(row, STATEMENT_LEVELS[level]),
    change: row.text("change") === "" ? null : row.count("change"),
    content: contentOf(row),
    entry: entryOf(row),
    description: row.text("description") === "" ? null : row.oneOf("description", DESCRIPTION_PARTS),
    notes: row.text("notes"),
    evidence: row.text("evidence"),
    reason: row.text("reason"),
  };
  if (outcome === "no_further_action" && !["none", "rename", "recode", "retain"].includes(operation)) {
    throw row.refused(
      "operation",
      "is more than an issue without further action can have: a rename or a recode",
    );
  }
  requireWhatItNeeds(row, statement);
  return statement;
}

/** @throws RefusedCell where the row lacks what its operation cannot do without */
function requireWhatItNeeds(
  row: Row<StatementColumn>,
  { operation, sources, extent, targets, content, description }: PaperStatement,
): void {
  if (sources.length > 1 && (operation === "split" || extent === "part")) {
    throw row.refused(
      "sources",
      "names several groups, and only one can be split or give up a part in a row",
    );
  }
  if (NEEDS_SOURCE.has(operation) && sources.length === 0) {
    throw row.refused("sources", `is empty, and “${operation}” needs the code of a group`);
  }
  if (operation.startsWith("create") && !targets[0]?.title) {
    throw row.refused("titles", "is empty, and a group that is created needs a title");
  }
  if (operation === "merge" && targets.length !== 1) {
    throw row.refused("titles", "has to name one group for the others to be merged into");
  }
  const ofEntries = operation === "remove index entries" || operation === "reassign index entries";
  if (ofEntries && content?.by !== "entries") throw row.refused("operation", "needs the ids of the entries");
  if (operation.endsWith("index entries") && operation !== "remove index entries" && targets.length !== 1) {
    throw row.refused("codes", "has to name one group for the entries to go to");
  }
  if (operation === "change description" && (description === null || !targets[0]?.code)) {
    throw row.refused("operation", "needs the code of a group and the part of its description");
  }
}

const NEEDS_SOURCE: ReadonlySet<Operation> = new Set([
  "split",
  "merge",
  "move",
  "rename",
  "recode",
  "remove group",
]);
