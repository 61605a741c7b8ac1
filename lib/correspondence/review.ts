import type { Group } from "#lib/classification/edition";
import { hasWords } from "#lib/correspondence/filter";
import { comparePairs, pairKey } from "#lib/correspondence/map";
import type { Correspondence } from "#lib/correspondence/published";
import type { ReconciledPair, Reconciliation } from "#lib/correspondence/reconcile";
import type { MapWeight } from "#lib/correspondence/weights";

/** Which of the two sources has a pair. */
export const REVIEW_LISTS = {
  observed: "only observed",
  index: "only in the index",
  both: "in both",
} as const;
export type ReviewList = keyof typeof REVIEW_LISTS;

/** A pair with what each source says of it, men and women together. */
export interface ReviewRow {
  list: ReviewList;
  source: Group;
  target: Group;
  /** Index entries that carry both codes. */
  entries: number;
  census: MapWeight | undefined;
  lfs: MapWeight | undefined;
  /** People of both samples together: a measure of attention, not an estimate. */
  people: number;
}

/** Every pair that the index or the records have, in order of source and target. */
export function reviewRows({ table, weights }: Correspondence, reconciliation: Reconciliation): ReviewRow[] {
  const sources = new Map(table.sources.map((group) => [group.code, group]));
  const targets = new Map(table.targets.map((group) => [group.code, group]));
  const byPair = new Map<string, { census?: MapWeight; lfs?: MapWeight }>();
  for (const weight of weights) {
    if (weight.sex !== "both") continue;
    const key = pairKey(weight.source, weight.target);
    byPair.set(key, { ...byPair.get(key), [weight.dataSet]: weight });
  }
  const rowsOf = (list: ReviewList, pairs: readonly ReconciledPair[]) =>
    pairs.map(({ source, target, entries, people }): ReviewRow => {
      const weight = byPair.get(pairKey(source, target));
      return {
        list,
        source: sources.get(source) ?? { code: source, title: "" },
        target: targets.get(target) ?? { code: target, title: "" },
        entries,
        census: weight?.census,
        lfs: weight?.lfs,
        people,
      };
    });
  return [
    ...rowsOf("observed", reconciliation.onlyObserved),
    ...rowsOf("index", reconciliation.onlyMapped),
    ...rowsOf("both", reconciliation.both),
  ].sort(compareRows);
}

/** What a reader of the review list asks for; "" and undefined ask nothing. */
export interface ReviewConditions {
  list: ReviewList;
  text: string;
  source: string;
  target: string;
  minPeople: number | undefined;
}

/** The rows wanted: what most people were observed in first, then what most entries carry, then in order of code. */
export function reviewFor(rows: readonly ReviewRow[], conditions: ReviewConditions): ReviewRow[] {
  const { list, text, source, target, minPeople = 0 } = conditions;
  return rows
    .filter(
      (row) =>
        row.list === list &&
        row.source.code.startsWith(source) &&
        row.target.code.startsWith(target) &&
        row.people >= minPeople &&
        hasWords(`${row.source.title} ${row.target.title}`, text),
    )
    .sort((a, b) => b.people - a.people || b.entries - a.entries || compareRows(a, b));
}

/** How much of what was observed the index explains. */
export interface Agreement {
  pairs: Record<ReviewList, number>;
  /** Share of the people of each data set who are in pairs that the index has, 0 to 1; NaN when there are none. */
  explained: { census: number; lfs: number };
}

export function agreementOf(rows: readonly ReviewRow[]): Agreement {
  const sum = (dataSet: "census" | "lfs", of: readonly ReviewRow[]) =>
    of.reduce((total, row) => total + (row[dataSet]?.count ?? 0), 0);
  const mapped = rows.filter((row) => row.list === "both");
  const pairs = (list: ReviewList) => rows.filter((row) => row.list === list).length;
  return {
    pairs: { observed: pairs("observed"), index: pairs("index"), both: pairs("both") },
    explained: {
      census: sum("census", mapped) / sum("census", rows),
      lfs: sum("lfs", mapped) / sum("lfs", rows),
    },
  };
}

function compareRows(a: ReviewRow, b: ReviewRow): number {
  return comparePairs(
    { source: a.source.code, target: a.target.code },
    { source: b.source.code, target: b.target.code },
  );
}
