import { db, type Transaction } from "#lib/platform/db";

/** Where a record can be seen. */
export const VIEW_PLACES = ["coding", "settling", "list", "record", "export", "training"] as const;
export type ViewPlace = (typeof VIEW_PLACES)[number];

export const VIEW_WORDS: Record<ViewPlace, string> = {
  coding: "coding it",
  settling: "settling its case",
  list: "in a list of records",
  record: "on this page",
  export: "in an export",
  training: "in training",
};

/** Keeps that somebody saw some records, in one statement; before they are shown. */
export async function logViews(
  recordIds: readonly number[],
  personId: string,
  place: ViewPlace,
  within: Pick<Transaction, "$executeRaw"> = db(),
): Promise<void> {
  if (recordIds.length === 0) return;
  await within.$executeRaw`
    INSERT INTO record_view (record_id, person_id, place)
    SELECT seen, ${personId}, ${place} FROM unnest(${recordIds as number[]}::int[]) AS seen`;
}

/** Somebody's looks at a record in one place. */
export interface RecordViews {
  personId: string;
  name: string;
  place: ViewPlace;
  times: number;
  last: Date;
}

/** Who saw a record and where, whoever saw it last first; a hundred at most. */
export function viewsOf(recordId: number): Promise<RecordViews[]> {
  return db().$queryRaw<RecordViews[]>`
    SELECT person_id AS "personId", coalesce(person.name, '') AS name, place, count(*)::int AS times, max(at) AS last
    FROM record_view LEFT JOIN person ON person.id = person_id WHERE record_id = ${recordId}
    GROUP BY person_id, person.name, place ORDER BY last DESC, person_id, place LIMIT 100`;
}
