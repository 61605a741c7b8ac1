import type { CodedTitle } from "#lib/coded-files/coded-row";
import { type Frequent, noneFrequent, seen } from "#lib/coded-files/frequent-titles";

/** Bands of confidence: from 0, from 0.1, … from 0.9. */
export const CONFIDENCE_BANDS = 10;

/** Summary of a coded file, of the first edition coded to. */
export type CodeTally = {
  kind: "code";
  /** Rows with data. */
  rows: number;
  outcomes: Record<CodedTitle["outcome"], number>;
  /** Coded rows by band of confidence. */
  confidence: number[];
  /** Rows that somebody should look at. */
  doubtful: number;
  /** The most frequent titles that the index has nothing like, or nothing that is more likely right than wrong. */
  unmatched: Frequent;
  agreement: {
    /** Rows with a code of both kinds, by the level down to which they agree, from 0 (none) to 4. */
    byLevel: number[];
    /** The same rows by the major group of the code that was there, then of ours. */
    byMajor: Record<string, Record<string, number>>;
  };
};

export function emptyCodeTally(): CodeTally {
  return {
    kind: "code",
    rows: 0,
    outcomes: { coded: 0, "no match": 0, "no title": 0, refused: 0 },
    confidence: Array.from({ length: CONFIDENCE_BANDS }, () => 0),
    doubtful: 0,
    unmatched: noneFrequent(),
    agreement: { byLevel: [0, 0, 0, 0, 0], byMajor: {} },
  };
}

/** Less likely right than wrong. */
const UNMATCHED_BELOW = 0.5;

/** Whether the index has nothing like a title, or nothing that is more likely right than wrong. */
export function isUnmatched({ outcome, confidence }: Pick<CodedTitle, "outcome" | "confidence">): boolean {
  return outcome === "no match" || (outcome === "coded" && confidence < UNMATCHED_BELOW);
}

export function tallyTitle(tally: CodeTally, came: CodedTitle, majorOf: (code: string) => string): void {
  tally.rows++;
  tally.outcomes[came.outcome]++;
  if (came.doubtful) tally.doubtful++;
  if (came.outcome === "coded")
    tally.confidence[Math.min(CONFIDENCE_BANDS - 1, Math.floor(came.confidence * CONFIDENCE_BANDS))]!++;
  if (isUnmatched(came)) seen(tally.unmatched, came.title);
  if (came.agrees === null) return;
  tally.agreement.byLevel[came.agrees]!++;
  const { byMajor } = tally.agreement;
  const theirs = majorOf(came.existing);
  const ours = majorOf(came.code);
  const row = byMajor[theirs] ?? {};
  row[ours] = (row[ours] ?? 0) + 1;
  byMajor[theirs] = row;
}
