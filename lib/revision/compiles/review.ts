import type { ThreeWayPair } from "#lib/compile/reconcile";
import type { Correspondence } from "#lib/correspondence/derived-correspondence";
import { hasWords } from "#lib/correspondence/filter";
import { comparePairs, pairKey } from "#lib/correspondence/map";
import type { MapWeight } from "#lib/correspondence/weights";
import type { Group } from "#lib/facts/edition";

/** Which of the three sides have a pair: what was decided, the coding index, the dual-coded records. Each pair is in one list. */
export const REVIEW_LISTS = {
  observed: "only observed",
  decided: "decided, not in the index",
  index: "in the index, not decided",
  unobserved: "decided and in the index, nobody observed",
  all: "on all three sides",
} as const;
export type ReviewList = keyof typeof REVIEW_LISTS;

/** A pair with what each side says of it, men and women together. */
export interface ReviewRow {
  list: ReviewList;
  source: Group;
  target: Group;
  /** The decisions map it, or leave it unchanged. */
  decided: boolean;
  /** ids of those decisions; none where it is unchanged or not decided. */
  decisions: string[];
  /** Index entries that carry both codes. */
  entries: number;
  census: MapWeight | undefined;
  lfs: MapWeight | undefined;
  /** People of both samples together: a measure of attention, not an estimate. */
  people: number;
}

/** What the three sides say of each pair, in order of source and target. `weights` are those of the compiled table. */
export function reviewRows(
  { table, weights }: Pick<Correspondence, "table" | "weights">,
  pairs: readonly ThreeWayPair[],
): ReviewRow[] {
  const sources = new Map(table.sources.map((group) => [group.code, group]));
  const targets = new Map(table.targets.map((group) => [group.code, group]));
  const byPair = new Map<string, { census?: MapWeight; lfs?: MapWeight }>();
  for (const weight of weights) {
    if (weight.sex !== "both") continue;
    const key = pairKey(weight.source, weight.target);
    byPair.set(key, { ...byPair.get(key), [weight.dataSet]: weight });
  }
  return pairs.map((pair) => {
    const { source, target, decided, decisions, entries } = pair;
    const weight = byPair.get(pairKey(source, target));
    return {
      list: reviewListOf(pair),
      source: sources.get(source) ?? { code: source, title: "" },
      target: targets.get(target) ?? { code: target, title: "" },
      decided,
      decisions,
      entries,
      census: weight?.census,
      lfs: weight?.lfs,
      people: pair.people ?? 0,
    };
  });
}

/** The list that a pair is in. */
export function reviewListOf({ decided, entries, people }: ThreeWayPair): ReviewList {
  if (decided !== entries > 0) return decided ? "decided" : "index";
  if (!decided) return "observed";
  return people === null || people === 0 ? "unobserved" : "all";
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

/** How many pairs each side has, and how much of what was observed the decisions explain. */
export interface Agreement {
  /** Pairs that each side has, whatever the others say. */
  sides: { decided: number; index: number; observed: number };
  /** Share of the people of each data set who are in pairs that are decided, 0 to 1; NaN when there are none. */
  explained: { census: number; lfs: number };
}

export function agreementOf(rows: readonly ReviewRow[]): Agreement {
  const sum = (dataSet: "census" | "lfs", of: readonly ReviewRow[]) =>
    of.reduce((total, row) => total + (row[dataSet]?.count ?? 0), 0);
  const decided = rows.filter((row) => row.decided);
  return {
    sides: {
      decided: decided.length,
      index: rows.filter((row) => row.entries > 0).length,
      observed: rows.filter((row) => row.people > 0).length,
    },
    explained: {
      census: sum("census", decided) / sum("census", rows),
      lfs: sum("lfs", decided) / sum("lfs", rows),
    },
  };
}

function compareRows(a: ReviewRow, b: ReviewRow): number {
  return comparePairs(
    { source: a.source.code, target: a.target.code },
    { source: b.source.code, target: b.target.code },
  );
}
