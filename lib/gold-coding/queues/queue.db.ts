import type { Selection } from "#lib/gold-coding/queues/selection";
import { afterQueueChange } from "#lib/gold-coding/settling/after-decision.db";
import { db, type Transaction } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

export type QueueState = "open" | "paused" | "closed";

/** A queue as it is kept; shares are 0 to 1. */
export type StoredQueue = NonNullable<Awaited<ReturnType<typeof findQueue>>> & { selection: unknown };
const findQueue = (id: number) => db().queue.findUnique({ where: { id }, include: { batch: true } });

/** One queue with its batch; null where there is none of this number. */
export function readQueue(id: number): Promise<StoredQueue | null> {
  return onceARequest(`queue ${id}`, () => findQueue(id));
}

/** What a queue was made of; null for one that was made in another way than on the page. */
export function selectionOf(queue: { selection: unknown }): Selection | null {
  const selection = queue.selection as Partial<Selection> | null;
  return selection?.filter ? (selection as Selection) : null;
}

/** How far a queue has come, in codings; withdrawn ones left out. */
export interface QueueProgress {
  records: number;
  wanted: number;
  wantedCoded: number;
  /** Codings over the overlap, for disagreement. */
  further: number;
  furtherCoded: number;
  /** Somebody has them now. */
  claimed: number;
  /** Left with a reason, by somebody. */
  skipped: number;
  /** Lessons, or records that gold checks are taken from. */
  known: number;
  /** How many people are assigned, and how many lessons they have done. */
  people: number;
  lessonsDone: number;
  /** Coded in the last seven days, and how many hours with at least one coding there were in these. */
  lately: number;
  hoursLately: number;
}

/** How far a queue has come, and its pace. */
export async function readQueueProgress(queueId: number): Promise<QueueProgress> {
  const [row] = await db().$queryRaw<QueueProgress[]>`
    SELECT seats.*, (SELECT count(*)::int FROM skipped_record WHERE queue_id = ${queueId}) AS skipped,
      (SELECT count(*)::int FROM known_record WHERE queue_id = ${queueId}) AS known,
      (SELECT count(*)::int FROM queue_person WHERE queue_id = ${queueId} AND ended_at IS NULL) AS people,
      (SELECT count(*)::int FROM seat JOIN queue_person USING (queue_id, person_id)
        WHERE queue_id = ${queueId} AND kind = 'training' AND state = 'coded' AND ended_at IS NULL) AS "lessonsDone", pace.*
    FROM (SELECT count(DISTINCT record_id)::int AS records,
        (count(*) FILTER (WHERE kind = 'wanted'))::int AS wanted,
        (count(*) FILTER (WHERE kind = 'wanted' AND state = 'coded'))::int AS "wantedCoded",
        (count(*) FILTER (WHERE kind = 'further'))::int AS further,
        (count(*) FILTER (WHERE kind = 'further' AND state = 'coded'))::int AS "furtherCoded",
        (count(*) FILTER (WHERE state = 'claimed'))::int AS claimed
      FROM seat WHERE queue_id = ${queueId} AND state <> 'withdrawn' AND kind IN ('wanted', 'further')) AS seats,
    (SELECT count(*)::int AS lately, count(DISTINCT date_trunc('hour', decided_at))::int AS "hoursLately"
      FROM coding_decision JOIN seat ON seat.id = seat_id
      WHERE coding_decision.queue_id = ${queueId} AND coding_decision.state = 'given' AND kind IN ('wanted', 'further')
        AND decided_at > now() - interval '7 days') AS pace`;
  return row!;
}

/** Hours of work left at the pace of the last seven days; 0 where none is, null where nobody coded in these. */
export function hoursLeft({
  wanted,
  wantedCoded,
  further,
  furtherCoded,
  lately,
  hoursLately,
}: QueueProgress): number | null {
  const left = wanted + further - wantedCoded - furtherCoded;
  if (left === 0) return 0;
  return lately === 0 ? null : (left * hoursLately) / lately;
}

/** Somebody who is, or was, to work a queue. */
export interface QueuePersonLine {
  id: string;
  name: string;
  cap: number | null;
  /** Gold checks counted in: told apart, they would tell which records were checks. */
  coded: number;
  endedAt: Date | null;
  /** Whether they are a coder of the batch now. */
  coder: boolean;
}

/** Everybody who works a queue or did, those who still do first, by name. */
export function queuePeople(queueId: number): Promise<QueuePersonLine[]> {
  return db().$queryRaw<QueuePersonLine[]>`
    SELECT person.id, person.name, cap, coded + checked AS coded, queue_person.ended_at AS "endedAt",
      codes_in(person.id, queue.batch_id) AS coder
    FROM queue_person JOIN person ON person.id = person_id JOIN queue ON queue.id = queue_id
    WHERE queue_id = ${queueId} ORDER BY queue_person.ended_at IS NOT NULL, person.name, person.id`;
}

async function lockedQueue(transaction: Transaction, id: number) {
  await transaction.$queryRaw`SELECT id FROM queue WHERE id = ${id} FOR NO KEY UPDATE`;
  const queue = await transaction.queue.findUnique({ where: { id }, include: { batch: true } });
  if (!queue) throw new Refusal("There is no such queue any more. Go to its batch.");
  return queue;
}

/** Records that lack a coding are settled anew when a queue is closed: of a large one that is more than a moment. */
const WHOLE_QUEUE = { timeout: 120_000, maxWait: 10_000 };

const DEEDS: Record<QueueState, string> = {
  open: "opened a queue",
  paused: "paused a queue",
  closed: "closed a queue",
};

/**
 * Opens, pauses or closes a queue. Who has a record before them finishes it; what was coded in a queue that is closed is
 * settled by that, as nobody codes the rest. A queue that is opened again leaves out what
 * another open queue of the batch was given meanwhile, unless it is a round of its own.
 * @returns how many codings it leaves out
 * @throws Refusal where it is so already, or its batch is closed
 */
export function changeQueueState(by: Actor, id: number, state: QueueState, reason: string): Promise<number> {
  return recorded(
    by,
    async (transaction, record) => {
      const { batchId } = await transaction.queue.findUniqueOrThrow({ where: { id } });
      // Queues of a batch are made one after the other: see makeQueue.
      await transaction.$queryRaw`SELECT id FROM batch WHERE id = ${batchId} FOR NO KEY UPDATE`;
      const queue = await lockedQueue(transaction, id);
      if (queue.state === state) throw new Refusal("Somebody did that in the meantime.");
      if (state !== "closed" && queue.batch.closedAt)
        throw new Refusal("The batch of this queue is closed. Open it again first.");
      await transaction.queue.update({ where: { id }, data: { state } });
      const again = selectionOf(queue)?.elsewhere === "again";
      const left =
        queue.state === "closed" && !again
          ? await transaction.$executeRaw`
            UPDATE seat SET state = 'withdrawn' WHERE queue_id = ${id} AND state IN ('free', 'returned')
              AND EXISTS (SELECT FROM seat AS other JOIN queue ON queue.id = other.queue_id
                WHERE other.record_id = seat.record_id AND other.queue_id <> ${id} AND queue.state <> 'closed'
                  AND other.kind IN ('wanted', 'further') AND other.state IN ('free', 'returned', 'claimed'))`
          : 0;
      if (state === "closed" || queue.state === "closed") await afterQueueChange(transaction, id);
      await record({
        action: DEEDS[state],
        subjectKind: "queue",
        subjectId: String(id),
        before: { state: queue.state },
        after: { state, ...(left > 0 && { leftOut: left }) },
        reason,
      });
      return left;
    },
    WHOLE_QUEUE,
  );
}

/** Changes when a queue's turn is: the lowest number comes first. */
export async function changePriority(by: Actor, id: number, priority: number): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const before = await lockedQueue(transaction, id);
    await transaction.queue.update({ where: { id }, data: { priority } });
    await record({
      action: "changed the priority of a queue",
      subjectKind: "queue",
      subjectId: String(id),
      before: { priority: before.priority },
      after: { priority },
      reason: null,
    });
  });
}

/**
 * Lets a coder of the batch work a queue, with a cap or none; again, where they were taken off, and with another cap where
 * they work it already.
 * @throws Refusal when they are no coder of the batch, or have not reached the accuracy that the queue needs
 */
export async function assignPerson(
  by: Actor,
  queueId: number,
  { personId, cap }: { personId: string; cap: number | null },
): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const queue = await lockedQueue(transaction, queueId);
    const [one] = await transaction.$queryRaw<{ coder: boolean; lessons: number; right: number }[]>`
      SELECT codes_in(${personId}, ${queue.batchId}) AS coder, lessons, "right" FROM training_of(${personId}, ${queue.batchId})`;
    if (!one?.coder)
      throw new Refusal("This person is no coder of the batch. Give them the role first.", "person");
    const needed = queue.accuracyNeeded;
    if (needed !== null && (one.lessons === 0 || one.right / one.lessons < needed))
      throw new Refusal(
        `This queue needs ${Math.round(needed * 100)}% right in training; this person has ${one.right} of ${one.lessons} right.`,
        "person",
      );
    await transaction.$executeRaw`
      INSERT INTO queue_person (queue_id, person_id, cap) VALUES (${queueId}, ${personId}, ${cap})
      ON CONFLICT (queue_id, person_id) DO UPDATE SET cap = ${cap}, ended_at = NULL`;
    await record({
      action: "assigned a person to a queue",
      subjectKind: "queue",
      subjectId: String(queueId),
      before: null,
      after: { person: personId, cap },
      reason: null,
    });
  });
}

/** Takes somebody off a queue; what they have before them goes back. @throws Refusal when they are off already */
export async function takeOff(
  by: Actor,
  queueId: number,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const [{ taken } = { taken: false }] = await transaction.$queryRaw<{ taken: boolean }[]>`
      SELECT take_off_queue(${queueId}, ${personId}) AS taken`;
    if (!taken) throw new Refusal("This person was taken off in the meantime.");
    await record({
      action: "took a person off a queue",
      subjectKind: "queue",
      subjectId: String(queueId),
      before: { person: personId },
      after: null,
      reason,
    });
  });
}
