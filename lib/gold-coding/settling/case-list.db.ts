import type { Batch } from "#lib/gold-coding/batches/batch";
import { batchesFor } from "#lib/gold-coding/batches/waiting.db";
import type { CaseKind, CaseLine, CaseState } from "#lib/gold-coding/settling/coding-case";
import type { Person } from "#lib/permissions/permissions";
import { db } from "#lib/platform/db";

/** Which cases a list is of; null for all. */
export interface CaseFilter {
  /** Batches in which whoever looks adjudicates. */
  batches: readonly string[];
  queueId: number | null;
  kind: CaseKind | null;
  state: CaseState;
}

/** The batches in which somebody adjudicates, the newest first; those whose text is erased left out. */
export async function batchesToAdjudicate(person: Person): Promise<Batch[]> {
  return (await batchesFor(person, "adjudicate")).filter(({ erasedAt }) => erasedAt === null);
}

/**
 * Cases, the most valuable first: those of the records that stand for most people.
 * @param page from 1; of `size` each
 */
export async function listCases(
  { batches, queueId, kind, state }: CaseFilter,
  { page, size }: { page: number; size: number },
): Promise<CaseLine[]> {
  return db().$queryRaw<CaseLine[]>`
    WITH shown AS (
      SELECT coding_case.id, record_id, queue_id, kind, state, opened_at, batch_id, weight
      FROM coding_case JOIN survey_record ON survey_record.id = record_id
      WHERE batch_id = ANY(${[...batches]}::text[]) AND withdrawn_at IS NULL AND state = ${state}
        AND (${queueId}::int IS NULL OR queue_id = ${queueId}) AND (${kind}::text IS NULL OR kind = ${kind})
      ORDER BY weight DESC, coding_case.id LIMIT ${size} OFFSET ${(page - 1) * size})
    SELECT shown.id, shown.kind, shown.state, shown.batch_id AS "batchId", batch.title AS "batchTitle", batch.editions,
      shown.queue_id AS "queueId", queue.title AS "queueTitle", weight, opened_at AS "openedAt",
      (SELECT coalesce(jsonb_agg(said ORDER BY edition), '[]') FROM (
        SELECT edition, jsonb_agg(DISTINCT code) AS said FROM coding_decision AS decision
        JOIN seat ON seat.id = decision.seat_id AND seat.kind IN ('wanted', 'further'),
        unnest(codes || other_codes) WITH ORDINALITY AS given(code, nth),
        LATERAL (SELECT (nth - 1) % cardinality(codes) AS edition) AS of_edition
        WHERE decision.record_id = shown.record_id AND decision.state = 'given'
          AND (code <> '' OR nth <= cardinality(codes))
        GROUP BY edition) AS by_edition) AS codes
    FROM shown JOIN batch ON batch.id = shown.batch_id JOIN queue ON queue.id = shown.queue_id
    ORDER BY weight DESC, shown.id`;
}

/** How many cases of these batches there are in each state, by kind and queue. */
export async function countCases(
  batches: readonly string[],
): Promise<{ state: CaseState; kind: CaseKind; queueId: number; queueTitle: string; cases: number }[]> {
  return db().$queryRaw`
    SELECT coding_case.state, coding_case.kind, queue_id AS "queueId", queue.title AS "queueTitle", count(*)::int AS cases
    FROM coding_case JOIN survey_record ON survey_record.id = record_id JOIN queue ON queue.id = queue_id
    WHERE survey_record.batch_id = ANY(${[...batches]}::text[]) AND withdrawn_at IS NULL
    GROUP BY 1, 2, 3, 4 ORDER BY 3, 2, 1`;
}

/**
 * The cases to settle before and after one, in the order of the list; of a case that is settled the first one comes next.
 */
export async function casesBeside(
  batches: readonly string[],
  caseId: number,
): Promise<{ previous: number | null; next: number | null }> {
  const [row] = await db().$queryRaw<{ previous: number | null; next: number | null }[]>`
    WITH here AS (SELECT weight, coding_case.id, state FROM coding_case
      JOIN survey_record ON survey_record.id = record_id WHERE coding_case.id = ${caseId}),
    open AS (SELECT weight, coding_case.id FROM coding_case JOIN survey_record ON survey_record.id = record_id
      WHERE batch_id = ANY(${[...batches]}::text[]) AND withdrawn_at IS NULL AND state = 'open')
    SELECT (SELECT open.id FROM open, here WHERE here.state <> 'settled' AND (-open.weight, open.id) < (-here.weight, here.id)
        ORDER BY open.weight, open.id DESC LIMIT 1) AS previous,
      (SELECT open.id FROM open, here WHERE here.state = 'settled' OR (-open.weight, open.id) > (-here.weight, here.id)
        ORDER BY open.weight DESC, open.id LIMIT 1) AS next`;
  return row ?? { previous: null, next: null };
}
