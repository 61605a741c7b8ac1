import type { EditionId } from "#lib/facts/edition";
import type { Precedent } from "#lib/gold-coding/coding/screen";
import { titleKey } from "#lib/lookup/words/title-key";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/client/client";

/** As many as a coder reads. */
const MOST_SHOWN = 6;

interface Asked {
  edition: EditionId;
  /** The record's job title. */
  title: string;
  /** Groups that come into question. */
  codes: readonly string[];
  recordId: number;
}

/**
 * Rulings on like titles, distinctions between groups that come into question, then rulings on those groups. What was made
 * from this very record is left out: it would be somebody's answer to it. The newest of each first, in one statement.
 */
export async function readPrecedents({ edition, title, codes, recordId }: Asked): Promise<Precedent[]> {
  const key = titleKey(title);
  const among = Prisma.sql`ANY(${[...codes]}::text[])`;
  const inForce = Prisma.sql`edition = ${edition} AND withdrawn_at IS NULL
    AND (case_id IS NULL OR case_id NOT IN (SELECT id FROM coding_case WHERE record_id = ${recordId}))`;
  const rulings = (rank: number, which: Prisma.Sql) => Prisma.sql`
    (SELECT ${rank}::int AS rank, id, 'ruling' AS kind, ARRAY[code] AS codes, title, text FROM ruling
      WHERE ${inForce} AND ${which} ORDER BY id DESC LIMIT ${MOST_SHOWN})`;
  return db().$queryRaw<Precedent[]>`
    SELECT kind, codes, title, text FROM (
      (SELECT 1 AS rank, id, 'distinction' AS kind, ARRAY[code, other_code] AS codes, '' AS title, text FROM distinction
        WHERE ${inForce} AND code = ${among} AND other_code = ${among} ORDER BY id DESC LIMIT ${MOST_SHOWN})
      UNION ALL ${rulings(2, Prisma.sql`title_key = ${key}`)}
      UNION ALL ${rulings(3, Prisma.sql`code = ${among} AND title_key <> ${key}`)}) AS found
    ORDER BY rank, id DESC LIMIT ${MOST_SHOWN}`;
}
