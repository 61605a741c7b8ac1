import { type Estimate, percentileBounds, wilson } from "#lib/gold-coding/figures/estimate";
import { randomNumbers, resampler } from "#lib/gold-coding/figures/resample";

/** Records that one coder gave one answer and another coder another, or the same. */
export interface PairedAnswers {
  one: string;
  other: string;
  records: number;
}

export interface Kappa {
  records: number;
  /** Share of the records to which both gave the same. */
  percent: Estimate;
  kappa: Estimate;
}

/**
 * Cohen's kappa of two coders at one level: (p − e) / (1 − e), with p the share of records that they agree on and e the share
 * that two who choose at random would, each with the frequencies of that coder (J. Cohen, "A coefficient of agreement for
 * nominal scales", Educational and Psychological Measurement 20, 1960). Not defined where both always give one and the same
 * answer. The interval is of the percentile bootstrap over records.
 * @param said what an answer says at the level
 */
export function cohensKappa(
  answers: readonly PairedAnswers[],
  said: (answer: string) => string,
  { samples = 400, seed = 1 }: { samples?: number; seed?: number } = {},
): Kappa {
  const cells = cellsOf(answers, said);
  const counts = cells.map(({ records }) => records);
  const records = counts.reduce((sum, count) => sum + count, 0);
  if (records === 0) {
    const none = { value: null, from: null, to: null };
    return { records, percent: none, kappa: none };
  }
  const number = new Map(
    [...new Set(cells.flatMap(({ one, other }) => [one, other]))].map((v, at) => [v, at]),
  );
  const pairs = cells.map(({ one, other }) => [number.get(one)!, number.get(other)!] as const);
  const whole = kappaOf(pairs, counts, number.size);
  const drawn = { percent: new Float64Array(samples), kappa: new Float64Array(samples) };
  const draw = resampler(counts, randomNumbers(seed));
  const again = new Int32Array(counts.length);
  for (let nth = 0; nth < samples; nth++) {
    draw(again);
    const figures = kappaOf(pairs, again, number.size);
    drawn.percent[nth] = figures.percent;
    drawn.kappa[nth] = figures.kappa;
  }
  const bounded = whole.percent > 0 && whole.percent < 1;
  return {
    records,
    percent: bounded
      ? { value: whole.percent, ...percentileBounds(drawn.percent) }
      : wilson(whole.percent, records),
    kappa: {
      value: Number.isNaN(whole.kappa) ? null : whole.kappa,
      ...(bounded ? percentileBounds(drawn.kappa) : { from: null, to: null }),
    },
  };
}

/**
 * The mean of the kappas of all pairs of coders (R. J. Light, "Measures of response agreement for qualitative data",
 * Psychological Bulletin 76, 1971), each with the records that the two share as its weight, as pairs share few or many; null
 * where no pair has one.
 */
export function meanKappa(pairs: readonly Pick<Kappa, "records" | "kappa">[]): number | null {
  let [sum, all] = [0, 0];
  for (const { records, kappa } of pairs) {
    if (kappa.value === null) continue;
    sum += records * kappa.value;
    all += records;
  }
  return all === 0 ? null : sum / all;
}

/** In an order that depends on nothing but the values, so that the same seed gives the same interval. */
function cellsOf(answers: readonly PairedAnswers[], said: (answer: string) => string): PairedAnswers[] {
  const cells = new Map<string, PairedAnswers>();
  for (const { one, other, records } of answers) {
    const cell = { one: said(one), other: said(other) };
    const key = JSON.stringify(cell);
    cells.set(key, { ...cell, records: (cells.get(key)?.records ?? 0) + records });
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

function kappaOf(
  pairs: readonly (readonly [number, number])[],
  counts: ArrayLike<number>,
  many: number,
): { percent: number; kappa: number } {
  const ones = new Float64Array(many);
  const others = new Float64Array(many);
  let [all, same] = [0, 0];
  for (const [at, [one, other]] of pairs.entries()) {
    const records = counts[at]!;
    all += records;
    if (one === other) same += records;
    ones[one]! += records;
    others[other]! += records;
  }
  let byChance = 0;
  for (let at = 0; at < many; at++) byChance += (ones[at]! / all) * (others[at]! / all);
  const percent = same / all;
  return { percent, kappa: byChance < 1 ? (percent - byChance) / (1 - byChance) : Number.NaN };
}
