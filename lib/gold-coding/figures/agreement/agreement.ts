import { type Estimate, percentileBounds, wilson } from "#lib/gold-coding/figures/estimate";
import { randomNumbers, resampler } from "#lib/gold-coding/figures/resample";
import { appendTo } from "#lib/platform/append-to";
import { atOneGo } from "#lib/platform/in-pauses";

/** Records whose coders gave the same answers, in whatever order. */
export interface Pattern {
  /** One for each coder of the record. */
  answers: readonly string[];
  records: number;
}

export interface LevelAgreement {
  /** Mean over records of the share of pairs of their coders who say the same. */
  percent: Estimate;
  /** Krippendorff's alpha, answers being either the same or not. */
  alpha: Estimate;
  /** Krippendorff's alpha with the distance by shared digits. */
  alphaByDigits: Estimate;
}

export interface Agreement {
  /** Records that two coders or more coded: no other tells anything. */
  records: number;
  codings: number;
  /** Of each level, from the top down. */
  levels: LevelAgreement[];
}

/** Samples drawn for the intervals. */
export const SAMPLES = 500;

/**
 * How far coders agree at each level, any number of coders for each record, answers missing or not.
 *
 * Krippendorff's alpha is 1 − Do / De: the disagreement observed between answers to the same record over the disagreement to
 * be expected between any two answers (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of
 * Pennsylvania, 2011; Content Analysis, chapter 12). With s the share of a record's pairs of answers that differ and m its
 * number of answers, Do = Σ m s / Σ m. With n answers in all and n(v) of them of value v, De = (n² − Σ n(v)²) / (n (n − 1)).
 *
 * The distance of two answers by shared digits is 1 − s/l, with s the number of levels, from the top, at which they are the
 * same, of the l levels down to the one looked at: 0 for the same, 1 for different major groups. As an answer that is the same
 * at one level is so at all above, that is the mean over these levels of "differs there", and so are both disagreements: alpha
 * is 1 − Σ Do / Σ De over the levels.
 *
 * Intervals are of the percentile bootstrap over records. A share of all records or none has Wilson's instead, and an alpha of
 * records without a difference has none: drawing them again shows nothing new.
 * @param valuesOf an answer's value at each level; what is the same at one level is so at all above
 */
export function agreementOf(...of: Parameters<typeof agreementSteps>): Agreement {
  return atOneGo(agreementSteps(...of));
}

/** The same in steps, a sample each: half a million records take a second or more. */
export function* agreementSteps(
  patterns: readonly Pattern[],
  valuesOf: (answer: string) => readonly string[],
  { samples = SAMPLES, seed = 1 }: { samples?: number; seed?: number } = {},
): Generator<void, Agreement> {
  const compared = merged(patterns.filter(({ answers, records }) => answers.length > 1 && records > 0));
  if (compared.length === 0) return { records: 0, codings: 0, levels: [] };
  yield;
  const work = arranged(compared, valuesOf);
  const counts = compared.map(({ records }) => records);
  const whole = work.figures(Int32Array.from(counts));
  const drawn = work.levels.map(() => ({
    percent: new Float64Array(samples).fill(Number.NaN),
    alpha: new Float64Array(samples).fill(Number.NaN),
    alphaByDigits: new Float64Array(samples).fill(Number.NaN),
  }));
  const draw = resampler(counts, randomNumbers(seed));
  const again = new Int32Array(counts.length);
  for (let nth = 0; nth < samples; nth++) {
    yield;
    draw(again);
    for (const [level, figures] of work.figures(again).levels.entries()) {
      drawn[level]!.percent[nth] = figures.percent;
      drawn[level]!.alpha[nth] = figures.alpha;
      drawn[level]!.alphaByDigits[nth] = figures.alphaByDigits;
    }
  }
  return {
    records: whole.records,
    codings: whole.codings,
    levels: whole.levels.map(({ percent, alpha, alphaByDigits }, level) => ({
      percent:
        percent === 0 || percent === 1
          ? wilson(percent, whole.records)
          : { value: percent, ...percentileBounds(drawn[level]!.percent) },
      alpha: estimated(alpha, drawn[level]!.alpha),
      alphaByDigits: estimated(alphaByDigits, drawn[level]!.alphaByDigits),
    })),
  };
}

/** Patterns that are the same but for the order of their answers, as one; in an order that depends on nothing else. */
function merged(patterns: readonly Pattern[]): Pattern[] {
  const same = new Map<string, Pattern[]>();
  for (const pattern of patterns) appendTo(same, [...pattern.answers].sort().join(" "), pattern);
  return [...same]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [first, ...others]]) => ({
      answers: first!.answers,
      records: others.reduce((sum, { records }) => sum + records, first!.records),
    }));
}

function estimated(value: number, drawn: Float64Array): Estimate {
  if (Number.isNaN(value)) return { value: null, from: null, to: null };
  return value === 1 ? { value, from: null, to: null } : { value, ...percentileBounds(drawn) };
}

interface Figures {
  records: number;
  codings: number;
  /** NaN where not defined. */
  levels: { percent: number; alpha: number; alphaByDigits: number }[];
}

/** Patterns arranged so that figures for other counts of the same patterns are sums over arrays of numbers. */
function arranged(patterns: readonly Pattern[], valuesOf: (answer: string) => readonly string[]) {
  const answers = [...new Set(patterns.flatMap((pattern) => pattern.answers))];
  const number = new Map(answers.map((answer, at) => [answer, at]));
  const values = answers.map((answer) => valuesOf(answer));
  const levels = (values[0] ?? []).map((_, level) => numbered(values.map((one) => one[level]!)));
  const numbers = patterns.map((pattern) => Int32Array.from(pattern.answers, (one) => number.get(one)!));
  const differing = levels.map(({ of }) => Float64Array.from(numbers, (own) => shareDiffering(own, of)));
  const counted = new Float64Array(answers.length);

  function figures(records: Int32Array): Figures {
    let [all, codings] = [0, 0];
    counted.fill(0);
    const differ = new Float64Array(levels.length);
    const observed = new Float64Array(levels.length);
    for (let at = 0; at < records.length; at++) {
      const times = records[at]!;
      if (times === 0) continue;
      const own = numbers[at]!;
      all += times;
      codings += times * own.length;
      for (let nth = 0; nth < own.length; nth++) counted[own[nth]!]! += times;
      for (let level = levels.length - 1; level >= 0; level--) {
        const share = differing[level]![at]!;
        // What does not differ here does not differ above.
        if (share === 0) break;
        differ[level]! += times * share;
        observed[level]! += times * share * own.length;
      }
    }
    let [observedDown, expectedDown] = [0, 0];
    return {
      records: all,
      codings,
      levels: levels.map(({ of, many }, level) => {
        const expected = expectedDisagreement(counted, of, many, codings);
        observedDown += observed[level]! / codings;
        expectedDown += expected;
        return {
          percent: 1 - differ[level]! / all,
          alpha: expected > 0 ? 1 - observed[level]! / codings / expected : Number.NaN,
          alphaByDigits: expectedDown > 0 ? 1 - observedDown / expectedDown : Number.NaN,
        };
      }),
    };
  }
  return { levels, figures };
}

function numbered(values: readonly string[]): { of: Int32Array; many: number } {
  const number = new Map<string, number>();
  for (const value of values) if (!number.has(value)) number.set(value, number.size);
  return { of: Int32Array.from(values, (value) => number.get(value)!), many: number.size };
}

/** The share of pairs of answers that differ. */
function shareDiffering(answers: Int32Array, valueAt: Int32Array): number {
  let differ = 0;
  for (let one = 0; one < answers.length; one++)
    for (let other = 0; other < one; other++)
      if (valueAt[answers[one]!] !== valueAt[answers[other]!]) differ++;
  return differ / ((answers.length * (answers.length - 1)) / 2);
}

function expectedDisagreement(counted: Float64Array, valueAt: Int32Array, many: number, all: number): number {
  const totals = new Float64Array(many);
  for (let at = 0; at < counted.length; at++) totals[valueAt[at]!]! += counted[at]!;
  let squares = 0;
  for (let at = 0; at < many; at++) squares += totals[at]! ** 2;
  return (all ** 2 - squares) / (all * (all - 1));
}
