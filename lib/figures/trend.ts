import { Z95 } from "#lib/figures/interval";
import { twoSidedNormal } from "#lib/figures/probability";

/** What figures of several times come to. */
export interface Trend {
  verdict: "growing" | "steady" | "shrinking" | "not known";
  /** Why it is not known, as a sentence's end; "" where it is. */
  why: string;
  /** About how much it grows or shrinks in a unit of time, as a part of itself: 0.03 is 3% more; null where not known. */
  rate: number | null;
  /** How likely so much of a trend would be by chance alone, 0 to 1; null where it was not tested. */
  p: number | null;
  /** The first and the last figure, whatever the test says; null of fewer than two. */
  from: { time: number; value: number } | null;
  to: { time: number; value: number } | null;
}

/** A figure of one time. */
export interface TimedFigure {
  /** Years, or whatever the rate is to be of; no two figures have the same. */
  time: number;
  value: number;
  /** Coefficient of variation, per cent; null where the source gives none. */
  cv: number | null;
}

/** How the verdict is reached, for pages: one sentence. */
export const TREND_TEST =
  "Growing or shrinking is said where a straight line through the logarithms of the figures, each weighed by its precision, rises or falls more than chance would in 19 of 20 cases; steady where it does not.";

/**
 * Whether estimates grow: weighted least squares of the logarithm on time, weights one over the squared coefficient of
 * variation, which is about the variance of the logarithm; the slope against its standard error, two-sided at 5%. Two figures
 * give the z-test of the logarithm of their ratio. (W. G. Cochran, Sampling Techniques, 1977, on cv; the slope and its
 * variance are those of generalised least squares with known variances.)
 * Figures of one classification only: a change of the classification is no trend. Counts that are no estimates are tested as
 * what they are (lib/title-lists/trend.ts).
 */
export function trendOf(figures: readonly TimedFigure[]): Trend {
  const held = inOrder(figures);
  if (held.length < 2) return notKnown(held, "figures of two times or more are needed");
  if (held.some(({ value }) => value <= 0)) return notKnown(held, "a figure is nought");
  if (held.some(({ cv }) => cv === null || cv <= 0))
    return notKnown(held, "the source does not say how precise its figures are");
  const weighed = held.map(({ time, value, cv }) => ({
    time,
    log: Math.log(value),
    weight: 1 / ((cv ?? 0) / 100) ** 2,
  }));
  const sum = (of: (one: (typeof weighed)[number]) => number) =>
    weighed.reduce((total, one) => total + of(one), 0);
  const whole = sum(({ weight }) => weight);
  const middle = sum(({ weight, time }) => weight * time) / whole;
  const spread = sum(({ weight, time }) => weight * (time - middle) ** 2);
  const slope = sum(({ weight, time, log }) => weight * (time - middle) * log) / spread;
  return tested(held, slope, slope * Math.sqrt(spread));
}

interface Timed {
  time: number;
  value: number;
}

function inOrder<One extends Timed>(figures: readonly One[]): One[] {
  return [...figures].sort((a, b) => a.time - b.time);
}

function tested(held: readonly Timed[], slope: number, z: number): Trend {
  const beyond = Math.abs(z) >= Z95;
  return {
    verdict: !beyond ? "steady" : slope > 0 ? "growing" : "shrinking",
    why: "",
    rate: Math.expm1(slope),
    p: twoSidedNormal(Math.abs(z)),
    ...endsOf(held),
  };
}

function notKnown(held: readonly Timed[], why: string): Trend {
  return { verdict: "not known", why, rate: null, p: null, ...endsOf(held) };
}

function endsOf(held: readonly Timed[]): Pick<Trend, "from" | "to"> {
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last || held.length < 2) return { from: null, to: null };
  return {
    from: { time: first.time, value: first.value },
    to: { time: last.time, value: last.value },
  };
}

/** When a period ends, in years: "2021-04" → 2021.33, "2025" → 2026, "2014-01/2016-09" → 2016.75; null of no known time. */
export function yearsOf(period: string): number | null {
  const [year, month] = (period.split("/").at(-1) ?? "").split("-");
  if (!year || !/^\d{4}$/.test(year)) return null;
  return Number(year) + (month === undefined ? 12 : Number(month)) / 12;
}
