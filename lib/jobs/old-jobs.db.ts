import { db } from "#lib/platform/db";

/** Days that ended work and the rows that it refused are kept. */
export const KEPT_DAYS = 90;

/** Deletes work that ended long ago, with the rows that it refused; what came of it is elsewhere. For the minute's tidying. */
export async function removeOldJobs(): Promise<number> {
  return db().$executeRaw`DELETE FROM job WHERE ended_at < now() - ${KEPT_DAYS}::int * interval '1 day'`;
}
