import type { Pace } from "#lib/gold-coding/figures/pace/pace";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/client/client";

const PACE = Prisma.sql`count(seconds)::int AS timed, count(*) FILTER (WHERE seconds IS NULL)::int AS identical,
  percentile_cont(0.25) WITHIN GROUP (ORDER BY seconds) AS lower,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
  percentile_cont(0.75) WITHIN GROUP (ORDER BY seconds) AS upper`;

const GIVEN = Prisma.sql`queue JOIN coding_decision ON coding_decision.queue_id = queue.id AND coding_decision.state = 'given'
  JOIN seat ON seat.id = seat_id AND seat.kind IN ('wanted', 'further')
  JOIN survey_record ON survey_record.id = coding_decision.record_id AND withdrawn_at IS NULL`;

/** How long coders of a batch took: with the assigned code shown, and without. */
export function readPaceByArm(batchId: string): Promise<(Pace & { arm: "seen" | "blind" })[]> {
  return db()
    .$queryRaw`SELECT arm, ${PACE} FROM ${GIVEN} WHERE queue.batch_id = ${batchId} GROUP BY arm ORDER BY arm DESC`;
}

/** All of them together. */
export async function readPace(batchId: string): Promise<Pace> {
  const [pace] = await db().$queryRaw<Pace[]>`SELECT ${PACE} FROM ${GIVEN} WHERE queue.batch_id = ${batchId}`;
  return pace!;
}

export interface CoderPace extends Pace {
  personId: string;
  name: string;
}

/** Each coder of a batch, by name. */
export function readPaceByCoder(batchId: string): Promise<CoderPace[]> {
  return db().$queryRaw`
    SELECT coding_decision.person_id AS "personId", person.name, ${PACE} FROM ${GIVEN}
    JOIN person ON person.id = coding_decision.person_id
    WHERE queue.batch_id = ${batchId} GROUP BY 1, 2 ORDER BY 2, 1`;
}

export interface BatchPace extends Pace {
  batchId: string;
  title: string;
}

/** One coder's pace in each batch that they coded in, the newest first. */
export function readOwnPace(personId: string): Promise<BatchPace[]> {
  return db().$queryRaw`
    SELECT batch.id AS "batchId", batch.title, ${PACE} FROM ${GIVEN} JOIN batch ON batch.id = queue.batch_id
    WHERE coding_decision.person_id = ${personId} GROUP BY 1, 2 ORDER BY max(coding_decision.decided_at) DESC`;
}
