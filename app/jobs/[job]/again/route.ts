import { z } from "zod";
import { jobHref } from "#lib/jobs/job-address";
import { retryJob } from "#lib/jobs/job-queue.db";
import { jobSubject, readJob } from "#lib/jobs/jobs.db";
import { mayAskAgain } from "#lib/jobs/may-ask-again";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "again",
  action: "stop or retry own jobs",
  subject: jobSubject,
  limit: "long work by person",
  fields: z.object({}),
  page: ({ job = "" }) => jobHref(job),
  run: async ({ params: { job = "" }, by, viewer }) => {
    const found = await readJob(job);
    if (found && !mayAskAgain(viewer.person, found))
      throw new Refusal("You do not have the role for this any more. Ask a custodian to have it done.");
    await retryJob(by, job);
    return { to: jobHref(job) };
  },
});
