import { db } from "#lib/platform/db";

/** How far a batch has come, in records. */
export interface BatchProgress {
  /** Not withdrawn. */
  records: number;
  /** With at least one coding that counts. */
  coded: number;
  /** With a gold code that coding came to, those that cannot be coded included. */
  settled: number;
  /** Settled as not codable, in each of the batch's editions. */
  uncodable: number;
  withdrawn: number;
  /** Cases that are not settled, of records that are not withdrawn. */
  cases: number;
}

/** How far each of some batches has come. Withdrawn records count as withdrawn and nothing else. */
export async function readProgress(batchIds: readonly string[]): Promise<Map<string, BatchProgress>> {
  const rows = await db().$queryRaw<(BatchProgress & { id: string })[]>`
    SELECT wanted.id,
      held.records, held.withdrawn,
      (SELECT count(DISTINCT coding_decision.record_id)::int FROM queue
        JOIN coding_decision ON coding_decision.queue_id = queue.id AND coding_decision.state = 'given'
        JOIN seat ON seat.id = seat_id AND seat.kind IN ('wanted', 'further')
        JOIN survey_record ON survey_record.id = coding_decision.record_id AND withdrawn_at IS NULL
        WHERE queue.batch_id = wanted.id) AS coded,
      gold.settled, gold.uncodable,
      (SELECT count(*)::int FROM queue JOIN coding_case ON queue_id = queue.id
        JOIN survey_record ON survey_record.id = coding_case.record_id AND withdrawn_at IS NULL
        WHERE queue.batch_id = wanted.id AND coding_case.state <> 'settled') AS cases
    FROM unnest(${batchIds as string[]}::text[]) AS wanted(id),
      LATERAL (SELECT (count(*) FILTER (WHERE withdrawn_at IS NULL))::int AS records,
        (count(*) FILTER (WHERE withdrawn_at IS NOT NULL))::int AS withdrawn
        FROM survey_record WHERE batch_id = wanted.id) held,
      LATERAL (SELECT count(*)::int AS settled,
        (count(*) FILTER (WHERE outcomes <@ ARRAY['uncodable']))::int AS uncodable
        FROM gold_code JOIN survey_record ON survey_record.id = record_id
        WHERE batch_id = wanted.id AND withdrawn_at IS NULL AND state = 'settled' AND settled_by <> 'known') gold`;
  return new Map(rows.map(({ id, ...progress }) => [id, progress]));
}

/** A queue of a batch, as its page lists it. */
export interface QueueLine {
  id: number;
  title: string;
  kind: string;
  arm: string;
  state: string;
  people: number;
  /**
   * Codings that it wants, further ones included, in training every lesson of everybody who is assigned; and how many of them
   * are done.
   */
  seats: number;
  coded: number;
}

/** The queues of a batch, in the order in which they are worked. */
export function listQueueLines(batchId: string): Promise<QueueLine[]> {
  return db().$queryRaw<QueueLine[]>`
    SELECT id, title, kind, arm, state, people.assigned AS people,
      CASE kind WHEN 'training' THEN people.assigned * (SELECT count(*)::int FROM known_record
          JOIN survey_record ON survey_record.id = record_id AND withdrawn_at IS NULL WHERE known_record.queue_id = queue.id)
        ELSE seats.wanted END AS seats,
      seats.coded
    FROM queue, LATERAL (SELECT count(*)::int AS assigned FROM queue_person WHERE queue_id = queue.id AND ended_at IS NULL) people,
      LATERAL (SELECT (count(*) FILTER (WHERE seat.state <> 'withdrawn'))::int AS wanted,
        (count(*) FILTER (WHERE seat.state = 'coded'))::int AS coded
      FROM seat WHERE queue_id = queue.id AND seat.kind IN ('wanted', 'further', 'training')
        AND (queue.kind <> 'training' OR EXISTS (SELECT FROM queue_person
          WHERE queue_person.queue_id = queue.id AND queue_person.person_id = seat.person_id AND ended_at IS NULL))) seats
    WHERE batch_id = ${batchId} ORDER BY queue.state = 'closed', priority, id`;
}
