import { SILENT_SECONDS } from "#lib/jobs/job";
import { callWorkers } from "#lib/jobs/job-queue.db";
import { db } from "#lib/platform/db";

/**
 * Has jobs taken up again whose worker gave no sign of life, whether it was killed, cut off or stopped for long; and calls
 * for those that wait and that nobody was called for, as when a worker was killed just as it heard the call. The library
 * itself would leave the jobs of a killed worker for four hours.
 * @returns how many
 */
export async function takeUpSilent(): Promise<number> {
  return db().$transaction(async (transaction) => {
    // Whoever writes to a job at this moment is alive.
    const silent = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE job SET state = 'waiting', holder = NULL
      WHERE id IN (
        SELECT id FROM job
        WHERE state = 'running' AND heartbeat_at < now() - ${SILENT_SECONDS}::int * interval '1 second'
        FOR UPDATE SKIP LOCKED
      )
      RETURNING id`;
    const uncalled = await transaction.$queryRaw<{ id: string }[]>`
      SELECT job.id FROM job LEFT JOIN graphile_worker.jobs AS call ON call.key = job.id
      WHERE state = 'waiting' AND job.created_at < now() - ${SILENT_SECONDS}::int * interval '1 second'
        AND (call.id IS NULL OR call.attempts >= call.max_attempts
          OR call.locked_at < now() - ${SILENT_SECONDS}::int * interval '1 second')
      FOR UPDATE OF job SKIP LOCKED`;
    const ids = [...new Set([...silent, ...uncalled].map(({ id }) => id))];
    // Locks of the library are by worker, and a worker does one job at a time.
    await transaction.$executeRaw`
      SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs
      WHERE key = ANY (${ids}) AND locked_by IS NOT NULL HAVING count(*) > 0`;
    for (const id of ids) await callWorkers(transaction, id);
    return ids.length;
  });
}
