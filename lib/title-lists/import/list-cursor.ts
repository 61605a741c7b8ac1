import type { Place } from "#lib/files/columns/read-row";

/** What the work on a list is given. */
export type ListInput = { list: number };

/** What came of the rows and titles of a list so far. */
export interface ListTally {
  rows: number;
  leftOut: number;
  personal: number;
  cleaned: number;
  keptBack: number;
  /** Rows that cannot be read. */
  faults: number;
  titles: number;
  coded: number;
  clustered: number;
  notClustered: number;
  clusters: number;
}

export const NOTHING_YET: ListTally = {
  rows: 0,
  leftOut: 0,
  personal: 0,
  cleaned: 0,
  keptBack: 0,
  faults: 0,
  titles: 0,
  coded: 0,
  clustered: 0,
  notClustered: 0,
  clusters: 0,
};

/** Where the work on a list stands. */
export type ListCursor =
  | { stage: "read"; next: Place; tally: ListTally }
  | { stage: "gather"; tally: ListTally }
  /** The titles up to a key are coded, with what is named. */
  | { stage: "code"; after: string; codedBy: string; tally: ListTally }
  | { stage: "cluster"; tally: ListTally }
  | { stage: "finish"; tally: ListTally };

/** How far a stage is, in hundredths of the whole: coding takes most of it. */
export const STAGE_SHARES = { read: [0, 20], gather: [20, 25], code: [25, 90], cluster: [90, 98] } as const;

export function partOf(stage: keyof typeof STAGE_SHARES, part: number): { done: number; total: number } {
  const [from, to] = STAGE_SHARES[stage];
  return { done: Math.floor(from + (to - from) * Math.min(1, Math.max(0, part))), total: 100 };
}
