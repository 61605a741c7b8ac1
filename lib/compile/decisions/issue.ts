/** Where an issue came from. */
export const ISSUE_ORIGINS = {
  comment: "a stakeholder's comment",
  flag: "a coder's flag",
  suggestion: "a suggestion for the next revision",
  reconciliation: "the reconciliation list",
  titles: "a list of job titles",
  paper: "a published review paper",
  reconstruction: "the published structures and index",
  "working group": "the working group",
} as const;
export type IssueOrigin = keyof typeof ISSUE_ORIGINS;

/** A numbered question of a review paper. Its outcome is the decision on it; it has none while it is open. */
export interface Issue {
  id: string;
  /** Id of the review paper. */
  paper: string;
  /** Number within the paper, from 1. */
  number: number;
  question: string;
  origin: IssueOrigin;
  /** What it was raised from, where that is kept here: "suggestion 12", "comment 5", "pair 1131 1132", "batch lfs-2026-q1", "titles 3 12". */
  originRef?: string | null;
  /** What was found, in words; "" when nothing is recorded. */
  evidence: string;
  /** Codes of the groups that the question is about, in the edition that each belongs to. */
  sources: string[];
  targets: string[];
}
