import type { Figure } from "#lib/facts/facts";
import { largestCv } from "#lib/figures/quality";

/** What is 95% likely to hold what a figure estimates, and what it is worked out from. */
export interface Interval {
  low: number;
  high: number;
  /** The source's coefficient of variation, the band that it says that one is in, or the records of a sample. */
  by: "cv" | "quality" | "sample";
}

/** The normal quantile of a 95% interval. */
export const Z95 = 1.959963984540054;

/**
 * The coefficient of variation of a figure, per cent: as the source gives it, else the largest of the band that it names;
 * null where it says neither, or only that the figure is unreliable.
 */
export function cvOf({ cv, quality }: Pick<Figure, "cv" | "quality">): number | null {
  return cv ?? (quality === "" ? null : largestCv(quality));
}

/** The interval of a published figure, by the normal distribution; null where its source says nothing of its precision. */
export function intervalOf(figure: Pick<Figure, "value" | "cv" | "quality">): Interval | null {
  const cv = cvOf(figure);
  if (figure.value === null || cv === null) return null;
  const half = Z95 * (cv / 100) * figure.value;
  return {
    low: Math.max(0, figure.value - half),
    high: figure.value + half,
    by: figure.cv === null ? "quality" : "cv",
  };
}

/**
 * The interval of what a count of sampled records stands for, by Byar's approximation to the exact interval of a Poisson count
 * (N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II, 1987, page 69); of no record up to 3.69 records.
 * @param each how many each record stands for: 100 in a sample of one in a hundred
 */
export function sampleInterval(records: number, each: number): Interval {
  const low = records === 0 ? 0 : records * (1 - 1 / (9 * records) - Z95 / (3 * Math.sqrt(records))) ** 3;
  const above = records + 1;
  const high =
    records === 0 ? -Math.log(0.025) : above * (1 - 1 / (9 * above) + Z95 / (3 * Math.sqrt(above))) ** 3;
  return { low: Math.max(0, low) * each, high: high * each, by: "sample" };
}
