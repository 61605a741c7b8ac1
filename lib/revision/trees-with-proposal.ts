import { compileDraft } from "#lib/revision/compile";
import type { DecisionInEffect } from "#lib/revision/decision";
import { draftRevision } from "#lib/revision/draft";
import { arrangeLevels, type RevisionLevel } from "#lib/revision/held-revision";
import { PROTECTED_CODES } from "#lib/revision/policy";
import type { CompiledTrees } from "#lib/revision/revision-trees";
import { readBasis, readCompiled } from "#lib/revision/store";

/**
 * What the decisions would compile to with one proposal accepted, as far as trees show it: drafted from what stands, so
 * that only the proposal is worked out.
 * @returns null when a decision has accepted it already: then it is in what is compiled
 */
export async function treesWithProposal(proposal: DecisionInEffect): Promise<CompiledTrees | null> {
  const [basis, { decisions, draft }] = await Promise.all([readBasis(), readCompiled()]);
  if (decisions.some((decision) => decision.proposal === proposal.proposal)) return null;
  const compiled = compileDraft(
    basis,
    draftRevision(basis, [...decisions, proposal], PROTECTED_CODES, draft),
  );
  const levels = arrangeLevels(compiled, basis);
  return {
    sources: basis.groups,
    targets: new Map(compiled.edition.groups.map((group) => [group.code, group])),
    at: (level) => levels.get(level) as RevisionLevel,
  };
}
