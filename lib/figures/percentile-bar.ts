import type { Figure } from "#lib/facts/facts";

/** The statistics that the picture of a spread shows, from low to high. */
export const BAR_STATISTICS = ["p10", "p25", "median", "p75", "p90"] as const;
export type BarStatistic = (typeof BAR_STATISTICS)[number];

/** A spread drawn on a scale from 0 to 1: what is not known is not drawn. */
export interface PercentileBar {
  /** From the 10th to the 90th percentile; where one of them has no value as far as the next that has. */
  whole: { from: number; to: number } | null;
  /** The middle half: from the 25th to the 75th percentile; null unless both are known. */
  half: { from: number; to: number } | null;
  median: number | null;
  /** Statistics without a value. */
  missing: BarStatistic[];
}

/**
 * Draws spreads on one scale, from nought to a round amount above the largest.
 * @returns a bar for each in their order, and what the scale ends with, in the unit of the figures
 */
export function percentileBars(spreads: readonly ReadonlyMap<string, Pick<Figure, "value">>[]): {
  bars: PercentileBar[];
  most: number;
} {
  const values = spreads.flatMap((one) =>
    BAR_STATISTICS.flatMap((statistic) => one.get(statistic)?.value ?? []),
  );
  const most = roundedUp(Math.max(0, ...values));
  return { bars: spreads.map((one) => barOf(one, most)), most };
}

function barOf(statistics: ReadonlyMap<string, Pick<Figure, "value">>, most: number): PercentileBar {
  const at = (statistic: BarStatistic): number | null => {
    const value = statistics.get(statistic)?.value ?? null;
    return value === null || most === 0 ? null : Math.max(0, value / most);
  };
  const known = BAR_STATISTICS.flatMap((statistic) => at(statistic) ?? []);
  const [low, high] = [at("p25"), at("p75")];
  return {
    whole: known.length > 1 ? { from: known[0]!, to: known.at(-1)! } : null,
    half: low === null || high === null ? null : { from: low, to: high },
    median: at("median"),
    missing: BAR_STATISTICS.filter((statistic) => at(statistic) === null),
  };
}

/** 47.9 → 50, 96021 → 100000: a scale ends with one or two figures and noughts. */
function roundedUp(value: number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Number((Math.ceil(value / step) * step).toPrecision(6));
}
