import { twoSidedNormal, twoSidedStudent } from "#lib/figures/probability";
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

/** Fewer periods show no course. */
const LEAST_PERIODS = 3;
/** And fewer of a title in all of them are chance. */
const LEAST_COUNT = 10;
/** Of what does not move, so much is said to: with few periods a smaller share would leave nothing growing that plainly does. */
const SIGNIFICANT = 0.05;
/** A title that was not there before grows without end: e³ − 1 is said at most, some nineteen times more a period. */
const STEEPEST = 3;

export const TREND_RULE = `Growing or shrinking: its share of all counts of the list rises or falls from period to period, by a log-linear Poisson trend with the spread around it taken into account (quasi-Poisson), at ${SIGNIFICANT * 100}%: so many of those that do not move are said to. Else steady; too few to tell with fewer than ${LEAST_PERIODS} periods or ${LEAST_COUNT} counts.`;

/**
 * Tests the counts of something for a trend against those of all, so that a list which grows as a whole makes nothing grow.
 *
 * Source: quasi-Poisson regression with a log-linear trend (McCullagh and Nelder, Generalized Linear Models, 2nd edition,
 * sections 6.2.3 and 6.3). Given their sum Y, Poisson counts y are multinomial with the shares p of all counts, tilted by the
 * slope b to p·e^(bt)/Σ p·e^(bt) =: q. At the b of maximum likelihood, where Σ t·q = Σ t·y/Y, the deviance falls by
 * G = 2(b·Σ t·y − Y·log Σ p·e^(bt)); what lies around the trend is φ = Σ (y − Y·q)²/(Y·q)/(n − 2), 1 at least. Where φ is 1,
 * √G is compared with the normal distribution, else √(G/φ) with Student’s t on n − 2 degrees of freedom.
 * @param periods names, in order of time
 * @param counts of what is tested, and of all, by period; null where they are kept back: such periods are left out
 */
export function trendOf(
  periods: readonly string[],
  counts: readonly (number | null)[],
  all: readonly (number | null)[],
): Trend {
  const points = periods.flatMap((period, at) => {
    const [count = null, of = null] = [counts[at], all[at]];
    return count === null || of === null || of <= 0 ? [] : [{ time: periodNumber(period), count, of }];
  });
  const sum = points.reduce((total, { count }) => total + count, 0);
  if (points.length < LEAST_PERIODS || sum < LEAST_COUNT) return { kind: "few", p: null, growth: null };
  const whole = points.reduce((total, { of }) => total + of, 0);
  const mean = points.reduce((total, { time, of }) => total + (time * of) / whole, 0);
  const tilted = points.map(({ time, count, of }) => ({ t: time - mean, count, p: of / whole }));
  const score = tilted.reduce((total, { t, count }) => total + t * count, 0);
  const slope = slopeOf(tilted, score / sum);
  const weights = tilted.map(({ t, p }) => p * Math.exp(slope * t));
  const weight = weights.reduce((total, one) => total + one, 0);
  const fall = Math.max(0, 2 * (slope * score - sum * Math.log(weight)));
  const around = tilted.reduce((total, { count }, at) => {
    const expected = (sum * weights[at]!) / weight;
    return total + (count - expected) ** 2 / expected;
  }, 0);
  const freedom = points.length - 2;
  const dispersion = around / freedom;
  const p =
    dispersion > 1 ? twoSidedStudent(Math.sqrt(fall / dispersion), freedom) : twoSidedNormal(Math.sqrt(fall));
  const moving = slope > 0 ? "growing" : "shrinking";
  return { kind: p < SIGNIFICANT ? moving : "steady", p, growth: Math.expm1(slope) };
}

/** The slope at which the mean time of the tilted shares is that of the counts: it rises with the slope, so it is halved in. */
function slopeOf(points: readonly { t: number; p: number }[], wanted: number): number {
  const timeAt = (slope: number) => {
    let [weights, times] = [0, 0];
    for (const { t, p } of points) {
      const weight = p * Math.exp(slope * t);
      weights += weight;
      times += weight * t;
    }
    return times / weights;
  };
  let [low, high] = [-STEEPEST, STEEPEST];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (timeAt(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
