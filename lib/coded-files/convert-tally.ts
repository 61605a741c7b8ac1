import type { ConvertedCode } from "#lib/coded-files/coded-row";
import { addCount, type TotalsByLevel } from "#lib/correspondence/conversion/count-totals";

/** Summary of a converted file. */
export type ConvertTally = {
  kind: "convert";
  /** Rows with data. */
  rows: number;
  outcomes: Record<ConvertedCode["outcome"], number>;
  /** Converted rows whose best share is smaller than the threshold, or not known. */
  ambiguous: number;
  levels: TotalsByLevel;
};

export function emptyConvertTally(): ConvertTally {
  return {
    kind: "convert",
    rows: 0,
    outcomes: { exact: 0, several: 0, "no code": 0, refused: 0 },
    ambiguous: 0,
    levels: {},
  };
}

export function tallyConverted(tally: ConvertTally, came: ConvertedCode): void {
  const { outcome, ambiguous, level, count, apportioned } = came;
  tally.rows++;
  tally.outcomes[outcome]++;
  if (ambiguous) tally.ambiguous++;
  if (count !== null) addCount(tally.levels, level, { count, apportioned, left: came.left });
}
