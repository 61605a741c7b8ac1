import type { Stage } from "#lib/compile/decisions/stage";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import type { EditionId } from "#lib/facts/edition";

/** The revision that turns SOC2010 into SOC2020: the correspondence is compiled from its decisions. */
export const MAIN_REVISION = "soc2010-soc2020";

/** "working": decided here. "as written": a published paper, kept as it was beside what became of it. */
export type RevisionKind = "working" | "as written";

/** What a revision is called, and of which edition into which it is. */
export interface RevisionHeading {
  id: string;
  /** The edition that is revised, and the one that it becomes. */
  source: EditionId;
  target: EditionId;
  title: string;
  kind: RevisionKind;
  /** What a reader should know of it; "" for nothing. */
  note: string;
}

/** A revision as the database keeps it. */
export interface StoredRevision extends RevisionHeading, Revision {
  /** How far each proposal has come, by its id. */
  stages: ReadonlyMap<string, Stage>;
  /** Ids of papers in which issues can be raised. */
  openPapers: ReadonlySet<string>;
}
