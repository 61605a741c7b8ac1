import type { FileForm } from "#lib/files/columns/column-file";
import type { Reading } from "#lib/files/columns/reading";
import type { ListColumn } from "#lib/title-lists/import/list-columns";
import type { ListKind } from "#lib/title-lists/list-kind";
import type { PeriodKind } from "#lib/title-lists/period";

/** How the periods stand in a file: one in each row, one in the heading of each column of counts, or one for all of it. */
export const LAYOUTS = {
  rows: "One row for each title and period",
  columns: "One column of counts for each period",
  single: "One period for the whole file",
} as const;
export type Layout = keyof typeof LAYOUTS;
export const LAYOUT_IDS = Object.keys(LAYOUTS) as [Layout, ...Layout[]];

/** A column with the counts of one period. */
export interface PeriodColumn {
  /** Place, from 0. */
  at: number;
  period: string;
}

/** How a file of titles is read. */
export interface ListReading extends Reading<ListColumn> {
  layout: Layout;
  /** For one column for each period. */
  periodColumns: readonly PeriodColumn[];
  /** For one period for all; "" otherwise. */
  single: string;
  /** Whether a title that comes several times in a period is added up. */
  addUp: boolean;
  /** What its columns are called. */
  names: readonly string[];
}

/** What is kept of how a file is read; until somebody confirmed it, its form alone. */
export type ListSettings = { form: FileForm } & Partial<ListReading>;

/** A count as it is kept where it is kept back or not known: it is never zero. */
export const KEPT_BACK = -1;

/** Counts as they are kept, for working with. */
export function countsKnown(counts: readonly number[]): (number | null)[] {
  return counts.map((count) => (count === KEPT_BACK ? null : count));
}

/** Whether a title is assigned a code: surely, doubtfully, or not at all. */
export const STANDINGS = { sure: "surely", doubtful: "doubtfully", none: "not at all" } as const;
export type Standing = keyof typeof STANDINGS;
export const STANDING_IDS = Object.keys(STANDINGS) as [Standing, ...Standing[]];

/** Titles of a period, or of the whole list, and what they weigh, by standing. */
export interface Covered {
  titles: Record<Standing, number>;
  counts: Record<Standing, number>;
}

/** What came of a list, kept with it. */
export interface ListCame {
  /** Rows with data. */
  rows: number;
  /** Different titles that were coded. */
  titles: number;
  /** Rows that are no title: empty ones and totals. */
  leftOut: number;
  /** Rows that were not kept for what is personal in them, or were longer than a title. */
  personal: number;
  /** Rows whose text was cleaned. */
  cleaned: number;
  /** Counts that are kept back or missing. */
  keptBack: number;
  /** Titles that come too seldom to be kept by themselves, and all of their counts. */
  seldom: { titles: number; counts: number };
  /** By period in the order of the list's, then of all of it. */
  coverage: Covered[];
  whole: Covered;
  /** Titles without a sure code that were put into clusters, and those that there were too many of. */
  clustered: number;
  notClustered: number;
  clusters: number;
}

export type ListState = "to confirm" | "at work" | "done";

/** A list of titles as it is kept. */
export interface TitleList {
  id: number;
  name: string;
  source: string;
  licence: string;
  kind: ListKind;
  note: string;
  period: PeriodKind;
  least: number;
  fileName: string;
  storedId: string | null;
  settings: ListSettings;
  state: ListState;
  jobId: string | null;
  edition: string;
  periods: string[];
  came: ListCame | null;
  sentBy: string | null;
  sentAt: Date;
  doneAt: Date | null;
}
