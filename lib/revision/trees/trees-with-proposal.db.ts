import { compileTable } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { draftRevision } from "#lib/compile/draft";
import { derived } from "#lib/platform/derived";
import { keptFew } from "#lib/platform/keep-few";
import { protectedCodes } from "#lib/revision/protected-codes";
import { type Compiled, readCompiled } from "#lib/revision/revision.db";
import type { CompiledTrees } from "#lib/revision/trees/revision-trees";

/** Of so many proposals the trees are kept, as long as what is decided stays as it is. */
const MOST = 10;

const keptOn = derived("trees with proposals", (_: Compiled) => new Map<string, CompiledTrees>());

/**
 * What the decisions would compile to with one proposal accepted, as far as trees show it: drafted from what stands, so
 * that only the proposal is worked out.
 * @returns null when a decision has accepted it already: then it is in what is compiled
 */
export async function treesWithProposal(
  revision: string,
  proposal: DecisionInEffect,
): Promise<CompiledTrees | null> {
  const standing = await readCompiled(revision);
  if (standing.decisions.some((decision) => decision.proposal === proposal.proposal)) return null;
  // A version is never altered.
  const key = `${proposal.proposal} ${proposal.version}`;
  return keptFew(keptOn(standing), key, MOST, () => treesOf(standing, proposal));
}

function treesOf({ basis, decisions, draft }: Compiled, proposal: DecisionInEffect): CompiledTrees {
  const compiled = compileTable(
    basis,
    draftRevision(basis, [...decisions, proposal], protectedCodes(basis), draft),
  );
  return {
    sources: basis.groups,
    targets: new Map(compiled.edition.groups.map((group) => [group.code, group])),
    at: compiledLevels(compiled, basis.groups.values()),
  };
}
