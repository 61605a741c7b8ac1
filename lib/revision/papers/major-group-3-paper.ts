import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import type { Group } from "#lib/facts/edition";
import { type PaperHeading, readPaper } from "#lib/revision/papers/read-paper";

/** Name of the bundled table under data/. */
export const MAJOR_GROUP_3_FILE = "major-group-3-paper.csv";

/** The paper as it stands among the others, with the edition that it reviews. */
export const MAJOR_GROUP_3_HEADING: PaperHeading = {
  id: "major-group-3",
  title: "Review of Major Group 3, Associate professional and technical occupations",
  label: "Major Group 3",
  edition: "soc2010",
  majorGroup: "3",
};

const INTRODUCTION =
  "What the SOC Revision Working Group proposed for major group 3, and for groups of other major groups that it touches. " +
  "Codes and titles are the paper's own, slips included. Some questions are shortened, and the evidence is told in a few words of ours.";

const REASON =
  "The working group's own decision, which its paper calls preliminary: stakeholders were asked to comment before anything was final.";

/**
 * The Major Group 3 paper as the working group wrote it, a revision of its own: 13 proposals, taken as accepted, and 9
 * issues without further action. It is not what was published in the end.
 * @param csv the text of the bundled table
 * @param groups of the edition that the paper reviews, by code
 * @throws Error when a row cannot be read: then data/ is damaged
 */
export function majorGroup3Paper(csv: string, groups: ReadonlyMap<string, Group>): Revision {
  const { read, refusals } = readPaper(csv, MAJOR_GROUP_3_HEADING, groups);
  if (!read) {
    const [{ row, column, reason } = { row: 0, column: "", reason: "" }] = refusals;
    throw new Error(
      `data/${MAJOR_GROUP_3_FILE}, line ${row}, column “${column}”: ${reason} The bundled data is damaged.`,
    );
  }
  const { paper, proposals, decisions } = read;
  const decided = new Set(decisions.map(({ issue }) => issue));
  const accepted = proposals
    .filter(({ issue }) => !decided.has(issue))
    .map(({ id, version, issue }) => ({
      id: `${issue}-decision`,
      issue,
      outcome: "accepted" as const,
      proposal: { id, version },
      reason: REASON,
      decidedOn: null,
      meeting: null,
      reverses: null,
    }));
  return {
    papers: [{ ...paper, introduction: INTRODUCTION }],
    proposals,
    decisions: [...decisions, ...accepted],
  };
}
