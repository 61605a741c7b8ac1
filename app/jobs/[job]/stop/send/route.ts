import { z } from "zod";
import { jobHref } from "#lib/jobs/job-address";
import { cancelJob } from "#lib/jobs/job-queue.db";
import { jobSubject } from "#lib/jobs/jobs.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "stop",
  action: "stop or retry own jobs",
  subject: jobSubject,
  fields: z.object({}),
  page: ({ job = "" }) => jobHref(job),
  run: async ({ params: { job = "" }, by }) => {
    await cancelJob(by, job);
    return { to: jobHref(job) };
  },
});
