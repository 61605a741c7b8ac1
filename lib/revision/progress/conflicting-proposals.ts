import type { RevisionBasis } from "#lib/compile/basis";
import { conflictsWith, withoutOwn } from "#lib/compile/conflicts";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { draftRevision, type RevisionDraft } from "#lib/compile/draft";
import type { RevisionProblem } from "#lib/compile/problem";
import type { ProtectedCode } from "#lib/compile/sizes/policy";

/** Two open proposals that cannot both be accepted, and why. */
export interface ProposalConflict {
  /** In order of their ids. */
  proposals: [DecisionInEffect, DecisionInEffect];
  problems: RevisionProblem[];
}

/**
 * The pairs of open proposals that would break a rule together and do not alone, in order of their ids. A problem of three
 * stands with each pair of them.
 * @param standing the draft of the decisions in effect
 */
export function conflictingProposals(
  basis: RevisionBasis,
  {
    decisions,
    open,
    protectedCodes = [],
  }: {
    decisions: readonly DecisionInEffect[];
    open: readonly DecisionInEffect[];
    protectedCodes?: readonly ProtectedCode[];
  },
  standing: RevisionDraft,
): ProposalConflict[] {
  const byId = new Map(open.map((one) => [one.id, one]));
  const conflicts = new Map<string, ProposalConflict>();
  for (const proposal of [...open].sort(byIdOf)) {
    const others = withoutOwn(decisions, [proposal]);
    const alone = draftRevision(basis, [...others, proposal], protectedCodes, standing);
    for (const problem of conflictsWith(basis, { proposal, decisions, open, protectedCodes }, alone)) {
      for (const id of problem.decisions) {
        const other = byId.get(id);
        if (!other || other.id === proposal.id) continue;
        const pair = [proposal, other].sort(byIdOf) as ProposalConflict["proposals"];
        const key = pair.map((one) => one.id).join(" ");
        const known = conflicts.get(key) ?? { proposals: pair, problems: [] };
        conflicts.set(key, known);
        if (!known.problems.some(({ rule, message }) => rule === problem.rule && message === problem.message))
          known.problems.push(problem);
      }
    }
  }
  return [...conflicts.values()].sort(
    (a, b) => byIdOf(a.proposals[0], b.proposals[0]) || byIdOf(a.proposals[1], b.proposals[1]),
  );
}

function byIdOf(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
