import type { Progress } from "#lib/gold-coding/coding/progress";
import { db } from "#lib/platform/db";

/** Counted again after so long, in milliseconds: what coders do meanwhile is known without. */
const COUNTED_FOR = 60_000;
const MOST_COUNTED = 500;

interface Counted {
  seats: Promise<number>;
  at: number;
}

/** Next runs pages and routes as two copies of our modules, in one process: what both count is kept once. */
const holder = globalThis as { socSeatsOfQueues?: Map<number, Counted> };
holder.socSeatsOfQueues ??= new Map();
const counted = holder.socSeatsOfQueues;

/** How far somebody has come in a queue, and the queue. Costs the same however many records it has. */
export async function readCodingProgress(
  { id: queueId, kind }: { id: number; kind: string },
  personId: string,
): Promise<Progress> {
  const [seats, [own]] = await Promise.all([
    kind === "training" ? db().knownRecord.count({ where: { queueId } }) : seatsOf(queueId),
    db().$queryRaw<{ coded: number; mine: number | null; cap: number | null; today: number }[]>`
      SELECT sum(coded)::int AS coded, max(CASE WHEN person_id = ${personId} THEN coded + checked END)::int AS mine,
        max(CASE WHEN person_id = ${personId} THEN cap END) AS cap,
        (SELECT count(*)::int FROM coding_decision
          WHERE queue_id = ${queueId} AND person_id = ${personId} AND state = 'given'
            AND decided_at >= date_trunc('day', now() AT TIME ZONE 'Europe/London') AT TIME ZONE 'Europe/London') AS today
      FROM queue_person WHERE queue_id = ${queueId}`,
  ]);
  return {
    today: own?.today ?? 0,
    mine: own?.mine ?? 0,
    cap: own?.cap ?? null,
    // In training everybody codes every record.
    left: Math.max(0, seats - ((kind === "training" ? own?.mine : own?.coded) ?? 0)),
  };
}

function seatsOf(queueId: number): Promise<number> {
  const known = counted.get(queueId);
  if (known && Date.now() - known.at < COUNTED_FOR) return known.seats;
  const seats = db()
    .seat.count({
      where: { queueId, kind: { in: ["wanted", "further"] }, state: { not: "withdrawn" } },
    })
    .catch((error) => {
      counted.delete(queueId);
      throw error;
    });
  counted.set(queueId, { seats, at: Date.now() });
  const [oldest] = counted.keys();
  if (counted.size > MOST_COUNTED && oldest !== undefined) counted.delete(oldest);
  return seats;
}
