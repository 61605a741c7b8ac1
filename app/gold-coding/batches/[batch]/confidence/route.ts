import { z } from "zod";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { askConfidence } from "#lib/gold-coding/batches/confidence/confidence-job.db";
import { jobHref } from "#lib/jobs/job-address";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "confidence",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({}),
  page: ({ batch }) => batchHref(pathText(batch!)),
  run: async ({ params, by }) => ({ to: jobHref(await askConfidence(by, pathText(params.batch!))) }),
});
