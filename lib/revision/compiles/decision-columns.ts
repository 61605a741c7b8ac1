import type { ColumnOf } from "#lib/files/table";
import { type DecisionFinder, issuesOf, type MapDecision } from "#lib/revision/compiles/map-decisions";

/** What is read of a row to say where it comes from. */
interface Decided {
  decisions: readonly string[];
  /** Whether any decision leaves or makes it so; true unless it says otherwise. */
  decided?: boolean;
}

/** What stands for the issues of a row that no decision touches. */
export const UNCHANGED = "unchanged";

/** Columns of files that say which issues, proposals and decisions a row comes from. */
export function decisionColumns(find: DecisionFinder): ColumnOf<Decided>[] {
  const column = (
    name: string,
    meaning: string,
    cell: (decisions: MapDecision[], row: Decided) => string,
  ): ColumnOf<Decided> => ({
    name,
    kind: "text",
    meaning,
    cell: (row) => cell(find(row.decisions), row),
  });
  return [
    column(
      "issues",
      `issues of the revision whose decisions make it, with semicolons between them; “${UNCHANGED}” where no decision touches it`,
      (decisions, { decided = true }) =>
        issuesOf(decisions)
          .map(({ label }) => label)
          .join("; ") || (decided ? UNCHANGED : ""),
    ),
    column("issue_ids", "ids of those issues, with spaces between them", (decisions) =>
      issuesOf(decisions)
        .map(({ id }) => id)
        .join(" "),
    ),
    column(
      "proposals",
      "ids of the proposals decided on, each with its version after a stroke, with spaces between them",
      (decisions) =>
        [...new Set(decisions.map(({ proposal: { id, version } }) => `${id}/${version}`))].join(" "),
    ),
    column("decisions", "ids of those decisions, with spaces between them", (decisions) =>
      decisions.map(({ id }) => id).join(" "),
    ),
  ];
}

/** The reasons given for the decisions of a row, each once. */
export function reasonsColumn(find: DecisionFinder): ColumnOf<Pick<Decided, "decisions">> {
  return {
    name: "reasons",
    kind: "text",
    meaning: "reasons given for those decisions, each once, with a stroke between them",
    cell: ({ decisions }) =>
      [...new Set(find(decisions).map(({ reason }) => reason))].filter(Boolean).join(" | "),
  };
}
