import { db } from "#lib/platform/db";

/** A released table, by its newest release. */
export interface CorrectableRelease {
  id: number;
  /** "SOC2010–SOC2020, release 1". */
  title: string;
  source: string;
  target: string;
}

/** The newest release of each pair of editions, the newest of all first: what can be corrected. */
export async function listCorrectable(): Promise<CorrectableRelease[]> {
  return db().$queryRaw<CorrectableRelease[]>`
    SELECT id, title, source, target FROM (
      SELECT DISTINCT ON (source, target) id, title, source, target FROM release ORDER BY source, target, number DESC
    ) newest ORDER BY id DESC`;
}
