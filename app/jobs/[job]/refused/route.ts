import { BYTE_ORDER_MARK, csvText } from "#lib/files/csv";
import { jobSubject, refusedRows } from "#lib/jobs/jobs.db";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";

type Context = { params: Promise<{ job: string }> };

/** All rows that a job did not take. */
export const GET = guardedRoute(
  "see own jobs",
  async (_, { params }: Context) => {
    const rows = await refusedRows((await params).job);
    const table = csvText([
      ["row", "column", "reason"],
      ...rows.map(({ row, column, reason }) => [row, column, reason]),
    ]);
    return savedFile(BYTE_ORDER_MARK + table, "rows-not-taken.csv");
  },
  async ({ params }: Context) => jobSubject(await params),
);
