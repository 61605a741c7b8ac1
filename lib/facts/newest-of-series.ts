import type { DataSet } from "#lib/facts/facts";

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
