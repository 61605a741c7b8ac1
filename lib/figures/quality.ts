import type { Quality } from "#lib/facts/facts";

/** The highest coefficient of variation of each band, in per cent. */
const BANDS: readonly (readonly [quality: Quality, most: number])[] = [
  ["precise", 5],
  ["reasonably precise", 10],
  ["acceptable", 20],
];

/**
 * How precise an estimate is by its coefficient of variation: its standard error divided by the estimate itself. Source: the
 * key to the tables of the Annual Survey of Hours and Earnings, Office for National Statistics; above 20% no estimate is
 * printed there.
 * @param cv per cent, at least 0
 */
export function qualityOf(cv: number): Quality {
  return BANDS.find(([, most]) => cv <= most)?.[0] ?? "unreliable";
}

/** The highest coefficient of variation of a band, in per cent; null of what has none. */
export function largestCv(quality: Quality): number | null {
  return BANDS.find(([band]) => band === quality)?.[1] ?? null;
}

/** What each band means, as the end of a sentence. */
export const QUALITY_MEANINGS: Record<Quality, string> = {
  precise: "coefficient of variation at most 5%",
  "reasonably precise": "coefficient of variation above 5% and at most 10%",
  acceptable: "coefficient of variation above 10% and at most 20%",
  unreliable: "coefficient of variation above 20%",
};
