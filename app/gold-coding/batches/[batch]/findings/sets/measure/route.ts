import { z } from "zod";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { askForMeasure } from "#lib/gold-coding/findings/sets/measure-job.db";
import { jobHref } from "#lib/jobs/job-address";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "sets-measure",
  action: "keep batches",
  subject: batchSubject,
  limit: "upload by person",
  fields: z.object({ edition: line("The edition", { required: "Choose an edition.", longest: 60 }) }),
  page: ({ batch = "" }) => findingsPath(pathText(batch)),
  run: async ({ values: { edition }, params, by }) => {
    const id = pathText(params.batch ?? "");
    const batch = await readBatch(id);
    if (!batch) throw new Refusal("There is no such batch. Go back to gold coding.");
    return { to: jobHref(await askForMeasure(by, batch, edition)) };
  },
});
