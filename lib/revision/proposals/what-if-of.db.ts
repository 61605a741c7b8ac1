import type { Change } from "#lib/compile/decisions/change";
import { openProposals } from "#lib/compile/decisions/decision";
import { isPublic } from "#lib/compile/decisions/stage";
import { PROTECTED_CODES } from "#lib/compile/sizes/policy";
import { type WhatIf, whatIf } from "#lib/compile/what-if";
import { latestVersion, type ProposalRecord } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import {
  type Readership,
  readBasis,
  readCompiled,
  readSizes,
  readStoredRevision,
} from "#lib/revision/revision.db";
import type { StoredRevision } from "#lib/revision/stored-revision";

/** Answers for as long as what they were worked out from stays as it is. */
const answers = new WeakMap<StoredRevision, Map<string, Promise<WhatIf>>>();

/**
 * What a version of a proposal would change, worked out once for each state of the revision; null where there is no such
 * version.
 * @param version the latest when left out
 * @param readership whoever may not read the groups' work is not told of proposals that are not out for comment either
 */
export async function whatIfOf(
  id: string,
  version?: number,
  readership: Readership = "public",
): Promise<WhatIf | null> {
  const proposal = await readProposal(id);
  const asked = proposal?.versions.find((one) => one.version === (version ?? proposal.version));
  return proposal && asked
    ? whatIfWith(proposal, asked.changes, { readership, version: asked.version })
    : null;
}

/**
 * What a proposal would change if it had these changes.
 * @param version a saved state that has them, whose answer is kept; none while they are being edited
 */
export async function whatIfWith(
  proposal: ProposalRecord,
  changes: readonly Change[],
  { readership, version }: { readership: Readership; version?: number },
): Promise<WhatIf> {
  const [kept, { version: compiledVersion }] = await Promise.all([
    readStoredRevision(proposal.revision),
    readCompiled(proposal.revision),
  ]);
  const ask = () => answer(proposal, [...changes], kept, readership);
  if (version === undefined || !kept) return ask();
  const own = answers.get(kept) ?? new Map<string, Promise<WhatIf>>();
  answers.set(kept, own);
  const key = `${compiledVersion} ${proposal.id} ${version} ${readership}`;
  const known = own.get(key);
  if (known) return known;
  const made = ask();
  own.set(key, made);
  made.catch(() => own.delete(key));
  return made;
}

async function answer(
  { id, issue, revision, versions, version }: ProposalRecord,
  changes: Change[],
  kept: StoredRevision | null,
  readership: Readership,
): Promise<WhatIf> {
  const [basis, sizes, { own: decisions, released, draft }] = await Promise.all([
    readBasis(revision),
    readSizes(revision),
    readCompiled(revision),
  ]);
  const { decisions: all = [], proposals = [], papers = [], stages } = kept ?? {};
  const open = openProposals(all, proposals, papers).filter(
    (other) => readership === "groups" || isPublic(stages?.get(other.proposal) ?? null),
  );
  const isDecided = decisions.some(({ proposal }) => proposal === id);
  const question = {
    proposal: { id, issue, proposal: id, version: versions[0]?.version ?? version, changes },
    decisions,
    released,
    open,
    cases: sizes.censusCases,
    policy: sizes.policy,
    protectedCodes: PROTECTED_CODES,
  };
  // The standing draft has the proposal in it once it was accepted: then what there would be without it is drafted.
  return whatIf(basis, question, isDecided ? undefined : draft);
}

/** The latest version's changes with one put in, replaced (number from 1) or taken out. */
export function withChange(proposal: ProposalRecord, number: number | null, change: Change | null): Change[] {
  const changes = [...latestVersion(proposal).changes];
  if (number === null) return change ? [...changes, change] : changes;
  changes.splice(number - 1, 1, ...(change ? [change] : []));
  return changes;
}
