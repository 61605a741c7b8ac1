import { type AnswerColumns, answersOf } from "#lib/gold-coding/coding/answer";
import type { GoldNow, OpenCase, RecordStanding } from "#lib/gold-coding/settling/consequence";
import { lockRecords } from "#lib/gold-coding/settling/record-codings.db";
import type { SettlingRule } from "#lib/gold-coding/settling/settle";
import type { Transaction } from "#lib/platform/db";

type Row = SettlingRule & {
  recordId: number;
  queueId: number;
  wanted: number;
  freeFurther: number;
  codings: (AnswerColumns & { query: string; isNew: boolean })[] | null;
  gold: GoldNow | null;
  open: OpenCase | null;
};

/**
 * How records stand, each locked until the transaction ends: of two coders who finish one at the same moment the second
 * sees what the first said. Left out are those that are withdrawn, and those that nobody codes but as a gold check or in
 * training. The transaction must read what others commit meanwhile (PostgreSQL's own READ COMMITTED).
 */
export async function readStandings(
  transaction: Transaction,
  recordIds: readonly number[],
): Promise<RecordStanding[]> {
  const ids = [...recordIds];
  const withdrawn = await lockRecords(transaction, ids);
  // A closed queue's seats that nobody took will not be coded any more, and no further coder is called there.
  const rows = await transaction.$queryRaw<Row[]>`
    WITH coding AS (
      SELECT seat.record_id, max(seat.queue_id) AS queue_id,
        (count(*) FILTER (WHERE kind <> 'further' OR seat.state NOT IN ('free', 'returned')))::int AS wanted,
        (count(*) FILTER (WHERE kind = 'further' AND seat.state IN ('free', 'returned')))::int AS free_further,
        jsonb_agg(jsonb_build_object('outcomes', outcomes, 'codes', codes, 'otherCodes', other_codes, 'query', query,
          'isNew', decision.xmin = pg_current_xact_id()::xid)) FILTER (WHERE decision.id IS NOT NULL) AS codings
      FROM (SELECT seat.id, seat.record_id, seat.queue_id, seat.kind, seat.state FROM seat
        JOIN queue ON queue.id = seat.queue_id
        WHERE seat.record_id = ANY(${ids}::int[]) AND seat.kind IN ('wanted', 'further') AND seat.state <> 'withdrawn'
          AND (queue.state <> 'closed' OR seat.state IN ('claimed', 'coded'))) AS seat
      LEFT JOIN coding_decision AS decision ON decision.seat_id = seat.id AND decision.state = 'given'
      GROUP BY seat.record_id)
    SELECT coding.record_id AS "recordId", coding.queue_id AS "queueId", wanted, free_further AS "freeFurther", codings,
      settled_by AS "settledBy", CASE WHEN queue.state <> 'closed' THEN extra_under END AS "extraUnder", most_codings AS "mostCodings",
      (SELECT jsonb_build_object('state', state, 'settledBy', gold_code.settled_by, 'outcomes', outcomes, 'codes', codes,
        'otherCodes', other_codes) FROM gold_code WHERE gold_code.record_id = coding.record_id) AS gold,
      (SELECT jsonb_build_object('id', id, 'kind', kind, 'state', state,
        'asked', EXISTS (SELECT FROM case_message WHERE case_id = coding_case.id))
        FROM coding_case WHERE coding_case.record_id = coding.record_id AND state <> 'settled') AS open
    FROM coding JOIN queue ON queue.id = coding.queue_id
    WHERE coding.record_id <> ALL(${withdrawn}::int[]) ORDER BY 1`;
  return rows.map(({ settledBy, extraUnder, mostCodings, codings, ...row }) => ({
    ...row,
    rule: { settledBy, extraUnder, mostCodings },
    codings: (codings ?? []).map(({ query, isNew, ...columns }) => ({
      answers: answersOf(columns),
      query,
      isNew,
    })),
  }));
}
