import type { EditionId } from "#lib/facts/edition";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
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
  msMedian: number;
  msP95: number;
  /** Titles whose unit group is not the first found, with the first five that were. */
  failures: Failure[];
}

export interface Failure {
  title: string;
  industry?: string;
  expected: string;
  got: { code: string; title: string; score: number; entry: string }[];
}

const DEEPEST = 10;
const SHOWN = 5;

/** Looks every title up and compares. The first title is looked up once beforehand, so that building is not timed. */
export function evaluate(index: Lookup, gold: readonly GoldTitle[], edition: EditionId): Evaluation {
  const resultsOf = ({ title, industry }: GoldTitle): LookupResult[] => {
    const outcome = lookup(index, { query: title, industry, edition, limit: DEEPEST });
    return isRefusal(outcome) ? [] : outcome.results;
  };
  if (gold[0]) resultsOf(gold[0]);
  const times: number[] = [];
  const ranks: number[] = [];
  const firsts: string[] = [];
  const failures: Failure[] = [];
  for (const one of gold) {
    const start = performance.now();
    const results = resultsOf(one);
    times.push(performance.now() - start);
    const rank = results.findIndex(({ code }) => code === one.code);
    ranks.push(rank < 0 ? Number.POSITIVE_INFINITY : rank);
    firsts.push(results[0]?.code ?? "");
    if (rank !== 0) failures.push(failureOf(one, results));
  }
  const within = (depth: number) => share(ranks, (rank) => rank < depth);
  const agreeing = (digits: number) =>
    share(gold, ({ code }, i) => firsts[i]!.slice(0, digits) === code.slice(0, digits));
  times.sort((a, b) => a - b);
  return {
    n: gold.length,
    top1: within(1),
    top5: within(SHOWN),
    top10: within(DEEPEST),
    level1: agreeing(1),
    level2: agreeing(2),
    level3: agreeing(3),
    msMedian: quantile(times, 0.5),
    msP95: quantile(times, 0.95),
    failures,
  };
}

function failureOf({ title, industry, code }: GoldTitle, results: readonly LookupResult[]): Failure {
  return {
    title,
    ...(industry !== "" && { industry }),
    expected: code,
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
