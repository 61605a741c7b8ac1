import type { Evidence } from "#lib/gold-coding/batches/records/evidence";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import type { RulingRow } from "#lib/gold-coding/settling/ruling";

export const CASE_KINDS = ["disagreement", "query", "confirmation", "reopened"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_KIND_WORDS: Record<CaseKind, string> = {
  disagreement: "Coders disagree",
  query: "A coder asks",
  confirmation: "To confirm",
  reopened: "Opened again",
};

export const CASE_STATES = ["open", "asked", "waiting", "settled"] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_STATE_WORDS: Record<CaseState, string> = {
  open: "To settle",
  asked: "Sent back",
  waiting: "Waits for a further coder",
  settled: "Settled",
};

/** A case as one of a list: no survey text. */
export interface CaseLine {
  id: number;
  kind: CaseKind;
  state: CaseState;
  batchId: string;
  batchTitle: string;
  editions: string[];
  queueId: number;
  queueTitle: string;
  /** How many people the record stands for. */
  weight: number;
  openedAt: Date;
  /** What its coders said in each edition of the batch, each code once ("" for what cannot be coded). */
  codes: string[][];
}

/** One coder's answer in a case. */
export interface CaseCoding {
  /** Of the coder, in forms of the case. */
  token: string;
  /** "Coder A"; after settling the name. */
  name: string;
  answers: CodeAnswer[];
  certainty: string;
  flagged: boolean;
  note: string;
  query: string;
}

export interface CaseMessageLine {
  id: number;
  kind: "question" | "answer";
  /** Who wrote it, and whom it is for ("" for an answer). */
  from: string;
  to: string;
  text: string;
  at: Date;
}

/** What settled the record, now or before. */
export interface CaseJudgement {
  caseId: number;
  answers: CodeAnswer[];
  reason: string;
  by: string;
  at: Date;
}

/** All that an adjudicator is shown of a case. */
export interface CodingCaseView {
  id: number;
  recordId: number;
  kind: CaseKind;
  state: CaseState;
  /** Why it was opened again; "" else. */
  reason: string;
  batch: { id: string; title: string; editions: string[]; revisionId: string | null };
  queue: { id: number; title: string; arm: "seen" | "blind"; mostCodings: number };
  evidence: Evidence;
  /** The code that the record came with; null in a blind arm until it is settled, and where none came. */
  assigned: { edition: string; code: string } | null;
  codings: CaseCoding[];
  messages: CaseMessageLine[];
  judgements: CaseJudgement[];
  /** Rises with every change of a coding: who settles says which they saw. */
  seen: number;
  /** Whether whoever looks coded the record. */
  isOwn: boolean;
  /** Whether one more coder may be called. */
  mayCallFurther: boolean;
  isWithdrawn: boolean;
  isErased: boolean;
  /** Rulings that were made of this case. */
  rulings: RulingRow[];
}
