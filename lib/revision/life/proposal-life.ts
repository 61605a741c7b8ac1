import type { Outcome } from "#lib/compile/decisions/decision";
import type { Stage } from "#lib/compile/decisions/stage";
import type { ClosedFor } from "#lib/revision/closed-revision";
import type { Despite } from "#lib/revision/life/broken-rules";
import type { CastVote, Standing } from "#lib/revision/life/life";
import type { LifeStep } from "#lib/revision/life/life-step";

/** A vote with who cast it. */
export interface Vote extends CastVote {
  version: number;
  name: string;
  reason: string;
  at: Date;
}

/** What somebody was shown when they moved, voted or decided: the version that they mean. */
export interface Meant {
  version: number;
  reason: string;
}

/** A move from the stage that whoever makes it saw. */
export interface Move extends Meant {
  from: Stage;
  to: Stage;
  /** A round that asks about this version from now on; for a move to "out for comment". */
  round?: number | undefined;
  /** Needed for a move that goes public while the version breaks rules; it is recorded. */
  despite?: Despite | undefined;
}

/** A move that was made. */
export interface MadeMove {
  from: Stage;
  to: Stage;
  version: number;
  name: string;
  at: Date;
  reason: string;
}

/** A decision with who recorded it and in which meeting. */
export interface TakenDecision {
  id: string;
  outcome: Outcome;
  version: number | null;
  reason: string;
  /** ISO date; null where it is not known. */
  decidedOn: string | null;
  meeting: { id: number; title: string } | null;
  /** Id of the decision that it undoes. */
  reverses: string | null;
  /** null where it was read off what was published. */
  name: string | null;
  at: Date;
}

/** A consultation round that has not closed. */
export interface OpenRound {
  id: number;
  title: string;
  opensAt: Date;
  closesAt: Date;
  /** Whether it asks about the proposal's version. */
  asks: boolean;
  /** Whether it asks about any proposal of the same paper. */
  ofPaper: boolean;
}

/** A proposal with all that its life depends on. */
export interface StoredStanding extends Standing {
  proposal: string;
  issue: string;
  revision: string;
  /** Why nothing moves in the revision; null where it is open. */
  closed: ClosedFor | null;
  stageChangedAt: Date;
}

/** Where a proposal stands and how it came there. */
export interface ProposalLife extends StoredStanding {
  steps: LifeStep[];
  /** On this version and on earlier ones, newest first. */
  cast: Vote[];
  moves: MadeMove[];
  decisions: TakenDecision[];
  /** Rounds of the revision that have not closed, in order of closing. */
  rounds: OpenRound[];
}

/** The decision that stands on an issue: the one that none reverses. */
export function standingDecisionOf(decisions: readonly TakenDecision[]): TakenDecision | null {
  const undone = new Set(decisions.map(({ reverses }) => reverses));
  return decisions.find(({ id, reverses }) => reverses === null && !undone.has(id)) ?? null;
}
