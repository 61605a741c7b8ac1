import { cache } from "react";
import { pathText } from "#lib/platform/parameters";
import {
  type ProposalRecord,
  readableVersions,
  type SavedVersion,
} from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import type { Readership } from "#lib/revision/revision.db";
import { currentReadership } from "../../../readership";
import { currentViewer } from "../../../viewer";

export interface ReadableProposal {
  proposal: ProposalRecord;
  /** What whoever looks at the page may read, newest first; never empty. */
  versions: SavedVersion[];
  readership: Readership;
  /** Whether names of people may be shown. */
  signedIn: boolean;
}

/** A proposal as far as whoever looks at the page may read it; null where there is nothing for them. */
export const readableProposal = cache(async (segment: string): Promise<ReadableProposal | null> => {
  const [proposal, viewer] = await Promise.all([readProposal(pathText(segment)), currentViewer()]);
  const readership = await currentReadership(proposal?.revision ?? "");
  const versions = proposal ? readableVersions(proposal, readership) : [];
  return proposal && versions.length > 0
    ? { proposal, versions, readership, signedIn: viewer !== null }
    : null;
});
