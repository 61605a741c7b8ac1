import { compareCodes, comparePairs } from "#lib/correspondence/map";
import type { DualCodedBase, DualCodedCount, DualCodedDataSet, Sex } from "#lib/facts/facts";
import { DUAL_CODED_DATA_SETS, SEXES } from "#lib/facts/facts";

/** Men, women, or the two counted together. */
export type SexChoice = Sex | "both";
export const SEX_CHOICES: readonly SexChoice[] = [...SEXES, "both"];

/**
 * How much of a source goes to a target, and how much of the target comes from the source, among the people of one
 * sex in one data set. Exists only where somebody was observed: a pair that nobody was observed in has no weight,
 * which is not the same as a weight of 0.
 */
export interface MapWeight {
  source: string;
  target: string;
  sex: SexChoice;
  dataSet: DualCodedDataSet;
  /** People observed in both; never 0. */
  count: number;
  /** Share of the source's observed people that went to the target, 0 to 1. */
  forward: number;
  /** Share of the target's observed people that came from the source, 0 to 1. */
  backward: number;
}

/** A source's sample: its published size against what its counts add up to. */
export interface SourceSample {
  source: string;
  sex: SexChoice;
  dataSet: DualCodedDataSet;
  /** The published size. */
  base: number;
  /** Sum of the counts. */
  observed: number;
  /** People of the base whom no count accounts for: base − observed. Never shared out. */
  remainder: number;
}

/**
 * The weights that a set of counts gives, in order of source, target, data set and sex.
 *
 * A share is count ÷ sum of counts, forward over the targets of a source, backward over the sources of a target, so
 * that shares sum to 1 for each group, sex and data set. The published shares are count ÷ base and leave up to 5% of a
 * group unaccounted for (3119: 0.948 in the worst case); see sourceSamples for that remainder. "both" adds up the
 * counts of men, women and people not told apart, never their shares.
 *
 * Throws when a count is negative, not a whole number, or given twice: such counts were misread.
 */
export function deriveWeights(counts: readonly DualCodedCount[]): MapWeight[] {
  const cells = observedCells(counts);
  const sourceSums = sumBy(cells, (cell) => cell.source);
  const targetSums = sumBy(cells, (cell) => cell.target);
  return cells.map((cell) => ({
    ...cell,
    forward: cell.count / (sourceSums.get(sumKey(cell.source, cell)) ?? Number.NaN),
    backward: cell.count / (targetSums.get(sumKey(cell.target, cell)) ?? Number.NaN),
  }));
}

/**
 * Each source's sample beside what its counts add up to, in order of source, data set and sex.
 * @param dataSets the published ones unless told
 */
export function sourceSamples(
  counts: readonly DualCodedCount[],
  bases: readonly DualCodedBase[],
  dataSets: readonly DualCodedDataSet[] = DUAL_CODED_DATA_SETS,
): SourceSample[] {
  const observed = sumBy(observedCells(counts), (cell) => cell.source);
  const published = new Map<string, number>();
  for (const { source, sex, dataSet, base } of bases) {
    for (const choice of sex === "" ? (["both"] as const) : ([sex, "both"] as const)) {
      const key = sumKey(source, { sex: choice, dataSet });
      published.set(key, (published.get(key) ?? 0) + base);
    }
  }
  return [...new Set(bases.map((base) => base.source))].sort(compareCodes).flatMap((source) =>
    dataSets.flatMap((dataSet) =>
      SEX_CHOICES.flatMap((sex) => {
        const key = sumKey(source, { sex, dataSet });
        const base = published.get(key);
        if (base === undefined) return [];
        const sum = observed.get(key) ?? 0;
        return [{ source, sex, dataSet, base, observed: sum, remainder: base - sum }];
      }),
    ),
  );
}

/** Finds the weight of one pair; undefined when nobody was observed in it. */
type WeightFinder = (
  source: string | null,
  target: string | null,
  sex: SexChoice,
  dataSet: DualCodedDataSet,
) => MapWeight | undefined;

export function weightFinder(weights: readonly MapWeight[]): WeightFinder {
  const found = new Map(
    weights.map((weight) => [weightKey(weight.source, weight.target, weight.sex, weight.dataSet), weight]),
  );
  return (source, target, sex, dataSet) =>
    source === null || target === null ? undefined : found.get(weightKey(source, target, sex, dataSet));
}

type Cell = Pick<MapWeight, "source" | "target" | "sex" | "dataSet" | "count">;

/** Counts above 0 of men and of women, with their sums over all people. */
function observedCells(counts: readonly DualCodedCount[]): Cell[] {
  const cells = new Map<string, Cell>();
  const given = new Set<string>();
  const both = new Map<string, Cell>();
  for (const { source, target, sex, dataSet, count } of counts) {
    const what = `The count of ${sex || "people not told apart"} from ${source} to ${target} (${dataSet})`;
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`${what} is ${count}. Give a whole number of people, 0 or more.`);
    }
    const key = weightKey(source, target, sex, dataSet);
    if (given.has(key)) throw new RangeError(`${what} is given twice. Keep one of the two.`);
    given.add(key);
    if (sex !== "") cells.set(key, { source, target, sex, dataSet, count });
    const bothKey = weightKey(source, target, "both", dataSet);
    const sum = both.get(bothKey);
    if (sum) sum.count += count;
    else both.set(bothKey, { source, target, sex: "both", dataSet, count });
  }
  return [...cells.values(), ...both.values()].filter((cell) => cell.count > 0).sort(compareCells);
}

function compareCells(a: Cell, b: Cell): number {
  return (
    comparePairs(a, b) ||
    compareDataSets(a.dataSet, b.dataSet) ||
    SEX_CHOICES.indexOf(a.sex) - SEX_CHOICES.indexOf(b.sex)
  );
}

/** The published ones first, in their order. */
function compareDataSets(a: DualCodedDataSet, b: DualCodedDataSet): number {
  const published: readonly DualCodedDataSet[] = DUAL_CODED_DATA_SETS;
  const place = (dataSet: DualCodedDataSet) => {
    const at = published.indexOf(dataSet);
    return at < 0 ? published.length : at;
  };
  return place(a) - place(b) || compareCodes(a, b);
}

function sumBy(cells: readonly Cell[], group: (cell: Cell) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    const key = sumKey(group(cell), cell);
    sums.set(key, (sums.get(key) ?? 0) + cell.count);
  }
  return sums;
}

function sumKey(code: string, { sex, dataSet }: { sex: SexChoice; dataSet: DualCodedDataSet }): string {
  return `${code} ${sex} ${dataSet}`;
}

function weightKey(source: string, target: string, sex: SexChoice | "", dataSet: DualCodedDataSet): string {
  return `${source}>${target} ${sex} ${dataSet}`;
}
