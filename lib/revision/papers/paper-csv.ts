import type { Change } from "#lib/compile/decisions/change";
import { changeInWords } from "#lib/compile/decisions/change-in-words";
import { onlyRenames } from "#lib/compile/decisions/decision";
import type { Group } from "#lib/facts/edition";
import { csvText } from "#lib/files/csv";
import { rowsOfChange } from "#lib/revision/papers/change-rows";
import type { DocumentIssue, PaperDocument } from "#lib/revision/papers/paper-document";
import type { PaperStatement } from "#lib/revision/papers/paper-statement";
import { type StatementRow, statementTable } from "#lib/revision/papers/statement-table";

/**
 * A review paper as a table of changes, in the layout that `readPaper` reads: the rows of each change have its number, and
 * reading them gives the same changes, entries and rules included. What a row cannot carry stands in words: `notes` has
 * each change as people say it, `decision` and `reason` what was decided. They are for readers: a file decides nothing.
 * Not in it are the introduction and closing of the paper, and who raised an issue.
 */
export function paperCsv(document: PaperDocument): string {
  return csvText(statementTable(document.issues.flatMap((issue) => rowsOfIssue(document, issue))));
}

function rowsOfIssue(document: PaperDocument, issue: DocumentIssue): StatementRow[] {
  const { number, question, decision } = issue;
  const changes = issue.proposal?.changes ?? [];
  const isOver = decision?.outcome === "no further action" && onlyRenames(changes);
  const common = {
    issue: number,
    question,
    outcome: isOver ? "no_further_action" : "proposal",
    stated: "explicit",
    sourcesPrinted: "",
  } as const;
  const rows = [
    ...changes.flatMap((change, at) =>
      rowsOfChange(change).map((row, below) => ({
        ...row,
        change: at + 1,
        notes: below === 0 ? changeInWords(change, NO_TITLES) : "",
      })),
    ),
    ...groupsBesides(issue, changes),
  ];
  return rows.map((row, at) => ({
    ...common,
    ...row,
    id: `${document.id}-${String(number).padStart(2, "0")}.${String(at + 1).padStart(2, "0")}`,
    evidence: at === 0 ? issue.evidence.join("\n") : "",
    decision: at === 0 ? (decision?.outcome ?? "") : "",
    reason: at === 0 ? (decision?.reason ?? "") : "",
  }));
}

/** Codes say which groups are meant; their titles are those of the edition under review. */
const NO_TITLES: ReadonlyMap<string, Group> = new Map();

const NOTHING = {
  operation: "none",
  extent: "",
  content: null,
  entry: null,
  description: null,
  change: null,
  notes: "",
} as const;
const LEVELS = { 1: "major", 2: "sub-major", 3: "minor", 4: "unit" } as const;

type Row = Omit<
  PaperStatement,
  "id" | "issue" | "question" | "outcome" | "stated" | "sourcesPrinted" | "evidence" | "reason"
>;

/** Rows for groups that the issue is about and no change names, a row for each level; one at least where there is no change. */
function groupsBesides({ sources, targets }: DocumentIssue, changes: readonly Change[]): Row[] {
  const rows = changes.flatMap(rowsOfChange);
  const named = new Set(rows.flatMap((row) => row.sources));
  const places = new Set(rows.flatMap((row) => row.targets.flatMap(({ code }) => code ?? [])));
  const besides = ([1, 2, 3, 4] as const).flatMap((level): Row[] => {
    const own = (code: string) => /^[0-9]+$/.test(code) && code.length === level;
    const from = sources.filter((code) => own(code) && !named.has(code));
    const to = targets.filter((code) => own(code) && !places.has(code));
    if (from.length + to.length === 0) return [];
    const stated = to.map((code) => ({ code, title: null, toBeWorded: false, parent: null }));
    return [{ ...NOTHING, level: LEVELS[level], sources: from, targets: stated }];
  });
  return changes.length > 0 || besides.length > 0
    ? besides
    : [{ ...NOTHING, level: "unit", sources: [], targets: [] }];
}
