import { db, type Transaction } from "#lib/platform/db";
import { Prisma } from "#prisma/client/client";

/** Most records that one answer is given to at once. */
export const MOST_IDENTICAL = 500;

interface Asked {
  queueId: number;
  personId: string;
  recordId: number;
}

/**
 * Records of the same queue that differ from one in nothing that is coded by, and that somebody could be given: with an
 * open seat, not withdrawn, and never had or left by them, or reserved for them ahead. In their order; at most 500.
 */
export async function readIdentical(
  { queueId, personId, recordId }: Asked,
  from: Transaction = db(),
): Promise<number[]> {
  const rows = await from.$queryRaw<{ id: number }[]>`
    SELECT other.id ${identicalTo({ queueId, personId, recordId })} ORDER BY other.id LIMIT ${MOST_IDENTICAL}`;
  return rows.map(({ id }) => id);
}

/** How many these are, as a part of a statement: looks no further than as many as are asked for. */
export function countIdentical(asked: Asked): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT ${identicalTo(asked)} LIMIT ${MOST_IDENTICAL}) AS identical)`;
}

function identicalTo({ queueId, personId, recordId }: Asked): Prisma.Sql {
  return Prisma.sql`FROM survey_record AS one JOIN survey_record AS other
      ON other.batch_id = one.batch_id AND other.likeness = one.likeness AND other.id <> one.id
    WHERE one.id = ${recordId} AND other.withdrawn_at IS NULL
      AND (EXISTS (SELECT FROM seat WHERE queue_id = ${queueId} AND record_id = other.id
          AND state IN ('free', 'returned') AND kind IN ('wanted', 'further'))
        AND can_be_given(${queueId}, other.id, ${personId})
        OR EXISTS (SELECT FROM seat WHERE queue_id = ${queueId} AND record_id = other.id AND person_id = ${personId}
          AND state = 'claimed' AND claimed_at IS NULL AND kind IN ('wanted', 'further')))`;
}
