import type { Stage } from "#lib/compile/decisions/stage";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import type { SizePolicy } from "#lib/compile/sizes/policy";
import type { EditionId } from "#lib/facts/edition";

/** "working": decided here. "as written": a published paper, kept as it was beside what became of it. */
export type RevisionKind = "working" | "as written";

/** "open": issues are raised and decided. "finished": nothing more is. */
export type RevisionStatus = "open" | "finished";

/** What a revision is called, and of which edition into which it is. */
export interface RevisionHeading {
  id: string;
  /** The edition that is revised, and the one that it becomes. */
  source: EditionId;
  target: EditionId;
  title: string;
  kind: RevisionKind;
  status: RevisionStatus;
  /** What the edition that it becomes is called until that one is held; "" where it is. */
  targetTitle: string;
  targetShortTitle: string;
  /** What a reader should know of it; "" for nothing. */
  note: string;
}

/** What is said of a revision that is to be kept: for the rest, the database's own "open" and "". */
export type NewRevision = Omit<RevisionHeading, "status" | "targetTitle" | "targetShortTitle"> &
  Partial<RevisionHeading>;

/** A revision as the database keeps it. */
export interface StoredRevision extends RevisionHeading, Revision {
  /** The release of the earlier edition that it revises; absent or null where that is held as it was published. */
  baseReleaseId?: number | null;
  /** The release that it corrects, whose decisions stand where none of its own takes their place. */
  correctsReleaseId?: number | null;
  /** How large groups should be; absent or null for the policy in force. */
  sizePolicy?: SizePolicy | null;
  /** How far each proposal has come, by its id. */
  stages: ReadonlyMap<string, Stage>;
  /** Ids of papers in which issues can be raised. */
  openPapers: ReadonlySet<string>;
}
