/** Who acts: a person in the browser, or nobody but the app itself and whoever holds its machine. */
export interface Actor {
  personId: string | null;
  via: "browser" | "terminal" | "start";
  requestId: string | null;
}

/** An actor who is a person. */
export type PersonActor = Actor & { personId: string };

/** The app itself, as it starts. */
export const AT_START: Actor = { personId: null, via: "start", requestId: null };
/** Whoever works at the terminal of the machine that holds the database. */
export const AT_TERMINAL: Actor = { personId: null, via: "terminal", requestId: null };

/** What a history can be asked for. */
export type SubjectKind =
  | "person"
  | "invitation"
  | "index-entry"
  | "description"
  | "index-suggestion"
  | "import"
  | "data-set"
  | "revision"
  | "revision-suggestion"
  | "review-paper"
  | "issue"
  | "proposal"
  | "decision"
  | "life-step"
  | "consultation-round"
  | "comment"
  | "meeting"
  | "compile"
  | "release"
  | "batch"
  | "queue"
  | "guideline"
  | "gold-code"
  | "ruling"
  | "distinction"
  | "titles"
  | "title-list"
  | "standard"
  | "standards-file"
  | "like-pair"
  | "plan-action"
  | "job";

/** One thing done to one subject. Holds no survey text, no password, no link that opens a door. */
export interface Deed {
  /** A short past tense that a sentence can be made of: "gave a role". */
  action: string;
  subjectKind: SubjectKind;
  subjectId: string;
  /** The fields that matter, as they were; null where there was nothing. */
  before: Fields | null;
  after: Fields | null;
  reason: string | null;
}

export type Fields = Record<string, Value>;
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** A deed as it stands in the record. */
export interface AuditEntry extends Deed {
  /** From 1, without gaps. */
  number: number;
  at: Date;
  actorId: string | null;
  /** The actor's name as it is now; null where no person acted. */
  actorName: string | null;
  via: Actor["via"];
}
