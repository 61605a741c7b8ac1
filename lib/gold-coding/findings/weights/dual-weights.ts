import type { Sex } from "#lib/facts/facts";
import { type AnswerColumns, answersOf, type CodeAnswer } from "#lib/gold-coding/coding/answer";

/** Settled records with the same answers in the editions of their batch, of the same sex. */
export interface AnsweredAlike extends AnswerColumns {
  sex: Sex | "";
  cases: number;
  /** The sum of their weights. */
  weight: number;
}

/** Records, and how many people they stand for. */
export interface Counted {
  cases: number;
  weight: number;
}

/** Records of one sex coded to a unit group of the first edition and to one of the second. */
export interface DualCell extends Counted {
  source: string;
  target: string;
  sex: Sex | "";
}

/** All records of one sex coded to a unit group of one edition. */
export interface DualBase extends Counted {
  code: string;
  sex: Sex | "";
  /** Those of them that have no single unit group in the other edition: uncodable, to fewer digits only, or to two groups. */
  without: Counted;
}

/** What the gold codes of a batch coded to two editions say of how the one goes into the other. */
export interface DualWeights {
  cells: DualCell[];
  /** By unit group of the first edition, and of the second. */
  sources: DualBase[];
  targets: DualBase[];
  /** Settled records: all of them, those with a unit group in both editions, in the first or second only, in neither. */
  settled: Counted;
  both: Counted;
  onlySource: Counted;
  onlyTarget: Counted;
  neither: Counted;
}

/**
 * Counts settled records by the unit groups that they have in both editions. A record that has a single unit group in one
 * edition and none in the other is in the base of the first and in no cell: it is never shared out, as with the
 * published counts, whose bases exceed the sums of their counts.
 * @param answered each list of answers is in the order of the batch's editions, which are two
 */
export function dualWeights(answered: readonly AnsweredAlike[]): DualWeights {
  const cells = new Map<string, DualCell>();
  const sources = new Map<string, DualBase>();
  const targets = new Map<string, DualBase>();
  const totals = { settled: none(), both: none(), onlySource: none(), onlyTarget: none(), neither: none() };
  for (const { sex, cases, weight, ...columns } of answered) {
    const [source, target] = answersOf(columns).map(singleUnit);
    const counted = { cases, weight };
    add(totals.settled, counted);
    if (source) addBase(sources, source, sex, counted, !target);
    if (target) addBase(targets, target, sex, counted, !source);
    if (source && target) {
      add(totals.both, counted);
      const key = `${source} ${target} ${sex}`;
      const cell = cells.get(key) ?? { source, target, sex, ...none() };
      add(cell, counted);
      cells.set(key, cell);
    } else add(source ? totals.onlySource : target ? totals.onlyTarget : totals.neither, counted);
  }
  return {
    cells: [...cells.values()].sort(
      (a, b) => order(a.source, b.source) || order(a.target, b.target) || order(a.sex, b.sex),
    ),
    sources: inOrder(sources),
    targets: inOrder(targets),
    ...totals,
  };
}

/** The one unit group of an answer; null where it has none, or two. */
export function singleUnit({ outcome, code }: CodeAnswer): string | null {
  return outcome === "right" || outcome === "wrong" ? code : null;
}

/** The same read from the second edition to the first. */
export function turnedWeights({ cells, sources, targets, ...rest }: DualWeights): DualWeights {
  return {
    ...rest,
    cells: turnedCells(cells),
    sources: targets,
    targets: sources,
    onlySource: rest.onlyTarget,
    onlyTarget: rest.onlySource,
  };
}

/** Pairs read from the second edition to the first. */
export function turnedCells(cells: readonly DualCell[]): DualCell[] {
  return cells
    .map(({ source, target, ...cell }) => ({ ...cell, source: target, target: source }))
    .sort((a, b) => order(a.source, b.source) || order(a.target, b.target) || order(a.sex, b.sex));
}

/** Cells or bases that are put together under the same key. */
export function summed<Item extends Counted>(
  items: readonly Item[],
  key: (item: Item) => string,
): Map<string, Counted> {
  const sums = new Map<string, Counted>();
  for (const item of items) {
    const sum = sums.get(key(item)) ?? none();
    add(sum, item);
    sums.set(key(item), sum);
  }
  return sums;
}

/** Nobody. */
export function none(): Counted {
  return { cases: 0, weight: 0 };
}

/** Counts more cases into a sum. */
export function add(sum: Counted, { cases, weight }: Counted): void {
  sum.cases += cases;
  sum.weight += weight;
}

function addBase(
  bases: Map<string, DualBase>,
  code: string,
  sex: Sex | "",
  counted: Counted,
  without: boolean,
): void {
  const key = `${code} ${sex}`;
  const base = bases.get(key) ?? { code, sex, ...none(), without: none() };
  add(base, counted);
  if (without) add(base.without, counted);
  bases.set(key, base);
}

function inOrder(bases: ReadonlyMap<string, DualBase>): DualBase[] {
  return [...bases.values()].sort((a, b) => order(a.code, b.code) || order(a.sex, b.sex));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
