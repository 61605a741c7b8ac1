import type { Batch } from "#lib/gold-coding/batches/batch";
import { answersOf } from "#lib/gold-coding/coding/answer";
import type { GoldSet, SetShare } from "#lib/gold-coding/findings/sets/gold-sets";
import { singleUnit } from "#lib/gold-coding/findings/weights/dual-weights";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** How many records of a batch are in each set, and how many settled ones with text are in none yet. */
export interface SetCounts extends Record<GoldSet, number> {
  waiting: number;
}

/** How many settled records of a batch are in each set, and in none. */
export async function countSets(batch: string): Promise<SetCounts> {
  const [row] = await db().$queryRaw<SetCounts[]>`
    SELECT count(*) FILTER (WHERE used_for = 'evaluation')::int AS evaluation,
      count(*) FILTER (WHERE used_for = 'training')::int AS training,
      count(*) FILTER (WHERE used_for IS NULL AND likeness IS NOT NULL)::int AS waiting
    FROM gold_code JOIN survey_record ON survey_record.id = record_id
    WHERE batch_id = ${batch} AND state = 'settled' AND withdrawn_at IS NULL`;
  return row ?? { evaluation: 0, training: 0, waiting: 0 };
}

/** So many records are put into sets in one transaction. */
const CHUNK = 20_000;

/**
 * Puts the next settled records of a batch that are in no set yet into one each (sets-job.db.ts).
 * @param after id of the last record that is done; 0 for the first
 * @returns the id of the last of them, and how many; null once there is none
 */
export async function assignChunk(
  transaction: Transaction,
  batch: string,
  { share, seed }: SetShare,
  after: number,
): Promise<{ last: number; put: number } | null> {
  // The lock of prisma/rules/gold-sets.sql.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('gold_sets'))`;
  const put = await transaction.$queryRaw<{ id: number }[]>`
    WITH next AS (
      SELECT id, likeness FROM survey_record JOIN gold_code ON record_id = id
      WHERE batch_id = ${batch} AND id > ${after} AND state = 'settled' AND used_for IS NULL AND likeness IS NOT NULL
        AND withdrawn_at IS NULL
      ORDER BY id LIMIT ${CHUNK} FOR NO KEY UPDATE OF gold_code
    ), held AS (
      SELECT likeness, min(used_for) AS used_for FROM gold_code JOIN survey_record ON survey_record.id = record_id
      WHERE used_for IS NOT NULL AND likeness IN (SELECT likeness FROM next) GROUP BY likeness
    )
    UPDATE gold_code SET version = gold_code.version + 1, used_for = coalesce(held.used_for,
      CASE WHEN ('x' || substr(md5(${seed}::text || ':' || next.likeness), 1, 8))::bit(32)::bigint < ${share}::float8 * 4294967296
        THEN 'evaluation' ELSE 'training' END)
    FROM next LEFT JOIN held USING (likeness)
    WHERE next.id = gold_code.record_id
    RETURNING gold_code.record_id AS id`;
  return put.length === 0
    ? null
    : { last: put.reduce((last, { id }) => Math.max(last, id), 0), put: put.length };
}

/**
 * Puts all that waits into sets at once and writes it down, for a batch of some thousand records; a page asks for a job.
 * @returns how many were put into a set
 */
export function assignSets(by: Actor, batch: string, asked: SetShare): Promise<number> {
  return recorded(by, async (transaction, record) => {
    let put = 0;
    for (let after: number | null = 0; after !== null; ) {
      const chunk: { last: number; put: number } | null = await assignChunk(transaction, batch, asked, after);
      put += chunk?.put ?? 0;
      after = chunk?.last ?? null;
    }
    await record(setsDeed(batch, put, asked));
    return put;
  });
}

/** What the record of changes has of it. */
export function setsDeed(batch: string, records: number, { share, seed }: SetShare): Deed {
  return {
    action: "put gold codes into sets",
    subjectKind: "batch",
    subjectId: batch,
    before: null,
    after: { records, share, seed },
    reason: null,
  };
}

/** A record of a set as the lookup is measured by it. */
export interface SetTitle extends GoldTitle {
  recordId: number;
}

/**
 * The records of a set with their codes in one edition, in an order of no meaning that is always the same; records without
 * a title or a single unit group are passed over. For training: never read the other set in the same work.
 * @param after the last one that was read before; 0 for the first
 */
export async function readSet(
  batch: Batch,
  set: GoldSet,
  edition: string,
  { after = 0, most = 5_000 }: { after?: number; most?: number } = {},
): Promise<SetTitle[]> {
  const place = batch.editions.indexOf(edition);
  if (place < 0) return [];
  const rows = await db().$queryRaw<
    {
      id: number;
      title: string;
      industry: string;
      outcomes: string[];
      codes: string[];
      otherCodes: string[];
    }[]
  >`
    SELECT record.id, btrim(job_title) AS title, btrim(industry_text) AS industry, outcomes, codes,
      other_codes AS "otherCodes"
    FROM survey_record record JOIN gold_code ON record_id = record.id
    WHERE batch_id = ${batch.id} AND used_for = ${set} AND state = 'settled' AND withdrawn_at IS NULL
      AND record.id > ${after} AND btrim(job_title) <> '' AND outcomes[${place + 1}] IN ('right', 'wrong')
    ORDER BY record.id LIMIT ${most}`;
  return rows.map(({ id, title, industry, ...columns }) => ({
    ...{ recordId: id, title, industry },
    code: singleUnit(answersOf(columns)[place]!) ?? "",
  }));
}

/**
 * Writes down that somebody takes the records of a set, each of them.
 * @returns how many they are
 * @throws Refusal where the set is empty
 */
export function recordExport(by: Actor, batch: string, set: GoldSet, edition: string): Promise<number> {
  return recorded(
    by,
    async (transaction, record) => {
      const taken = await transaction.$executeRaw`
        INSERT INTO record_view (record_id, person_id, place)
        SELECT record.id, ${by.personId}, 'export'
        FROM survey_record record JOIN gold_code ON record_id = record.id
        WHERE batch_id = ${batch} AND used_for = ${set} AND state = 'settled' AND withdrawn_at IS NULL`;
      if (taken === 0) throw new Refusal("This set has no records yet. Put settled records into sets first.");
      await record({
        action: "exported a set of gold codes",
        subjectKind: "batch",
        subjectId: batch,
        before: null,
        after: { set, edition, records: taken },
        reason: null,
      });
      return taken;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}
