import { jobSubject, readJob } from "#lib/jobs/jobs.db";
import { progressInWords } from "#lib/jobs/progress-in-words";
import { guardedRoute } from "#lib/web/guarded-route.db";

type Context = { params: Promise<{ job: string }> };

/** For the script that keeps the page of a job current. */
export const GET = guardedRoute(
  "see own jobs",
  async (_, { params }: Context) => {
    const job = await readJob((await params).job);
    return job ? Response.json(progressInWords(job, new Date())) : new Response(null, { status: 404 });
  },
  async ({ params }: Context) => jobSubject(await params),
);
