import { openProposals } from "#lib/compile/decisions/decision";
import { isPublic } from "#lib/compile/decisions/stage";
import { conflictingProposals, type ProposalConflict } from "#lib/revision/progress/conflicting-proposals";
import { protectedCodes } from "#lib/revision/protected-codes";
import { type Readership, readBasis, readCompiled, readStoredRevision } from "#lib/revision/revision.db";
import type { StoredRevision } from "#lib/revision/stored-revision";

/** Answers for as long as the revision stays as it is. */
const answers = new WeakMap<StoredRevision, Map<string, ProposalConflict[]>>();

/**
 * The conflicts between the open proposals of a revision, worked out once for each state of it.
 * @param readership "public" leaves out proposals that are not out for comment yet
 */
export async function readConflicts(revision: string, readership: Readership): Promise<ProposalConflict[]> {
  const [basis, kept, { version, decisions, draft }] = await Promise.all([
    readBasis(revision),
    readStoredRevision(revision),
    readCompiled(revision),
  ]);
  if (!kept) return [];
  const own = answers.get(kept) ?? new Map<string, ProposalConflict[]>();
  answers.set(kept, own);
  const key = `${version} ${readership}`;
  const known = own.get(key);
  if (known) return known;
  const open = openProposals(kept.decisions, kept.proposals, kept.papers).filter(
    ({ proposal }) => readership === "groups" || isPublic(kept.stages.get(proposal) ?? null),
  );
  const found = conflictingProposals(
    basis,
    { decisions, open, protectedCodes: protectedCodes(basis) },
    draft,
  );
  own.set(key, found);
  return found;
}
