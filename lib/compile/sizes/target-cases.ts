import type { GroupMap } from "#lib/correspondence/map";
import type { Interval } from "#lib/figures/interval";
import { appendTo } from "#lib/platform/append-to";

/**
 * What the size of a group of the new edition is worked out from, from the strongest to the weakest: whole groups of the earlier
 * edition; the shares of records that were coded to both; the shares of index entries, which are titles and no people.
 */
export const CASES_BY = ["whole groups", "dual-coded records", "index shares"] as const;
export type CasesBy = (typeof CASES_BY)[number];

/** Records that sizes are read off. */
export interface SizeRecords {
  /** The interval of the cases of a group of the earlier edition; null where it has none. */
  intervalOf: (source: string) => Interval | null;
  /** How many of the records of an earlier group were coded to a new one; undefined where no record of it was coded to both. */
  coded: (source: string, target: string) => { count: number; base: number } | undefined;
}

/**
 * How many cases each group of a table would have: the whole of each earlier group that goes there alone, else its part by
 * dual-coded records, else by index entries. What is weakest of the parts is said to be what it rests on. No group is divided
 * equally: without records and entries its size is not known. The interval is known where only whole groups are added up.
 */
export function targetCases(
  maps: readonly Pick<GroupMap, "source" | "target" | "evidence">[],
  cases: ReadonlyMap<string, number>,
  records?: SizeRecords,
): (target: string) => { cases: number | null; by: CasesBy | null; interval: Interval | null } {
  const bySource = new Map<string, (typeof maps)[number][]>();
  const byTarget = new Map<string, (typeof maps)[number][]>();
  for (const map of maps) {
    if (map.source !== null) appendTo(bySource, map.source, map);
    if (map.target !== null) appendTo(byTarget, map.target, map);
  }
  const partOf = (source: string, target: string, entries: number): { cases: number; by: CasesBy } | null => {
    const whole = cases.get(source);
    if (whole === undefined) return null;
    const own = bySource.get(source) ?? [];
    if (own.length === 1) return { cases: whole, by: "whole groups" };
    const coded = records?.coded(source, target);
    if (coded) return { cases: (whole * coded.count) / coded.base, by: "dual-coded records" };
    const all = own.reduce((sum, { evidence }) => sum + evidence.entries.length, 0);
    return all === 0 ? null : { cases: (whole * entries) / all, by: "index shares" };
  };
  return (target) => {
    const none = { cases: null, by: null, interval: null };
    const own = byTarget.get(target) ?? [];
    const parts = own.map(({ source, evidence }) =>
      source === null ? null : partOf(source, target, evidence.entries.length),
    );
    const known = parts.flatMap((part) => part ?? []);
    if (known.length < own.length || known.length === 0) return none;
    const weakest = Math.max(...known.map(({ by }) => CASES_BY.indexOf(by)));
    const by = CASES_BY[weakest]!;
    return {
      cases: Math.round(known.reduce((sum, part) => sum + part.cases, 0)),
      by,
      interval:
        by === "whole groups"
          ? together(own.map(({ source }) => records?.intervalOf(source ?? "") ?? null))
          : null,
    };
  };
}

/** The interval of a sum of sizes that are known apart from each other: the distances to each end are added as squares. */
function together(intervals: readonly (Interval | null)[]): Interval | null {
  if (intervals.some((one) => one === null)) return null;
  const held = intervals.flatMap((one) => one ?? []);
  const [single] = held;
  if (!single || held.length === 1) return single ?? null;
  const middle = held.map(({ low, high }) => (low + high) / 2);
  const sum = middle.reduce((total, one) => total + one, 0);
  const half = Math.sqrt(held.reduce((total, { low, high }) => total + ((high - low) / 2) ** 2, 0));
  return { low: Math.max(0, sum - half), high: sum + half, by: single.by };
}
