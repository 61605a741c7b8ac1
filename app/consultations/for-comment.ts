import {
  type ProposalForComment,
  proposalsForComment,
} from "#lib/revision/consultation/proposals-for-comment";
import type { Round } from "#lib/revision/consultation/round";
import { publicPart } from "#lib/revision/public-part";
import { readBasis, readStoredRevision } from "#lib/revision/revision.db";
import { currentReadership } from "../readership";

/** What a round asks, as far as whoever looks at the page may read it. */
export async function currentForComment({
  asks,
  of,
}: Pick<Round, "asks" | "of">): Promise<ProposalForComment[]> {
  const [revision, readership, basis] = await Promise.all([
    readStoredRevision(of.id),
    currentReadership(of.id),
    readBasis(of.id),
  ]);
  if (!revision) return [];
  return proposalsForComment(asks, readership === "groups" ? revision : publicPart(revision), basis.groups);
}
