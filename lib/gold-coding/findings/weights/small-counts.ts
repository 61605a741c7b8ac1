import { isShowable, LEAST_SHOWN } from "#lib/gold-coding/figures/suppression";
import {
  type Counted,
  type DualCell,
  type DualWeights,
  none,
  summed,
} from "#lib/gold-coding/findings/weights/dual-weights";
import type { ShownWeights } from "#lib/gold-coding/findings/weights/weight-table";
import { listsBy } from "#lib/platform/lists-by";

/**
 * What of the counts can be shown to those who may not see records: nothing under ten, and nothing under ten to be had by
 * taking shown figures from each other.
 *
 * - A pair under ten is left out.
 * - A pair is told by sex only where men, women and those not stated are each nobody or at least ten; else it counts
 *   as not stated.
 * - The base of a group of the first edition is shown only where it is ten or more and what no shown pair accounts for (the
 *   rest) is nobody or at least ten; by sex only where that holds of each sex. Bases of the second edition are not shown:
 *   with both, and the number of settled records, small numbers could be worked out.
 * - What no shown pair or base accounts for of all settled records, which is no secret, is nobody or at least ten as well:
 *   else the smallest groups of the first edition go, until it is.
 *
 * No pair need go to protect another: what is hidden is in a rest of ten or more, and records without a group in the other
 * edition are in every rest as well.
 */
export function withoutSmall({ cells, sources, settled }: DualWeights): ShownWeights {
  const pairs = [...listsBy(cells, pairOf).values()].flatMap((own) =>
    totalOf(own).cases < LEAST_SHOWN ? [] : toldApart(own),
  );
  const asCounted = new Set(pairs);
  const shown = new Set(pairs.map(pairOf));
  // Of a group with a pair that is not told by sex, the sexes of its base would tell those of the pair.
  const together = new Set(
    cells.flatMap((cell) => (asCounted.has(cell) || !shown.has(pairOf(cell)) ? [] : cell.source)),
  );
  const bases = shownBases(sources, listsBy(pairs, sourceOf), together);
  return withoutSmallRest({ cells: pairs, sources: bases }, settled.cases);
}

/** Takes groups out until what is left of all records is nobody or at least ten. */
function withoutSmallRest(shown: ShownWeights, all: number): ShownWeights {
  const { cells, sources } = shown;
  const based = new Set(sources.map(({ code }) => code));
  const outside = totalOf(cells.filter(({ source }) => !based.has(source))).cases;
  const rest = all - totalOf(sources).cases - outside;
  if (isShowable(rest)) return shown;
  const groups = summed([...sources, ...cells.filter(({ source }) => !based.has(source))], (one) =>
    "code" in one ? one.code : one.source,
  );
  const [smallest] = [...groups].sort(([, a], [, b]) => a.cases - b.cases);
  if (!smallest) return shown;
  const [gone] = smallest;
  return withoutSmallRest(
    {
      cells: cells.filter(({ source }) => source !== gone),
      sources: sources.filter(({ code }) => code !== gone),
    },
    all,
  );
}

/** A pair by sex where each sex may be shown, else all of it together as not stated. */
function toldApart(own: readonly DualCell[]): DualCell[] {
  if (own.every(({ cases }) => isShowable(cases))) return [...own];
  return [{ ...own[0]!, sex: "", ...totalOf(own) }];
}

function shownBases(
  bases: DualWeights["sources"],
  cells: ReadonlyMap<string, DualCell[]>,
  together: ReadonlySet<string>,
): DualWeights["sources"] {
  return [...listsBy(bases, ({ code }) => code)].flatMap(([code, own]) => {
    const total = totalOf(own);
    const ofCode = cells.get(code) ?? [];
    if (total.cases < LEAST_SHOWN || !isShowable(total.cases - totalOf(ofCode).cases)) return [];
    const apart = own.every(({ sex, cases }) => {
      const rest = cases - totalOf(ofCode.filter((cell) => cell.sex === sex)).cases;
      return isShowable(cases) && isShowable(rest);
    });
    return apart && !together.has(code)
      ? own.map((base) => ({ ...base, without: none() }))
      : [{ code, sex: "" as const, ...total, without: none() }];
  });
}

function totalOf(items: readonly Counted[]): Counted {
  return summed(items, () => "").get("") ?? none();
}

function pairOf({ source, target }: DualCell): string {
  return `${source} ${target}`;
}

function sourceOf({ source }: DualCell): string {
  return source;
}
