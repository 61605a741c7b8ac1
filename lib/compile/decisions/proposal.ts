import type { Change } from "#lib/compile/decisions/change";

/** One saved state of a proposal. A version is never altered: editing a proposal makes the next one. */
export interface Proposal {
  id: string;
  /** Id of the issue that it answers. */
  issue: string;
  version: number;
  /** "Split 2136 Programmers and software development professionals". */
  title: string;
  changes: Change[];
}
