import type { EditionId } from "#lib/facts/edition";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import { isRight } from "#lib/lookup/evaluation/right-codes";
import { type SeveralCodes, severalCodesOf } from "#lib/lookup/evaluation/several-codes";
import { type Lookup, type LookupResult, lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";

/** How well a lookup does on titles whose unit groups are known. Shares are 0 to 1, times are milliseconds a query. */
export interface Evaluation {
  /** Titles looked up. */
  n: number;
  /** Share of titles whose unit group is the first found, among the first five, among the first ten. */
  top1: number;
  top5: number;
  top10: number;
  /** Share of titles whose first result is in the right major, sub-major or minor group. */
  level1: number;
  level2: number;
  level3: number;
  /** By the first so many digits of the unit group: right first, and among the first five. */
  digits: { digits: number; top1: number; top5: number }[];
  /** Of first results, by how sure the lookup said it was. */
  calibration: ConfidenceBand[];
  /** Mean squared difference between what was said of the first result and whether it was right (Brier 1950): 0 at best; a title of which nothing was found was rightly not believed in. */
  brier: number;
  /** Agreement where either side says several codes, and how deep the lookup says one. */
  several: SeveralCodes;
  msMedian: number;
  msP95: number;
  /** Titles whose unit group is not the first found, with the first five that were. */
  failures: Failure[];
}

/** First results said to be right with a probability in a band: from its lower end up to below its upper, 1 included. */
export interface ConfidenceBand {
  from: number;
  to: number;
  n: number;
  /** The mean of what was said, and the share that was right; 0 of none. */
  said: number;
  right: number;
}

export interface Failure {
  title: string;
  industry?: string;
  expected: string;
  got: { code: string; title: string; score: number; entry: string }[];
}

/** So many results are judged, and so many are what somebody is shown first. */
export const DEEPEST = 10;
export const SHOWN = 5;

/** What the lookup made of one title. */
export interface Judged {
  gold: GoldTitle;
  /** The first ten found, best first. */
  results: LookupResult[];
  /** Milliseconds. */
  ms: number;
}

/** Looks every title up and compares. The first title is looked up once beforehand, so that building is not timed. */
export function evaluate(index: Lookup, gold: readonly GoldTitle[], edition: EditionId): Evaluation {
  if (gold[0]) judge(index, gold[0], edition);
  return evaluationOf(gold.map((one) => judge(index, one, edition)));
}

/** Looks one title up. */
export function judge(index: Lookup, gold: GoldTitle, edition: EditionId): Judged {
  const start = performance.now();
  const outcome = lookup(index, { query: gold.title, industry: gold.industry, edition, limit: DEEPEST });
  return { gold, results: isRefusal(outcome) ? [] : outcome.results, ms: performance.now() - start };
}

/** The figures of titles that were looked up. */
export function evaluationOf(judged: readonly Judged[]): Evaluation {
  const within = (depth: number, digits = 4) =>
    share(judged, ({ gold, results }) =>
      results.slice(0, depth).some(({ code }) => isRight(gold, code, digits)),
    );
  const agreeing = (digits: number) => within(1, digits);
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    n: judged.length,
    top1: within(1),
    top5: within(SHOWN),
    top10: within(DEEPEST),
    level1: agreeing(1),
    level2: agreeing(2),
    level3: agreeing(3),
    digits: [1, 2, 3, 4].map((digits) => ({
      digits,
      top1: within(1, digits),
      top5: within(SHOWN, digits),
    })),
    calibration: calibrationOf(judged),
    brier: brierOf(judged),
    several: severalCodesOf(judged),
    msMedian: quantile(times, 0.5),
    msP95: quantile(times, 0.95),
    failures: judged.flatMap(({ gold, results }) =>
      results[0] && isRight(gold, results[0].code) ? [] : failureOf(gold, results),
    ),
  };
}

/** Where the bands of confidence begin; what pages call low, medium and high, the last in two. */
export const BANDS = [0, 0.5, 0.8, 0.9] as const;

/** How sure first results were said to be, and how often they were right: alike where confidence means what it says. */
function calibrationOf(judged: readonly Judged[]): ConfidenceBand[] {
  return BANDS.map((from, at) => {
    const to = BANDS[at + 1] ?? 1;
    const own = judged.flatMap(({ gold, results: [first] }) =>
      first && first.confidence >= from && (first.confidence < to || to === 1)
        ? { said: first.confidence, right: isRight(gold, first.code) }
        : [],
    );
    const said = own.reduce((sum, one) => sum + one.said, 0) / (own.length || 1);
    return { from, to, n: own.length, said: round(said, 4), right: share(own, ({ right }) => right) };
  });
}

function brierOf(judged: readonly Judged[]): number {
  const missed = judged.map(({ gold, results: [first] }) =>
    first ? (first.confidence - (isRight(gold, first.code) ? 1 : 0)) ** 2 : 0,
  );
  return judged.length === 0 ? 0 : round(missed.reduce((sum, one) => sum + one, 0) / judged.length, 4);
}

function failureOf({ title, industry, code, codes }: GoldTitle, results: readonly LookupResult[]): Failure {
  return {
    title,
    ...(industry !== "" && { industry }),
    expected: codes ? codes.join(" or ") : code,
    got: results.slice(0, SHOWN).map(({ code, title, score, entry }) => ({
      code,
      title,
      score,
      entry: entry.natural,
    })),
  };
}

function share<Item>(items: readonly Item[], holds: (item: Item, i: number) => boolean): number {
  if (items.length === 0) return 0;
  return round(items.filter(holds).length / items.length, 4);
}

/** Nearest-rank quantile of ascending values; 0 of none. */
function quantile(values: readonly number[], q: number): number {
  return round(values[Math.max(0, Math.ceil(q * values.length) - 1)] ?? 0, 3);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
