import type { Proposal } from "#lib/compile/decisions/proposal";
import { isPublic, type Stage } from "#lib/compile/decisions/stage";
import { revisionHref } from "#lib/revision/paper-address";
import type { Readership } from "#lib/revision/revision.db";

/** A proposal with every saved state, as its own pages show it. */
export interface ProposalRecord {
  id: string;
  /** Id of the revision that it belongs to. */
  revision: string;
  issue: {
    id: string;
    /** "Major Group 4, issue 2". */
    label: string;
    question: string;
    sources: string[];
    targets: string[];
    paper: { id: string; label: string };
  };
  stage: Stage;
  /** Number of the latest version. */
  version: number;
  /** Who made it; null where it was read off what was published. */
  proposer: string | null;
  proposerId: string | null;
  /** Newest first. */
  versions: SavedVersion[];
  /** Numbers of the versions that something was decided on. */
  decided: number[];
}

/** One saved state of a proposal. */
export interface SavedVersion extends Proposal {
  /** What changed since the version before, as whoever saved it puts it; "" for nothing. */
  note: string;
  savedAt: Date;
  savedBy: string | null;
}

/** The latest version. */
export function latestVersion({ versions }: ProposalRecord): SavedVersion {
  return versions[0]!;
}

/**
 * The versions that somebody may read, newest first: everything for the groups; for others those of a proposal that is or
 * was out for comment, and those that were decided on. Source: lib/revision/public-part.ts, which says the same of issues.
 */
export function readableVersions(
  { versions, stage, decided }: ProposalRecord,
  readership: Readership,
): SavedVersion[] {
  if (readership === "groups" || isPublic(stage)) return versions;
  return versions.filter(({ version }) => decided.includes(version));
}

/** A proposal's page, or what is below it: `proposalHref("next", "care-1-proposal", "edit")`. */
export function proposalHref(revision: string, id: string, part = ""): string {
  return revisionHref(revision, `proposals/${encodeURIComponent(id)}${part && `/${part}`}`);
}
