import { readJob } from "#lib/jobs/jobs.db";
import { progressInWords } from "#lib/jobs/progress-in-words";
import { numberIn } from "#lib/platform/parameters";
import { findTitleList } from "#lib/title-lists/title-lists.db";
import { guardedRoute } from "#lib/web/guarded-route.db";

type Context = { params: Promise<{ list: string }> };

/** For the script that keeps the page of a list at work current. */
export const GET = guardedRoute("read title lists", async (_, { params }: Context) => {
  const list = await findTitleList(numberIn((await params).list));
  const job = list?.jobId ? await readJob(list.jobId) : null;
  return job ? Response.json(progressInWords(job, new Date())) : new Response(null, { status: 404 });
});
