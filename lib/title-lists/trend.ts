import { COUNT_TREND_TEST, LEAST_COUNTED, trendOfCounts } from "#lib/figures/trend";
import { periodNumber } from "#lib/title-lists/period";

/** What the counts of a title or a cluster do from period to period, against all titles of the list. */
export const TRENDS = {
  growing: "growing",
  shrinking: "shrinking",
  steady: "steady",
  few: "too few to tell",
} as const;
export type TrendKind = keyof typeof TRENDS;

export interface Trend {
  kind: TrendKind;
  /** Two-sided; null where there are too few periods or counts for a test. */
  p: number | null;
  /** By how much its share of the list grows from one period to the next: 0.2 for a fifth; null where `p` is. */
  growth: number | null;
}

export const TREND_RULE = `${COUNT_TREND_TEST} Counts are taken against all counts of the list, so that a list which grows as a whole makes nothing grow; too few to tell are those of one period, or fewer than ${LEAST_COUNTED} in all.`;

/**
 * Tests the counts of something for a trend, as any counts by period (`trendOfCounts`), against those of all.
 * @param periods names, in order of time
 * @param counts of what is tested, and of all, by period; null where they are kept back: such periods are left out
 */
export function trendOf(
  periods: readonly string[],
  counts: readonly (number | null)[],
  all: readonly (number | null)[],
): Trend {
  const { verdict, p, rate } = trendOfCounts(
    periods.flatMap((period, at) => {
      const [count = null, exposure = null] = [counts[at], all[at]];
      return count === null || exposure === null || exposure <= 0
        ? []
        : [{ time: periodNumber(period), count, exposure }];
    }),
  );
  return { kind: verdict === "not known" ? "few" : verdict, p, growth: rate };
}
