import { LEAST_SHOWN, noneSmall } from "#lib/gold-coding/figures/suppression";
import {
  type Counted,
  type DualCell,
  type DualWeights,
  none,
  summed,
} from "#lib/gold-coding/findings/weights/dual-weights";
import type { ShownWeights } from "#lib/gold-coding/findings/weights/weight-table";
import { listsBy } from "#lib/platform/lists-by";

/** Nobody, or enough of them to be shown to those who may not see records. */
export function isShowable(cases: number): boolean {
  return noneSmall([cases]);
}

/** What may be shown, in both directions. */
export interface WithoutSmall extends ShownWeights {
  targets: DualWeights["targets"];
}

/**
 * What of the counts can be shown to those who may not see records: nothing under ten, and nothing under ten to be had by
 * taking shown figures from each other.
 *
 * - A pair under ten is left out. What of a base no shown pair accounts for (the rest) must be nobody or at least ten, for
 *   each source and for each target: else the smallest shown pair of that group is left out too, until it is. A rest
 *   therefore never holds one small pair alone.
 * - A pair is told by sex only where men, women and those not stated are each nobody or at least ten; else it counts
 *   as not stated.
 * - A base is told by sex only where each sex, and the rest of each, is nobody or at least ten.
 */
export function withoutSmall({ cells, sources, targets }: DualWeights): WithoutSmall {
  const pairs = summed(cells, pairOf);
  const shown = new Set([...pairs].flatMap(([pair, { cases }]) => (cases >= LEAST_SHOWN ? pair : [])));
  const sides = [
    { bases: summed(sources, ({ code }) => code), codeOf: sourceOf },
    { bases: summed(targets, ({ code }) => code), codeOf: targetOf },
  ];
  for (let changed = true; changed; ) {
    changed = false;
    for (const { bases, codeOf } of sides) {
      const byCode = listsBy([...shown], codeOf);
      for (const [code, own] of byCode) {
        const rest = bases.get(code)!.cases - own.reduce((sum, pair) => sum + pairs.get(pair)!.cases, 0);
        if (isShowable(rest)) continue;
        own.sort((a, b) => pairs.get(a)!.cases - pairs.get(b)!.cases || (a < b ? -1 : 1));
        shown.delete(own[0]!);
        changed = true;
      }
    }
  }
  const kept = toldApart(cells.filter((cell) => shown.has(pairOf(cell))));
  return {
    cells: kept,
    sources: shownBases(
      sources,
      listsBy(kept, ({ source }) => source),
    ),
    targets: shownBases(
      targets,
      listsBy(kept, ({ target }) => target),
    ),
  };
}

/** Pairs by sex where each sex may be shown, else all of them together as not stated. */
function toldApart(cells: readonly DualCell[]): DualCell[] {
  return [...listsBy(cells, pairOf).values()].flatMap((own) => {
    if (own.every(({ cases }) => isShowable(cases))) return own;
    return [{ ...own[0]!, sex: "" as const, ...totalOf(own) }];
  });
}

function shownBases(bases: DualWeights["sources"], cells: ReadonlyMap<string, DualCell[]>) {
  return [...listsBy(bases, ({ code }) => code)].flatMap(([code, own]) => {
    const total = totalOf(own);
    if (total.cases < LEAST_SHOWN) return [];
    const ofCode = cells.get(code) ?? [];
    const apart = own.every(({ sex, cases }) => {
      const accounted = totalOf(ofCode.filter((cell) => cell.sex === sex));
      return isShowable(cases) && isShowable(cases - accounted.cases) && cases >= accounted.cases;
    });
    const withoutGroup = (one: DualWeights["sources"][number]) => ({ ...one, without: none() });
    return apart && ofCode.every((cell) => cell.sex !== "" || own.some(({ sex }) => sex === ""))
      ? own.map(withoutGroup)
      : [{ code, sex: "" as const, ...total, without: none() }];
  });
}

function totalOf(items: readonly Counted[]): Counted {
  return summed(items, () => "").get("") ?? none();
}

function pairOf({ source, target }: DualCell): string {
  return `${source} ${target}`;
}

function sourceOf(pair: string): string {
  return pair.split(" ")[0]!;
}

function targetOf(pair: string): string {
  return pair.split(" ")[1]!;
}
