import type { Action } from "#lib/permissions/permissions";

/** What a cluster of titles can become, and what one must be allowed to do for it beside keeping title lists. */
export const OUTCOMES = {
  suggestion: {
    name: "a suggestion for the index",
    does: "Suggest an index entry",
    needs: "suggest an index entry",
  },
  entry: { name: "an index entry", does: "Add an index entry", needs: "edit the index" },
  issue: { name: "an issue", does: "Raise an issue", needs: "raise an issue" },
  nothing: { name: "seen, nothing to do", does: "Nothing to do", needs: "keep title lists" },
} as const satisfies Record<string, { name: string; does: string; needs: Action }>;
export type OutcomeKind = keyof typeof OUTCOMES;
export const OUTCOME_KINDS = Object.keys(OUTCOMES) as OutcomeKind[];

/** What somebody made of a cluster, and what has become of that. */
export interface Outcome {
  id: number;
  list: number;
  listName: string;
  /** Number of the cluster in its list; null where the list has it no more. */
  cluster: number | null;
  key: string;
  title: string;
  became: OutcomeKind;
  subjectId: string;
  reason: string;
  madeBy: string | null;
  madeAt: Date;
  /** Where what it became is. */
  href: string | null;
  /** How far that is, in words: "open", "accepted", "decided". */
  standing: string;
  /** The index entry that it is, or has become; null for none. */
  entry: string | null;
}

/** What was made of a cluster: of itself, and of clusters of other lists that have its titles, or one like them. */
export interface OutcomesOf {
  own: Outcome[];
  before: Outcome[];
}
