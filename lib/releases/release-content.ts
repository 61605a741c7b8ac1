import type { CompiledRevision } from "#lib/compile/compile";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { ReleasedFacts, ReleaseHeading } from "#lib/facts/released-facts";
import type { RevisionHeading } from "#lib/revision/stored-revision";

/** What the decisions of a release compile to; nothing of it breaks a rule. */
export type ReleasedCompile = Omit<CompiledRevision, "problems">;

/** The revision that a release was made from, as it was called then. */
export type ReleasedRevision = Pick<RevisionHeading, "id" | "source" | "target" | "title" | "note">;

/** All that a release shows: what `content.json.gz` holds. */
export interface ReleaseContent extends ReleasedFacts {
  heading: Omit<ReleaseHeading, "id" | "revisionId">;
  revision: ReleasedRevision;
  compiled: ReleasedCompile;
  /** Those that the table rests on, in order of their ids, with how their issues are called. */
  decisions: DecisionInEffect[];
}
