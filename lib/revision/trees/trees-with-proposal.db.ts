import { compileDraft } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { draftRevision } from "#lib/compile/draft";
import { protectedCodes } from "#lib/revision/protected-codes";
import { readBasis, readCompiled } from "#lib/revision/revision.db";
import type { CompiledTrees } from "#lib/revision/trees/revision-trees";

/**
 * What the decisions would compile to with one proposal accepted, as far as trees show it: drafted from what stands, so
 * that only the proposal is worked out.
 * @returns null when a decision has accepted it already: then it is in what is compiled
 */
export async function treesWithProposal(
  revision: string,
  proposal: DecisionInEffect,
): Promise<CompiledTrees | null> {
  const [basis, { decisions, draft }] = await Promise.all([readBasis(revision), readCompiled(revision)]);
  if (decisions.some((decision) => decision.proposal === proposal.proposal)) return null;
  const compiled = compileDraft(
    basis,
    draftRevision(basis, [...decisions, proposal], protectedCodes(basis), draft),
  );
  return {
    sources: basis.groups,
    targets: new Map(compiled.edition.groups.map((group) => [group.code, group])),
    at: compiledLevels(compiled, basis.groups.values()),
  };
}
