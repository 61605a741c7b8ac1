import type { Answer } from "#lib/lookup/answer";
import type { LookupRequest } from "#lib/lookup/lookup-request";

/** What the lookup page and its worker say to each other. */

export type LookupQuestion = Pick<LookupRequest, "query" | "edition" | "industry">;

/** First the address of the search index, then questions. */
export type LookupWork = { open: string } | { id: number; question: LookupQuestion };

export interface LookupWorkDone {
  id: number;
  edition: LookupQuestion["edition"];
  answer: Answer;
}
