import { createHash } from "node:crypto";
import type { Change } from "#lib/compile/decisions/change";
import { type DecisionInEffect, openProposals } from "#lib/compile/decisions/decision";
import { isPublic } from "#lib/compile/decisions/stage";
import { CENSUS_SAMPLE, type CensusSample } from "#lib/compile/sizes/census-sample";
import type { SizeRecords } from "#lib/compile/sizes/target-cases";
import { type WhatIf, whatIf } from "#lib/compile/what-if";
import { type CarryingShares, carryingShares } from "#lib/figures/across/carrying-shares";
import { sampleInterval } from "#lib/figures/interval";
import { derived } from "#lib/platform/derived";
import { keptFew } from "#lib/platform/keep-few";
import { latestVersion, type ProposalRecord } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { protectedCodes } from "#lib/revision/protected-codes";
import {
  type Compiled,
  type Readership,
  readCompiled,
  readSizes,
  readStoredRevision,
} from "#lib/revision/revision.db";
import type { StoredRevision } from "#lib/revision/stored-revision";

/** So many answers are kept, as long as what is decided stays as it is. */
const MOST = 40;

const keptOn = derived("what-ifs", (_: Compiled) => new Map<string, Promise<WhatIf>>());

/**
 * What a version of a proposal would change; null where there is no such version.
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
 * What a proposal would change if it had these changes. It is worked out once for what is decided, these changes and the
 * other open proposals, whatever else happens in the revision meanwhile.
 * @param version a saved state that has them; none while they are being edited
 */
export async function whatIfWith(
  proposal: ProposalRecord,
  changes: readonly Change[],
  { readership, version }: { readership: Readership; version?: number },
): Promise<WhatIf> {
  const [kept, compiled] = await Promise.all([
    readStoredRevision(proposal.revision),
    readCompiled(proposal.revision),
  ]);
  const open = kept ? openBeside(kept, readership) : [];
  // A version is never altered: its number stands for what it changes.
  const others = open.map((other) => `${other.proposal} ${other.version}`);
  const asked = version === undefined ? createHash("sha256").update(JSON.stringify(changes)) : null;
  const key = [proposal.id, version ?? asked?.digest("hex"), ...others].join("\n");
  return keptFew(keptOn(compiled), key, MOST, () => answer(proposal, [...changes], open, compiled));
}

/** The proposals that nothing is decided on, as far as somebody may know of them. */
function openBeside(
  { decisions, proposals, papers, stages }: StoredRevision,
  readership: Readership,
): DecisionInEffect[] {
  return openProposals(decisions, proposals, papers).filter(
    ({ proposal }) => readership === "groups" || isPublic(stages.get(proposal) ?? null),
  );
}

async function answer(
  { id, issue, revision, versions, version }: ProposalRecord,
  changes: Change[],
  open: DecisionInEffect[],
  { data, basis, own: decisions, released, draft }: Compiled,
): Promise<WhatIf> {
  const sizes = await readSizes(revision);
  const isDecided = decisions.some(({ proposal }) => proposal === id);
  const question = {
    proposal: { id, issue, proposal: id, version: versions[0]?.version ?? version, changes },
    decisions,
    released,
    open,
    cases: sizes.censusCases,
    policy: sizes.policy,
    records: recordsOf(
      sizes.census,
      carryingShares({ source: basis.source, target: basis.target }, data, "census"),
    ),
    protectedCodes: protectedCodes(basis),
  };
  // The standing draft has the proposal in it once it was accepted: then what there would be without it is drafted.
  return whatIf(basis, question, isDecided ? undefined : draft);
}

/** The Census's sample of the earlier edition, and how it was coded to the new one where it was. */
function recordsOf(census: CensusSample | null, shares: CarryingShares | null): SizeRecords {
  return {
    intervalOf(source) {
      const records = census?.records.get(source);
      return records === undefined ? null : sampleInterval(records, CENSUS_SAMPLE);
    },
    coded(source, target) {
      const observed = shares?.of(source, "");
      return (
        observed && {
          count: observed.to.find(({ code }) => code === target)?.count ?? 0,
          base: observed.base,
        }
      );
    },
  };
}

/** The latest version's changes with one put in, replaced (number from 1) or taken out. */
export function withChange(proposal: ProposalRecord, number: number | null, change: Change | null): Change[] {
  const changes = [...latestVersion(proposal).changes];
  if (number === null) return change ? [...changes, change] : changes;
  changes.splice(number - 1, 1, ...(change ? [change] : []));
  return changes;
}
