import { changeInWords } from "#lib/compile/decisions/change-in-words";
import type { Decision } from "#lib/compile/decisions/decision";
import type { Proposal } from "#lib/compile/decisions/proposal";
import type { ReviewPaper } from "#lib/compile/decisions/review-paper";
import type { EditionId, Group } from "#lib/facts/edition";
import { parseCsv } from "#lib/files/csv";
import type { Refusal } from "#lib/files/refused-row";
import type { Sheet } from "#lib/files/sheet";
import { changesOf } from "#lib/revision/papers/paper-changes";
import { type PaperStatement, readStatements } from "#lib/revision/papers/paper-statement";

/** What somebody says of a paper when they bring its table. */
export interface PaperHeading {
  id: string;
  title: string;
  label: string;
  edition: EditionId;
  majorGroup: string | null;
}

/** A review paper as the working group wrote it. Its proposals are undecided; issues without further action are decided. */
export interface PaperRead {
  paper: ReviewPaper;
  proposals: Proposal[];
  decisions: Decision[];
  /** Every row, as the paper has it. */
  statements: PaperStatement[];
}

/**
 * Reads a review paper from a CSV table with a row for each change that it states. A paper is taken whole or not at all:
 * when a row cannot be read, the refusals say which and why, and there is no paper.
 * @param groups of the edition under review, by code
 * @throws PublishedFileError when the text is no such table
 */
export function readPaper(
  csv: string,
  heading: PaperHeading,
  groups: ReadonlyMap<string, Group>,
): { read: PaperRead; refusals: [] } | { read: null; refusals: Refusal[] } {
  const { statements, refusals } = readStatements(withoutGuards(parseCsv(csv)), groups);
  if (refusals.length > 0) return { read: null, refusals };
  const numbers = [...new Set(statements.map(({ issue }) => issue))].sort((a, b) => a - b);
  const read: PaperRead = { paper: { ...heading, issues: [] }, proposals: [], decisions: [], statements };
  for (const number of numbers) {
    addIssue(
      read,
      number,
      statements.filter(({ issue }) => issue === number),
      groups,
    );
  }
  return { read, refusals: [] };
}

/** Takes off the apostrophes that files for download have before what a spreadsheet would take for a formula. */
function withoutGuards(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => cell.replace(GUARD, ""))) };
}

const GUARD = /^'(?=[=+\-@\t\r＝＋－＠])/;

function addIssue(
  { paper, proposals, decisions }: PaperRead,
  number: number,
  statements: readonly PaperStatement[],
  groups: ReadonlyMap<string, Group>,
): void {
  const issue = `${paper.id}-${number}`;
  const [first] = statements;
  if (!first) return;
  const evidence = [...new Set(statements.map((statement) => statement.evidence))].filter(Boolean).join("; ");
  paper.issues.push({
    id: issue,
    paper: paper.id,
    number,
    question: first.question,
    origin: "paper",
    evidence,
    sources: distinct(statements.flatMap(({ sources }) => sources)),
    targets: distinct(statements.flatMap(({ targets }) => targets.flatMap(({ code }) => code ?? []))),
  });
  const changes = changesOf(statements, groups);
  const proposal = { id: `${issue}-proposal`, version: 1 };
  if (changes.length > 0) {
    const [one = "", ...others] = changes.map((change) => changeInWords(change, groups));
    const more =
      others.length === 0 ? "" : `, and ${others.length} more change${others.length === 1 ? "" : "s"}`;
    proposals.push({ ...proposal, issue, title: `${one}${more}`, changes });
  }
  if (first.outcome === "no_further_action") {
    decisions.push({
      id: `${issue}-decision`,
      issue,
      outcome: "no further action",
      proposal: changes.length > 0 ? proposal : null,
      reason: first.reason || evidence || first.notes || "The paper proposes no further action.",
      decidedOn: null,
      meeting: null,
      reverses: null,
    });
  }
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
