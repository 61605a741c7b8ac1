import { readVersions } from "#lib/facts/data.db";
import type { DataSet, DataSetStatus } from "#lib/facts/facts";
import { compareMeasures } from "#lib/facts/measure";
import { inOrderOfTime } from "#lib/facts/newest-of-series";
import { db, type Transaction } from "#lib/platform/db";
import { versioned } from "#lib/platform/versioned";

/** A data set with what it holds. */
export interface DataSetHeld extends DataSet {
  /** Ids of its measures, in the order in which they are shown. */
  measures: string[];
  /** Groups that have any value in it, and those that have only reasons why there is none. */
  groups: number;
  suppressed: number;
  /** How many figures it has, and how many of them have no value. */
  figures: number;
  without: number;
  /** Whether it tells men from women, or full-time from part-time. */
  cuts: boolean;
}

type From = Pick<Transaction, "dataSet" | "$queryRaw">;

/** One data set; null where there is none of this id. */
export async function readDataSet(id: string, from: From = db()): Promise<DataSet | null> {
  const row = await from.dataSet.findUnique({ where: { id } });
  return row && dataSetOf(row);
}

const heldAt = versioned<DataSetHeld[]>("data sets of figures");

/** The data sets that have figures, each series from its newest on. Counted once for each version of the data. */
export async function readDataSets(): Promise<DataSetHeld[]> {
  return heldAt((await readVersions()).data, () => countDataSets(db()));
}

async function countDataSets(from: From): Promise<DataSetHeld[]> {
  const [rows, counts] = await Promise.all([
    from.dataSet.findMany({ where: { figures: { some: {} } } }),
    from.$queryRaw<
      (Pick<DataSetHeld, "figures" | "without" | "groups" | "suppressed" | "cuts" | "measures"> & {
        id: string;
      })[]
    >`
      SELECT data_set_id AS id, sum(figures)::int AS figures, sum(without)::int AS without,
        count(*) FILTER (WHERE figures > without)::int AS groups,
        count(*) FILTER (WHERE figures = without)::int AS suppressed, bool_or(cuts) AS cuts,
        (SELECT array_agg(DISTINCT measure) FROM figure f WHERE f.data_set_id = of_group.data_set_id) AS measures
      FROM (
        SELECT data_set_id, group_id, count(*) AS figures, count(*) FILTER (WHERE value IS NULL) AS without,
          bool_or(sex <> '' OR hours <> '') AS cuts
        FROM figure WHERE group_id IS NOT NULL GROUP BY data_set_id, group_id
      ) of_group GROUP BY data_set_id`,
  ]);
  const byId = new Map(counts.map((count) => [count.id, count]));
  const held = rows.flatMap((row) => {
    const counted = byId.get(row.id);
    return counted
      ? [{ ...dataSetOf(row), ...counted, measures: counted.measures.sort(compareMeasures) }]
      : [];
  });
  return inOrderOfTime(held)
    .reverse()
    .sort((a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : 0));
}

function dataSetOf({ editionId, status, ...row }: DataSetRow): DataSet {
  return { ...row, edition: editionId ?? "", status: status as DataSetStatus | "" };
}

type DataSetRow = Omit<DataSet, "edition" | "status"> & { editionId: string | null; status: string };
