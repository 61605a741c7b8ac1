import type { EditionId } from "#lib/facts/edition";

/** Survey records that are gold coded together, without the records. */
export interface Batch {
  /** What stands in its address. */
  id: string;
  title: string;
  note: string;
  /** One, or two for dual coding. */
  editions: EditionId[];
  /** The open revision whose draft one of these is; null where both are released. */
  revisionId: string | null;
  /** ISO date: from the day after, the text of its records is erased. */
  endsOn: string;
  closedAt: Date | null;
  erasedAt: Date | null;
  createdAt: Date;
}

/** The ids a batch may have: they stand in addresses. */
export const BATCH_ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** How long the text of records may be kept from today, in years: a batch whose end nobody sees is not one with an end. */
export const MOST_YEARS = 5;

const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" });

/** The day of the calendar in London: "2026-05-07". */
export function dayOf(moment: Date): string {
  return DAY.format(moment);
}

/** What is wrong with an end date, in a sentence; "" for nothing. */
export function endDateProblem(endsOn: string, now: Date): string {
  const today = dayOf(now);
  if (endsOn < today) return "The end date has passed. Choose a day from today on.";
  const last = `${Number(today.slice(0, 4)) + MOST_YEARS}${today.slice(4)}`;
  return endsOn > last
    ? `The end date is more than ${MOST_YEARS} years away. Choose an earlier one: it can be put off later.`
    : "";
}

export type BatchState = "open" | "closed" | "erased";

/** Where a batch stands: erased once its text is to go, whether or not it was closed before. */
export function stateOf({ closedAt, erasedAt }: Pick<Batch, "closedAt" | "erasedAt">): BatchState {
  if (erasedAt) return "erased";
  return closedAt ? "closed" : "open";
}

export const STATE_WORDS: Record<BatchState, string> = {
  open: "Open",
  closed: "Closed",
  erased: "Text erased",
};
