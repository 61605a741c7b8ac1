import { advanceStatement } from "#lib/jobs/advance-statement";
import { type Execute, type JobOutcome, JobStopped, type JobWork, type RefusedRow } from "#lib/jobs/job";
import { callWorkers } from "#lib/jobs/job-queue.db";
import { db } from "#lib/platform/db";
import type { Actor, Value } from "#lib/record/entry";

/** A job that a worker has taken up. */
export interface HeldJob {
  id: string;
  kind: string;
  input: Value;
  cursor: Value;
  done: number;
  ownerId: string | null;
  /** How often it was taken up since it last came on. */
  attempts: number;
}

/**
 * Takes a waiting job up. From now on only who names this holder writes to it. The time that it lay is not counted as
 * time at work.
 * @param holder of this taking up, never used before
 * @returns null where it does not wait any more
 */
export async function takeJob(id: string, holder: string): Promise<HeldJob | null> {
  const [taken] = await db().$queryRaw<HeldJob[]>`
    UPDATE job SET state = 'running', holder = ${holder}, attempts = attempts + 1, heartbeat_at = now(),
      started_at = now() - coalesce(heartbeat_at - started_at, interval '0')
    WHERE id = ${id} AND state = 'waiting'
    RETURNING id, kind, input, cursor, done, owner_id AS "ownerId", attempts`;
  return taken ?? null;
}

/** A sign of life. What it finds out, that the job was stopped or taken away, the next `advance` says. */
export async function keepAlive(id: string, holder: string): Promise<void> {
  await db().$executeRaw`UPDATE job SET heartbeat_at = now() WHERE id = ${id} AND holder = ${holder}`;
}

/** What the work of a job is given. @param ending whether its worker is to end */
export function workOn(job: HeldJob, holder: string, ending: () => boolean): JobWork<Value> {
  const { id, input, cursor, done, ownerId } = job;
  const refuseRows = async (rows: readonly RefusedRow[], execute = directly) => {
    if (rows.length === 0) return;
    await execute(
      `INSERT INTO refused_row (job_id, "row", "column", reason)
       SELECT $1, "row", "column", reason
       FROM jsonb_to_recordset($2::jsonb) AS refused("row" int, "column" text, reason text)
       ON CONFLICT DO NOTHING`,
      id,
      JSON.stringify(rows),
    );
  };
  return {
    ...{ id, input, cursor, done },
    // Whoever asked for it does it, whichever process it is done in.
    by: {
      personId: ownerId,
      via: ownerId === null ? "terminal" : "browser",
      requestId: null,
    } satisfies Actor,
    async advance(progress, execute = directly) {
      if (ending()) throw new JobStopped("The worker is to end.");
      const { sql, values } = advanceStatement(id, holder, progress);
      if ((await execute(sql, ...values)) === 0)
        throw new JobStopped("The job was stopped, or another worker has it.");
    },
    refuse: (row, column, reason, execute) => refuseRows([{ row, column, reason }], execute),
    refuseRows,
  };
}

const directly: Execute = (sql, ...values) => db().$executeRawUnsafe(sql, ...values);

/** Ends a job that is held by `holder`, and by nobody else. @returns whether it was */
export async function endJob(
  id: string,
  holder: string,
  end: { outcome: JobOutcome } | { failure: string } | "cancelled",
): Promise<boolean> {
  const state = end === "cancelled" ? end : "outcome" in end ? "done" : "failed";
  const outcome = typeof end === "object" && "outcome" in end ? JSON.stringify(end.outcome) : null;
  const failure = typeof end === "object" && "failure" in end ? end.failure : null;
  const ended = await db().$executeRaw`
    UPDATE job SET state = ${state}, result = ${outcome}::jsonb, failure = ${failure}, holder = NULL, heartbeat_at = now(),
      ended_at = now()
    WHERE id = ${id} AND holder = ${holder} AND state = 'running'
      AND (${state} <> 'cancelled' OR cancel_asked_at IS NOT NULL)`;
  return ended === 1;
}

/** Gives a job back, to be taken up where it stands. @param seconds how long it is to be left @returns whether it was held */
export async function giveBack(id: string, holder: string, seconds: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const given = await transaction.$executeRaw`
      UPDATE job SET state = 'waiting', holder = NULL WHERE id = ${id} AND holder = ${holder} AND state = 'running'`;
    if (given === 1) await callWorkers(transaction, id, seconds);
    return given === 1;
  });
}
