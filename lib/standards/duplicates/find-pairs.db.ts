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
  await db().$transaction(
    async (transaction) => {
      await transaction.likePair.deleteMany({ where: { state: "waiting" } });
      for (let at = 0; at < found.length; at += 5_000)
        await transaction.$executeRaw`
          INSERT INTO like_pair (kind, one, other, likeness)
          SELECT kind, one, other, likeness
          FROM jsonb_to_recordset(${JSON.stringify(found.slice(at, at + 5_000))}::jsonb)
            AS found(kind text, one text, other text, likeness float8)
          ON CONFLICT DO NOTHING`;
    },
    { timeout: 60_000 },
  );
  return db().likePair.count({ where: { state: "waiting" } });
}
