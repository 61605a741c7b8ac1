import { Z95 } from "#lib/figures/interval";

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
export const COUNT_TREND_TEST =
  "Growing or shrinking is said where counts rise or fall over the periods more than chance would in 19 of 20 cases (score test of a Poisson count, allowing for counts that scatter more); steady where they do not.";

/**
 * Whether estimates grow: weighted least squares of the logarithm on time, weights one over the squared coefficient of
 * variation, which is about the variance of the logarithm; the slope against its standard error, two-sided at 5%. Two figures
 * give the z-test of the logarithm of their ratio. (W. G. Cochran, Sampling Techniques, 1977, on cv; the slope and its
 * variance are those of generalised least squares with known variances.)
 * Figures of one classification only: a change of the classification is no trend.
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

/** A count of one period, and how much of that it is of: days, or everything that was counted. 1 where all are alike. */
export interface PeriodCount {
  time: number;
  count: number;
  exposure?: number;
}

/**
 * Whether counts grow: the score test of a log-linear trend of Poisson counts, given their sum (D. R. Cox and P. A. W. Lewis,
 * The Statistical Analysis of Series of Events, 1966, chapter 3). With four periods or more the variance is raised where the
 * counts scatter about the line more than Poisson counts do (Pearson's statistic over its degrees of freedom).
 */
export function trendOfCounts(periods: readonly PeriodCount[]): Trend {
  const held = inOrder(periods.map((one) => ({ ...one, value: one.count })));
  const total = held.reduce((sum, { count }) => sum + count, 0);
  if (held.length < 2) return notKnown(held, "counts of two periods or more are needed");
  if (total < LEAST_COUNTED) return notKnown(held, `fewer than ${LEAST_COUNTED} were counted`);
  const whole = held.reduce((sum, { exposure = 1 }) => sum + exposure, 0);
  const shares = held.map(({ exposure = 1 }) => exposure / whole);
  const mean = held.reduce((sum, { time }, at) => sum + time * shares[at]!, 0);
  const variance = held.reduce((sum, { time }, at) => sum + (time - mean) ** 2 * shares[at]!, 0);
  const score = held.reduce((sum, { time, count }) => sum + count * (time - mean), 0);
  const slope = poissonSlope(held, shares);
  const scatter = held.length < 4 ? 1 : scatterOf(held, shares, slope);
  return tested(held, slope, score / Math.sqrt(total * variance * scatter));
}

/** Fewer in all periods together are too few for the test's normal distribution. */
export const LEAST_COUNTED = 10;
const STEPS = 30;
/** No slope is followed beyond: e⁵ times in a unit of time. */
const STEEPEST = 5;

/** The slope of the logarithm by maximum likelihood, given the sum: Newton's steps on the mean time of the counts. */
function poissonSlope(held: readonly PeriodCount[], shares: readonly number[]): number {
  const total = held.reduce((sum, { count }) => sum + count, 0);
  const wanted = held.reduce((sum, { time, count }) => sum + time * count, 0) / total;
  let slope = 0;
  for (let step = 0; step < STEPS; step++) {
    const fitted = fittedShares(held, shares, slope);
    const mean = held.reduce((sum, { time }, at) => sum + time * fitted[at]!, 0);
    const variance = held.reduce((sum, { time }, at) => sum + (time - mean) ** 2 * fitted[at]!, 0);
    if (variance < 1e-12) break;
    const next = Math.max(-STEEPEST, Math.min(STEEPEST, slope + (wanted - mean) / variance));
    if (Math.abs(next - slope) < 1e-10) return next;
    slope = next;
  }
  return slope;
}

function fittedShares(held: readonly PeriodCount[], shares: readonly number[], slope: number): number[] {
  const first = held[0]!.time;
  const weights = held.map(({ time }, at) => shares[at]! * Math.exp(slope * (time - first)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}

function scatterOf(held: readonly PeriodCount[], shares: readonly number[], slope: number): number {
  const total = held.reduce((sum, { count }) => sum + count, 0);
  const fitted = fittedShares(held, shares, slope);
  const pearson = held.reduce((sum, { count }, at) => {
    const expected = total * fitted[at]!;
    return expected > 0 ? sum + (count - expected) ** 2 / expected : sum;
  }, 0);
  return Math.max(1, pearson / (held.length - 2));
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
    p: twoSided(z),
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

/** The two-sided probability of a normal deviate (Abramowitz and Stegun, 7.1.26; wrong by less than 2 × 10⁻⁷). */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, series * Math.exp(-x * x));
}

/** When a period ends, in years: "2021-04" → 2021.33, "2025" → 2026, "2014-01/2016-09" → 2016.75; null of no known time. */
export function yearsOf(period: string): number | null {
  const [year, month] = (period.split("/").at(-1) ?? "").split("-");
  if (!year || !/^\d{4}$/.test(year)) return null;
  return Number(year) + (month === undefined ? 12 : Number(month)) / 12;
}
