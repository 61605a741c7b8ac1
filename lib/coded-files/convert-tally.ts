import type { ConvertedCode } from "#lib/coded-files/coded-row";

/** Summary of a converted file. */
export type ConvertTally = {
  kind: "convert";
  /** Rows with data. */
  rows: number;
  outcomes: Record<ConvertedCode["outcome"], number>;
  /** Converted rows whose best share is smaller than the threshold, or not known. */
  ambiguous: number;
  /**
   * Counts by level of the code that they are beside: a table that has groups and the groups above them has everybody once at
   * each level. 0 for what has no code.
   */
  levels: Record<string, CountTotals>;
};

/** What became of counts. Given is apportioned and left together. */
export type CountTotals = {
  /** How many rows had a count. */
  rows: number;
  given: number;
  apportioned: number;
  left: number;
  /** Of what was apportioned, what each group has. */
  groups: Record<string, number>;
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
  if (count === null) return;
  const totals = tally.levels[level] ?? { rows: 0, given: 0, apportioned: 0, left: 0, groups: {} };
  tally.levels[level] = totals;
  totals.rows++;
  totals.given += count;
  let sum = 0;
  for (const [code, part] of apportioned) {
    sum += part;
    totals.groups[code] = (totals.groups[code] ?? 0) + part;
  }
  totals.apportioned += sum;
  totals.left += came.left;
}
