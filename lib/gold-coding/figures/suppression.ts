import { appendTo } from "#lib/platform/append-to";
import { listsBy } from "#lib/platform/lists-by";

/** Fewer records than this are not shown to anybody who may not see the records (domain.md, "Disclosure"). */
export const LEAST_SHOWN = 10;

/** Records of one row of a table that are alike in what the figures say of them at each level. */
export interface Counted {
  /** What the figures say at each level, from the top down, a sign each: "==≠≠" for two coders who part at the third. */
  profile: string;
  records: number;
}

/** Whether this is nobody, or enough of them to be shown to those who may not see records. */
export function isShowable(records: number): boolean {
  return records <= 0 || records >= LEAST_SHOWN;
}

/** Whether no number of records from 1 to 9 is among these. */
export function noneSmall(counts: Iterable<number>): boolean {
  for (const count of counts) if (!isShowable(count)) return false;
  return true;
}

/** The records with each profile, as far as the levels that are shown tell profiles apart. */
function byProfile(records: readonly Counted[], levels: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { profile, records: own } of records) {
    const seen = levels.map((level) => profile[level]).join("");
    counts.set(seen, (counts.get(seen) ?? 0) + own);
  }
  return counts;
}

/**
 * The levels at which figures of these records may be shown: what is right or agreed at one level less what is so at another
 * must not be a small number of records either. From the deepest up, each that leaves no profile with a small number.
 * @param depth how many levels there are
 * @returns which of them, from 0, from the top down; none where even one would tell too much
 */
export function levelsShown(records: readonly Counted[], depth: number): number[] {
  let shown: number[] = [];
  for (let level = depth - 1; level >= 0; level--) {
    const more = [level, ...shown];
    if (noneSmall(byProfile(records, more).values())) shown = more;
  }
  return shown;
}

/**
 * The rows that may be shown beside the total of all rows. What is not shown stays mixed: it is two rows at least, and of each
 * profile no record or ten and more, so that the total less the rows shown tells no small number. A row goes whole or stays
 * whole. Where rows with small numbers do not come to that by themselves, the smallest of the others go with them (secondary
 * suppression).
 *
 * As every table splits the same records by one thing only (queue, group, month), and the levels are the same in all, the
 * tables together tell no more than each: any rows of one can go with any rows of another.
 * @param rows records of each row; the total of them must be fit to show at these levels (`levelsShown`)
 */
export function rowsShown<Row>(
  rows: ReadonlyMap<Row, readonly Counted[]>,
  levels: readonly number[],
): Set<Row> {
  const counted = [...rows].map(([row, records]) => {
    const counts = byProfile(records, levels);
    return { row, counts, all: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  });
  const hidden = counted.filter(({ counts }) => !noneSmall(counts.values()));
  const others = counted.filter((one) => !hidden.includes(one) && one.all > 0).sort((a, b) => a.all - b.all);
  const rest = new Map<string, number>();
  const mix = (counts: ReadonlyMap<string, number>) => {
    for (const [profile, count] of counts) rest.set(profile, (rest.get(profile) ?? 0) + count);
  };
  for (const { counts } of hidden) mix(counts);
  while (hidden.length > 0 && (hidden.length < 2 || !noneSmall(rest.values()))) {
    const more = others.shift();
    if (!more) break;
    hidden.push(more);
    mix(more.counts);
  }
  const stay = new Set(hidden.map(({ row }) => row));
  return new Set(counted.map(({ row }) => row).filter((row) => !stay.has(row)));
}

/**
 * The levels, of those that the whole is shown at, at which most of a table can be shown: fewer levels tell fewer profiles
 * apart, so that more rows have no small number. Tables may differ in them: a table at fewer levels tells sums of what one at
 * more does.
 * @param rowsAt how many rows may be shown at some levels
 */
export function tableLevels(
  levels: readonly number[],
  rowsAt: (levels: readonly number[]) => number,
): number[] {
  let best: { levels: number[]; shown: number } = { levels: [], shown: 0 };
  for (let chosen = 2 ** levels.length - 1; chosen > 0; chosen--) {
    const some = levels.filter((_, at) => chosen & (1 << at));
    const shown = rowsAt(some) * some.length;
    if (shown > best.shown) best = { levels: some, shown };
  }
  return best.levels;
}

/** The rows that may be shown of rows within rows, such as the queues of an arm: within a row that is not shown, none is. */
export function rowsWithinShown<Row>(
  rows: ReadonlyMap<Row, readonly Counted[]>,
  outerOf: (row: Row) => string,
  levels: readonly number[],
): { outer: Set<string>; rows: Set<Row> } {
  const within = listsBy([...rows.keys()], outerOf);
  const outer = rowsShown(
    new Map([...within].map(([name, own]) => [name, own.flatMap((row) => rows.get(row)!)])),
    levels,
  );
  const shown = new Set<Row>();
  for (const [name, own] of within)
    if (outer.has(name))
      for (const row of rowsShown(new Map(own.map((one) => [one, rows.get(one)!])), levels)) shown.add(row);
  return { outer, rows: shown };
}

/** A confusion as it is found by going down: how far two codes are the same, then the pair at each level shown below that. */
export interface Path {
  steps: readonly string[];
  records: number;
}

/**
 * The confusions that may be shown, at each level: of the parts of what is shown, those that leave no small number. Parts of
 * what is not shown are not shown. The first step is taken as shown already: its totals are in another table.
 * @returns steps, joined by spaces, of what may be shown
 */
export function pathsShown(paths: readonly Path[], firstShown: (step: string) => boolean): Set<string> {
  const shown = new Set<string>();
  const go = (own: readonly Path[], depth: number, above: string) => {
    const parts = new Map<string, Path[]>();
    for (const path of own) {
      const step = path.steps[depth];
      if (step !== undefined) appendTo(parts, step, path);
    }
    if (parts.size === 0) return;
    const visible =
      depth === 0
        ? new Set([...parts.keys()].filter(firstShown))
        : rowsShown(
            new Map(
              [...parts].map(([step, paths]) => [
                step,
                paths.map(({ records }) => ({ profile: "", records })),
              ]),
            ),
            [],
          );
    for (const step of visible) {
      const here = above === "" ? step : `${above} ${step}`;
      shown.add(here);
      go(parts.get(step)!, depth + 1, here);
    }
  };
  go(paths, 0, "");
  return shown;
}
