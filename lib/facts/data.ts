import type { FactKinds } from "#lib/facts/fact-tables";
import type { PublishedDescription } from "#lib/facts/facts";
import type { ReleaseHeading } from "#lib/facts/released-facts";

/** The kinds of fact that are kept in memory whole; of others a page reads the few rows that it shows. */
export const KINDS_IN_MEMORY = [
  "editions",
  "groups",
  "entries",
  "abbreviations",
  "counts",
  "bases",
  "indexPairs",
  "dataSets",
  "sizes",
] as const;
export type KindInMemory = (typeof KINDS_IN_MEMORY)[number];

export type FactsInMemory = { readonly [Kind in KindInMemory]: readonly FactKinds[Kind][] };

/**
 * Which state of the facts is read: "released", as the newest release froze them, is what everybody is given; "working", as
 * they were last edited or imported, is what the next release will be made from.
 */
export type DataVersion = "released" | "working";

/** What facts are of: a release, the working state, or what an open revision has been decided so far. */
export type Standing =
  | { kind: "released"; release: ReleaseHeading }
  | { kind: "working" }
  | { kind: "draft"; revision: string };

/** The facts as they are in one version of the data. They are shared by all who read them: do not change them. */
export interface Data extends FactsInMemory {
  /** No two states of the facts have the same, whichever they are of: what is made from them may be kept by it. */
  version: string;
  standing: Standing;
  /** The prose that is part of a release; null where prose is read group by group, as it was last edited or imported. */
  descriptions: readonly PublishedDescription[] | null;
  /** What a release calls its version of the index ("13", "13.1"); absent where none froze it. */
  indexVersion?: string;
}
