import type { DecisionInEffect } from "#lib/compile/decisions/decision";

/** A decision that a map comes from: on which issue, and on which version of which proposal. */
export interface MapDecision {
  id: string;
  /** `label` is what people call it: "Major Group 2, issue 14". */
  issue: { id: string; label: string };
  proposal: { id: string; version: number };
  /** Why it was taken; "" where nobody said. */
  reason: string;
}

/** Finds the decisions behind a map of a compiled table by their ids; none for a map that is unchanged. */
export type DecisionFinder = (ids: readonly string[]) => MapDecision[];

/** @param decisions those that the table was compiled from */
export function decisionFinder(decisions: readonly DecisionInEffect[]): DecisionFinder {
  const byId = new Map(
    decisions.map(({ id, issue, proposal, version, reason = "" }): [string, MapDecision] => [
      id,
      { id, issue, proposal: { id: proposal, version }, reason },
    ]),
  );
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []);
}

/** The issues of decisions, each once. */
export function issuesOf(decisions: readonly MapDecision[]): MapDecision["issue"][] {
  return [...new Map(decisions.map(({ issue }) => [issue.id, issue])).values()];
}
