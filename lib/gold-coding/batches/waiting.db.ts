import { type Batch, stateOf } from "#lib/gold-coding/batches/batch";
import { listBatches } from "#lib/gold-coding/batches/batches.db";
import { questionsFor } from "#lib/gold-coding/settling/case-questions.db";
import { can, inBatch, type Person } from "#lib/permissions/permissions";
import type { Role } from "#lib/permissions/roles";
import { db } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";

/** A queue that somebody is to work. */
export interface WaitingQueue {
  id: number;
  title: string;
  /** "coding" or "training". */
  kind: string;
  batchId: string;
  batchTitle: string;
  state: string;
  /** How many the person has coded, gold checks not counted, and may code at most. */
  coded: number;
  cap: number | null;
  /**
   * Codings that nobody has yet and that this person may be given, in training the lessons that they have left. Where there
   * are COUNTED or more it is not looked which of them the person may be given.
   */
  waiting: number;
  /** Whether the person has a record open. */
  open: boolean;
}

/** More than these are not counted: it is on every page, and "1,000 or more" says as much. */
export const COUNTED = 1_000;

/** The queues that a person is to work, those first whose turn it is; none in batches where they are no coder. */
export function queuesOf(person: Person): Promise<WaitingQueue[]> {
  return onceARequest(`queues of ${person.id}`, async () => {
    const queues = await db().$queryRaw<WaitingQueue[]>`
      SELECT queue.id, queue.title, kind, batch_id AS "batchId", batch.title AS "batchTitle", state, coded, cap,
        CASE kind WHEN 'training'
          THEN (SELECT count(*)::int FROM (SELECT FROM known_record
            JOIN survey_record ON survey_record.id = known_record.record_id AND withdrawn_at IS NULL
            WHERE known_record.queue_id = queue.id
              AND NOT EXISTS (SELECT FROM seat WHERE record_id = known_record.record_id AND person_id = ${person.id})
              AND NOT EXISTS (SELECT FROM skipped_record
                WHERE record_id = known_record.record_id AND person_id = ${person.id}) LIMIT ${COUNTED}) lessons)
          ELSE (SELECT CASE WHEN count(*) >= ${COUNTED} THEN ${COUNTED} ELSE count(*) FILTER (WHERE
              NOT EXISTS (SELECT FROM seat WHERE record_id = open.record_id AND person_id = ${person.id}
                AND (state <> 'withdrawn' OR queue_id <> queue.id))
              AND NOT EXISTS (SELECT FROM skipped_record WHERE record_id = open.record_id AND person_id = ${person.id})) END::int
            FROM ((SELECT record_id FROM seat WHERE queue_id = queue.id AND state = 'free' LIMIT ${COUNTED})
              UNION ALL (SELECT record_id FROM seat WHERE queue_id = queue.id AND state = 'returned' LIMIT ${COUNTED})) open)
          END AS waiting,
        EXISTS (SELECT FROM seat WHERE queue_id = queue.id AND person_id = ${person.id} AND state = 'claimed') AS open
      FROM queue_person JOIN queue ON queue.id = queue_id JOIN batch ON batch.id = batch_id
      WHERE person_id = ${person.id} AND ended_at IS NULL AND state <> 'closed' AND closed_at IS NULL AND erased_at IS NULL
      ORDER BY priority, queue.id`;
    return queues.filter(({ batchId }) => can(person, "work a queue", inBatch(batchId)));
  });
}

/** How many codings of a queue wait for this person, as far as they are counted: no more than their cap leaves. */
export function waitingFor({ state, waiting, cap, coded, open }: WaitingQueue): number {
  if (state !== "open") return 0;
  const left = cap === null ? waiting : Math.min(waiting, Math.max(0, cap - coded));
  return Math.min(COUNTED, Math.max(left, open ? 1 : 0));
}

/** The batches in which a person may do something. */
export async function batchesFor(
  person: Person,
  action: "keep batches" | "adjudicate" | "put gold codes to use",
): Promise<Batch[]> {
  return (await listBatches()).filter((batch) => can(person, action, inBatch(batch.id)));
}

/** How many cases of each batch wait for an adjudicator, the batches without any left out. */
export function casesWaiting(batchIds: readonly string[]): Promise<{ batchId: string; cases: number }[]> {
  return onceARequest(
    `cases of ${batchIds.join()}`,
    () => db().$queryRaw<{ batchId: string; cases: number }[]>`
    SELECT batch_id AS "batchId", count(*)::int AS cases
    FROM coding_case JOIN survey_record ON survey_record.id = record_id
    WHERE batch_id = ANY (${batchIds as string[]}) AND coding_case.state = 'open' AND withdrawn_at IS NULL
    GROUP BY 1 ORDER BY 1`,
  );
}

const ROLES_OF_IT: ReadonlySet<Role> = new Set(["coder", "adjudicator", "custodian", "working-group"]);

/** Whether a person has any part in gold coding, whichever the batch. */
export function hasPartInGoldCoding({ grants }: Pick<Person, "grants">): boolean {
  return grants.some(({ role }) => ROLES_OF_IT.has(role));
}

/** What waits for a person in gold coding, as the navigation says it; 0 for nothing. */
export async function goldCodingCount(person: Person): Promise<number> {
  const holds = (wanted: Role) => person.grants.some(({ role }) => role === wanted);
  const queues = holds("coder") ? await queuesOf(person) : [];
  const questions = holds("coder") ? await questionsFor(person.id) : [];
  const batches = holds("adjudicator") ? await batchesFor(person, "adjudicate") : [];
  const open = batches.filter((batch) => stateOf(batch) === "open").map(({ id }) => id);
  const cases = open.length > 0 ? await casesWaiting(open) : [];
  return (
    questions.length +
    queues.reduce((sum, queue) => sum + waitingFor(queue), 0) +
    cases.reduce((sum, one) => sum + one.cases, 0)
  );
}
