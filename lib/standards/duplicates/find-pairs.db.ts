import { db } from "#lib/platform/db";
import { type ComparedStandard, likeStandards } from "#lib/standards/duplicates/like-standards";

/**
 * Finds the standards and suites that are nearly called the same. What was said of a pair stays; pairs that wait and are
 * alike no more go.
 * @returns how many wait for a person
 */
export async function findPairs(): Promise<number> {
  const standards = await db().standard.findMany({
    where: { mergedIntoId: null },
    select: { key: true, kind: true, title: true, suite: true },
    orderBy: { key: "asc" },
  });
  const found = likeStandards(standards as ComparedStandard[]);
  const json = JSON.stringify(found);
  await db().$transaction(
    async (transaction) => {
      // Those that wait still keep their ids: somebody may be deciding on one at this moment.
      await transaction.$executeRaw`
        DELETE FROM like_pair WHERE state = 'waiting' AND (kind, one, other) NOT IN (
          SELECT kind, one, other FROM jsonb_to_recordset(${json}::jsonb) AS found(kind text, one text, other text))`;
      await transaction.$executeRaw`
        INSERT INTO like_pair (kind, one, other, likeness)
        SELECT kind, one, other, likeness
        FROM jsonb_to_recordset(${json}::jsonb) AS found(kind text, one text, other text, likeness float8)
        ON CONFLICT (kind, one, other) DO UPDATE SET likeness = excluded.likeness WHERE like_pair.state = 'waiting'`;
    },
    { timeout: 60_000 },
  );
  return db().likePair.count({ where: { state: "waiting" } });
}
