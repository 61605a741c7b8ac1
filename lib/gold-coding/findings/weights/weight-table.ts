import type { Sex } from "#lib/facts/facts";
import type { ColumnOf, Table } from "#lib/files/table";
import { tableOf } from "#lib/files/table";
import {
  add,
  type Counted,
  type DualWeights,
  none,
  summed,
} from "#lib/gold-coding/findings/weights/dual-weights";

/** Whose records a row counts: all of them, also those that do not state a sex, or those of one. */
export type CountedSex = "all" | "men" | "women";
export const COUNTED_SEXES: readonly CountedSex[] = ["all", "men", "women"];

/** How many records of a unit group of one edition are in a unit group of the other. */
export interface WeightRow extends Counted {
  source: string;
  target: string;
  sex: CountedSex;
  /** All records of the source, with those that have no single group in the other edition; null where it is not shown. */
  base: Counted | null;
  /** Of the base, those that no row shows: without a group in the other edition, or in rows that are not shown. */
  rest: Counted | null;
  /** cases ÷ the sum over the rows of the source that are shown, and the same by weight. */
  share: number;
  weightedShare: number;
}

/** What rows are made from: all that was counted, or what of it may be shown. */
export type ShownWeights = Pick<DualWeights, "cells" | "sources">;

/**
 * The rows of a table of weights, in order of source, target and sex. Shares are of the records that have a group in the
 * other edition, as the published ones are: cases ÷ Σ cases of the source, and Σ weights ÷ Σ weights of the source.
 */
export function weightRows({ cells, sources }: ShownWeights): WeightRow[] {
  const by = (sex: CountedSex) => {
    const own = cells.filter((cell) => sex === "all" || cell.sex === sex);
    const pairs = summed(own, ({ source, target }) => `${source} ${target}`);
    const sums = summed(own, ({ source }) => source);
    const bases = summed(
      sources.filter((base) => sex === "all" || base.sex === sex),
      ({ code }) => code,
    );
    return [...pairs].map(([pair, counted]): WeightRow => {
      const [source = "", target = ""] = pair.split(" ");
      const sum = sums.get(source) ?? none();
      const base = bases.get(source) ?? null;
      const rest = base && { cases: base.cases - sum.cases, weight: base.weight - sum.weight };
      return {
        ...{ source, target, sex, ...counted, base, rest },
        share: counted.cases / sum.cases,
        weightedShare: counted.weight / sum.weight,
      };
    });
  };
  return COUNTED_SEXES.flatMap(by).sort(
    (a, b) =>
      order(a.source, b.source) ||
      order(a.target, b.target) ||
      COUNTED_SEXES.indexOf(a.sex) - COUNTED_SEXES.indexOf(b.sex),
  );
}

/** The records that state a sex, and those that do not. */
export function bySex({
  cells,
}: Pick<DualWeights, "cells">): Record<"men" | "women" | "not stated", Counted> {
  const sums = { men: none(), women: none(), "not stated": none() };
  for (const { sex, ...counted } of cells) add(sums[nameOf(sex)], counted);
  return sums;
}

function nameOf(sex: Sex | "") {
  return sex === "" ? ("not stated" as const) : sex;
}

/** The table to download. @param names what the editions are called, the one that is read from first */
export function weightTable(rows: readonly WeightRow[], names: { source: string; target: string }): Table {
  const { source, target } = names;
  const weight = (counted: Counted | null) => (counted ? rounded(counted.weight, 2) : "");
  const columns: ColumnOf<WeightRow>[] = [
    { name: "source", kind: "code", meaning: `unit group of ${source}`, cell: (row) => row.source },
    { name: "target", kind: "code", meaning: `unit group of ${target}`, cell: (row) => row.target },
    {
      ...{ name: "sex", kind: "text", cell: (row) => row.sex },
      meaning: "all: men, women and records that do not state it; else those of one sex",
    },
    {
      ...{ name: "records", kind: "number", cell: (row) => row.cases },
      meaning: "settled records coded to both groups, unweighted",
    },
    {
      ...{ name: "weighted", kind: "number", cell: (row) => rounded(row.weight, 2) },
      meaning: "the sum of the weights of these records",
    },
    {
      ...{ name: "share", kind: "share", cell: (row) => rounded(row.share, 6) },
      meaning: `part of the records of the source that have a group of ${target} here`,
    },
    {
      ...{ name: "weighted_share", kind: "share", cell: (row) => rounded(row.weightedShare, 6) },
      meaning: "the same of the sums of weights",
    },
    {
      ...{ name: "base", kind: "number", cell: (row) => row.base?.cases ?? "" },
      meaning: "all records of the source; empty where it is not shown",
    },
    {
      name: "weighted_base",
      kind: "number",
      meaning: "the sum of their weights",
      cell: (row) => weight(row.base),
    },
    {
      ...{ name: "rest", kind: "number", cell: (row) => row.rest?.cases ?? "" },
      meaning: `records of the base in no row here: without a single group of ${target}, or not shown`,
    },
    {
      name: "weighted_rest",
      kind: "number",
      meaning: "the sum of their weights",
      cell: (row) => weight(row.rest),
    },
  ];
  return tableOf(columns, rows);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
