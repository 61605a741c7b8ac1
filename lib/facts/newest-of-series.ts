import type { DataSet, GroupSize, PublishedGroup } from "#lib/facts/facts";

/** Revised figures take the place of provisional ones of the same time, final ones that of both. */
const STANDING: Record<DataSet["status"], number> = { provisional: 0, "": 1, revised: 2, final: 3 };

/**
 * Data sets from the earliest to the latest, of the same time as they took each other's place; those of no known time first.
 */
export function inOrderOfTime<One extends Pick<DataSet, "period" | "status">>(
  dataSets: readonly One[],
): One[] {
  const end = ({ period }: One) => period.split("/").at(-1) ?? "";
  return [...dataSets].sort(
    (a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0) || STANDING[a.status] - STANDING[b.status],
  );
}

/** Ids of the data sets that are the newest of their time series for their edition; of no series each is. */
export function newestOfSeries(dataSets: readonly DataSet[]): Set<string> {
  const newest = new Map<string, string>();
  for (const { id, series, edition } of inOrderOfTime(dataSets)) {
    newest.set(series === "" ? id : `${edition} ${series}`, id);
  }
  return new Set(newest.values());
}

/**
 * Sizes of groups by the newest data set of each time series that has groups of their level: those above the unit group are
 * not without a size where the newest has unit groups alone.
 */
export function newestSizes(facts: {
  dataSets: readonly DataSet[];
  sizes: readonly GroupSize[];
  groups: readonly Pick<PublishedGroup, "edition" | "code" | "level">[];
}): GroupSize[] {
  const { dataSets, sizes, groups } = facts;
  const levels = new Map(groups.map(({ edition, code, level }) => [`${edition} ${code}`, level]));
  const levelOf = ({ edition, code }: GroupSize) => levels.get(`${edition} ${code}`);
  const measured = new Set(sizes.map((size) => `${levelOf(size)} ${size.dataSet}`));
  const newest = new Map(
    [...new Set(levels.values())].map((level) => [
      level,
      newestOfSeries(dataSets.filter(({ id }) => measured.has(`${level} ${id}`))),
    ]),
  );
  return sizes.filter((size) => newest.get(levelOf(size))?.has(size.dataSet));
}
