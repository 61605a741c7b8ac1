import { OUTCOMES, type Outcome } from "#lib/gold-coding/coding/answer";
import { type ParameterError, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** How far a record has come. */
export const RECORD_STATES = ["waiting", "coded", "case", "settled", "withdrawn"] as const;
export type RecordState = (typeof RECORD_STATES)[number];

export const RECORD_STATE_WORDS: Record<RecordState, string> = {
  waiting: "Not coded yet",
  coded: "Coded, not settled",
  case: "With the adjudicator",
  settled: "Settled",
  withdrawn: "Withdrawn",
};

/** Bands of the confidence of assigned codes: from (included) to (not included, but for 1). */
export const CONFIDENCE_BANDS = {
  low: { name: "Under 50%", from: 0, to: 0.5 },
  middle: { name: "50% to under 80%", from: 0.5, to: 0.8 },
  high: { name: "80% and over", from: 0.8, to: 1.01 },
  none: { name: "Not stated", from: null, to: null },
} as const;
export type ConfidenceBand = keyof typeof CONFIDENCE_BANDS;
const BANDS = Object.keys(CONFIDENCE_BANDS) as ConfidenceBand[];

/** Which records of a batch are meant; "" for any. */
export interface RecordFilter {
  state: RecordState | "";
  /** The assigned code, or what it begins with. */
  code: string;
  /** The code that it was settled as, or what that begins with. */
  gold: string;
  /** Code of the major group that the assigned code is in. */
  major: string;
  confidence: ConfidenceBand | "";
  /** What one coder said and what another said of the same record, each as far as the level goes; null for any. */
  cell: readonly [string, string] | null;
  /** Which of the batch's editions `cell`, `gold` and `outcome` are about, from 0. */
  edition: number;
  /** What a coder said of it. */
  outcome: Outcome | "";
  /** Whether only those that a coder flagged. */
  flagged: boolean;
}

/** Every record of a batch. */
export const ANY_RECORD: RecordFilter = {
  ...{ state: "", code: "", gold: "", major: "", confidence: "", cell: null, edition: 0, outcome: "" },
  flagged: false,
};

const CELL = /^(\d{1,4})-(\d{1,4})$/;

/** The filter that an address asks for, and what is wrong with it. @param editions how many the batch has */
export function readFilter(
  parameters: Parameters,
  editions: number,
): { filter: RecordFilter; after: number; errors: ParameterError[] } {
  const reader = new ParameterReader(parameters);
  const cell = CELL.exec(reader.matching("cell", "The disagreement", CELL, "2134-2136"));
  const filter: RecordFilter = {
    state: reader.choice("state", "The state", RECORD_STATES),
    code: reader.matching(
      "code",
      "The code",
      /^\d{1,4}(?:\/\d{0,2})?$/,
      "2134, or 21 for all that begin with it",
    ),
    gold: reader.matching("gold", "The settled code", /^\d{1,4}$/, "2134, or 21 for all that begin with it"),
    major: reader.matching("major", "The major group", /^\d$/, "2"),
    confidence: reader.choice("confidence", "The confidence", BANDS),
    cell: cell ? [cell[1]!, cell[2]!] : null,
    edition: Number(reader.matching("edition", "The edition", editions > 1 ? /^[01]$/ : /^0$/, "0") || 0),
    outcome: reader.choice("outcome", "The outcome", OUTCOMES),
    flagged: reader.choice("flagged", "Flagged", ["yes"]) === "yes",
  };
  const after = Number(reader.matching("after", "The page", /^\d{1,10}$/, "1") || 0);
  return { filter, after: after < 2 ** 31 ? after : 0, errors: reader.errors };
}

/** The filter as an address has it, the same for the list, a queue made of it and the export. */
export function filterParameters(filter: RecordFilter): Record<string, string | undefined> {
  const { state, code, gold, major, confidence, cell, edition, outcome, flagged } = filter;
  return {
    ...{ state, code, gold, major, confidence, outcome },
    cell: cell?.join("-"),
    flagged: flagged ? "yes" : undefined,
    edition: edition === 0 ? undefined : String(edition),
  };
}

/** Whether it leaves any record out. */
export function isFiltered(filter: RecordFilter): boolean {
  return Object.values(filterParameters({ ...filter, edition: 0 })).some(
    (value) => value !== undefined && value !== "",
  );
}

/** The first code after all that begin so, where one can be named: "21" → "22"; "" where there is none, as for "99". */
export function codeAfter(beginning: string): string {
  const kept = beginning.replace(/9+$/, "");
  return /\d$/.test(kept) ? kept.slice(0, -1) + String(Number(kept.at(-1)) + 1) : "";
}
