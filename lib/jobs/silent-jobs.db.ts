import { SILENT_SECONDS, WORKER_SESSION } from "#lib/jobs/job";
import { callWorkers } from "#lib/jobs/job-queue.db";
import { db } from "#lib/platform/db";

/**
 * Has jobs taken up again whose worker gave no sign of life, whether it was killed, cut off or stopped for long; and calls
 * for those that wait and that nobody was called for, as when a worker was killed just as it heard the call. The library
 * itself would leave the jobs of a killed worker for four hours.
 * @param after seconds of silence
 * @returns how many
 */
export async function takeUpSilent(after = SILENT_SECONDS): Promise<number> {
  await endSilentSessions(after);
  return db().$transaction(async (transaction) => {
    // Whoever writes to a job at this moment is alive. Rows that it refused hold a lighter lock on it.
    const silent = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE job SET state = 'waiting', holder = NULL
      WHERE id IN (
        SELECT id FROM job
        WHERE state = 'running' AND heartbeat_at < now() - ${after}::int * interval '1 second'
        FOR NO KEY UPDATE SKIP LOCKED
      )
      RETURNING id`;
    const uncalled = await transaction.$queryRaw<{ id: string }[]>`
      SELECT job.id FROM job LEFT JOIN graphile_worker.jobs AS call ON call.key = job.id
      WHERE state = 'waiting' AND job.created_at < now() - ${after}::int * interval '1 second'
        AND (call.id IS NULL OR call.attempts >= call.max_attempts
          OR call.locked_at < now() - ${after}::int * interval '1 second')
      FOR NO KEY UPDATE OF job SKIP LOCKED`;
    const ids = [...new Set([...silent, ...uncalled].map(({ id }) => id))];
    // Locks of the library are by worker, and a worker does one job at a time.
    await transaction.$executeRaw`
      SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs
      WHERE key = ANY (${ids}) AND locked_by IS NOT NULL HAVING count(*) > 0`;
    for (const id of ids) await callWorkers(transaction, id);
    return ids.length;
  });
}

/**
 * Ends the transactions that workers left open and said nothing in, as one that sleeps, or whose machine is gone, does for
 * hours: what they wrote would keep others from writing the same.
 */
async function endSilentSessions(after: number): Promise<void> {
  await db().$queryRaw`
    SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND application_name = ${WORKER_SESSION}
      AND state LIKE 'idle in transaction%' AND state_change < now() - ${after}::int * interval '1 second'`;
}
