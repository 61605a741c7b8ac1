import { z } from "zod";
import { jobHref } from "#lib/jobs/job-address";
import { retryJob } from "#lib/jobs/job-queue.db";
import { jobSubject } from "#lib/jobs/jobs.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "again",
  action: "stop or retry own jobs",
  subject: jobSubject,
  limit: "long work by person",
  fields: z.object({}),
  page: ({ job = "" }) => jobHref(job),
  run: async ({ params: { job = "" }, by }) => {
    await retryJob(by, job);
    return { to: jobHref(job) };
  },
});
