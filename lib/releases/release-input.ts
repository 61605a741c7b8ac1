import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { ReleasedFacts } from "#lib/facts/released-facts";
import type { ReleaseContent, ReleasedCompile, ReleasedRevision } from "#lib/releases/release-content";

/** What somebody says of a release that is made. */
export interface ReleaseWords {
  /** From 1, for each pair of editions. */
  number: number;
  /** ISO date. */
  releasedOn: string;
  notes: string;
}

/** The revision with what its edition is called, where that is not held yet. */
export interface RevisionToRelease extends ReleasedRevision {
  targetTitle: string;
  targetShortTitle: string;
}

/** All that a release is made from: the same gives the same bytes. */
export interface ReleaseInput extends ReleaseWords {
  revision: RevisionToRelease;
  /** The facts as they were last edited or imported. */
  working: ReleasedFacts;
  compiled: ReleasedCompile;
  decisions: DecisionInEffect[];
  /** The newest release of these two editions, and the newest of all; null where there is none. */
  lastOfPair: ReleaseContent | null;
  last: ReleaseContent | null;
}

/** A release that another was made after, named by its content. */
export interface ReleaseBefore {
  id: number;
  /** SHA-256 of its content file. */
  sha256: string;
}

/** The input as it is kept: releases before it are kept themselves, and only named. */
export interface WrittenInput extends Omit<ReleaseInput, "lastOfPair" | "last"> {
  lastOfPair: ReleaseBefore | null;
  last: ReleaseBefore | null;
}
