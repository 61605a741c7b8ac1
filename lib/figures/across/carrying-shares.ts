import { invertCounts } from "#lib/correspondence/dual-coded";
import type { EditionId } from "#lib/facts/edition";
import { type EditionPair, turned } from "#lib/facts/edition-pair";
import {
  countsOf,
  type DualCodedBase,
  type DualCodedCount,
  type DualCodedDataSet,
  type Sex,
} from "#lib/facts/facts";

/** How the records of a group were found to be divided. */
export interface ObservedShares {
  /** Records of the group. Not all need be in `to`: the rest is not explained, and is carried nowhere. */
  base: number;
  to: { code: string; count: number }[];
}

/** What figures are carried by: the shares that one data set's records of an edition had in another. */
export interface CarryingShares extends EditionPair {
  dataSet: DualCodedDataSet;
  /** Of a unit group; undefined where no record of it was coded to both editions. @param sex "" for men and women together */
  of(code: string, sex: Sex | ""): ObservedShares | undefined;
  /** Whether the base of each group was published, so that the part that nothing explains is known. */
  basePublished: boolean;
}

/**
 * The shares that carry figures from one edition to another; null where no record of the data set was coded to both. From
 * the edition that records were coded to as well, back to the one that they were coded to first, the base is what arrived.
 */
export function carryingShares(
  pair: EditionPair,
  { counts, bases }: { counts: readonly DualCodedCount[]; bases: readonly DualCodedBase[] },
  dataSet: DualCodedDataSet,
): CarryingShares | null {
  const ofSet = counts.filter((one) => one.dataSet === dataSet);
  const forward = countsOf(ofSet, pair);
  const back = forward.length === 0 ? invertCounts(countsOf(ofSet, turned(pair))) : [];
  if (forward.length + back.length === 0) return null;
  const shares = new Map<string, Map<string, number>>();
  const found = new Map<string, number>();
  const add = (code: string, sex: Sex | "", to: string, count: number) => {
    const key = keyOf(code, sex);
    const own = shares.get(key) ?? new Map<string, number>();
    shares.set(key, own.set(to, (own.get(to) ?? 0) + count));
    found.set(key, (found.get(key) ?? 0) + count);
  };
  for (const { source, target, sex, count } of [...forward, ...back])
    for (const of of sexesOf(sex)) add(source, of, target, count);
  const published = publishedBases(pair.source, forward.length > 0 ? bases : [], dataSet);
  return {
    ...pair,
    dataSet,
    basePublished: forward.length > 0,
    of(code, sex) {
      const key = keyOf(code, sex);
      // Where the source prints a base that is less than its counts add up to, the counts are the better knowledge.
      const base = Math.max(published.get(key) ?? 0, found.get(key) ?? 0);
      if (base === 0) return undefined;
      const to = [...(shares.get(key) ?? [])].flatMap(([one, count]) =>
        count > 0 ? [{ code: one, count }] : [],
      );
      return { base, to };
    },
  };
}

/** The data sets that have records coded to both editions of a pair, whichever was first, in the order of the counts. */
export function carryingDataSets(pair: EditionPair, counts: readonly DualCodedCount[]): DualCodedDataSet[] {
  const between = [...countsOf(counts, pair), ...countsOf(counts, turned(pair))];
  return [...new Set(between.map(({ dataSet }) => dataSet))];
}

function publishedBases(
  edition: EditionId,
  bases: readonly DualCodedBase[],
  dataSet: DualCodedDataSet,
): Map<string, number> {
  const published = new Map<string, number>();
  for (const one of bases) {
    if (one.edition !== edition || one.dataSet !== dataSet) continue;
    for (const sex of sexesOf(one.sex)) {
      const key = keyOf(one.source, sex);
      published.set(key, (published.get(key) ?? 0) + one.base);
    }
  }
  return published;
}

/** Men and women are counted together too. */
function sexesOf(sex: Sex | ""): (Sex | "")[] {
  return sex === "" ? [""] : [sex, ""];
}

function keyOf(code: string, sex: Sex | ""): string {
  return `${code} ${sex}`;
}
