import { type AskedProposal, askedProposals } from "#lib/revision/consultation/proposals-for-comment";
import type { AskedVersion } from "#lib/revision/consultation/round";
import { publicPart } from "#lib/revision/public-part";
import { readBasis, readKeptRevision } from "#lib/revision/revision.db";
import { currentReadership } from "../readership";

/** What rounds ask, as far as whoever looks at the page may read it. */
export async function currentAsked(asks: readonly AskedVersion[]): Promise<AskedProposal[]> {
  const [revision, readership, basis] = await Promise.all([
    readKeptRevision(),
    currentReadership(),
    readBasis(),
  ]);
  if (!revision) return [];
  return askedProposals(asks, readership === "groups" ? revision : publicPart(revision), basis.groups);
}
