import type { Answer } from "#lib/lookup/answer";
import type { LookupRequest } from "#lib/lookup/lookup-request";

/** What the lookup page and its worker say to each other. */

export type LookupQuestion = Pick<LookupRequest, "query" | "edition" | "industry">;

/** First the address of the search index; then questions, and what was typed of an industry. */
export type LookupWork =
  | { open: string }
  | { id: number; question: LookupQuestion; all: boolean }
  | { industry: string };

export interface LookupWorkDone {
  id: number;
  edition: LookupQuestion["edition"];
  answer: Answer;
}

/** What the worker says: an answer, industries that may be meant, or that it has no index to answer from. */
export type LookupWorkSaid = LookupWorkDone | { industries: string[] } | { failed: true };
