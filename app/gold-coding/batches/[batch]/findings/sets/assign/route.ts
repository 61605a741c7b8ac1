import { z } from "zod";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { askForSets } from "#lib/gold-coding/findings/sets/sets-job.db";
import { jobHref } from "#lib/jobs/job-address";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

const SHARE = "Give a percentage from 1 to 99, such as 30.";

export const POST = formRoute({
  form: "sets-assign",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({
    share: line("The percentage", { required: SHARE, longest: 6 })
      .refine((text) => /^[1-9]\d?\s?%?$/.test(text), { error: SHARE })
      .transform((text) => Number.parseInt(text, 10) / 100),
    seed: line("The seed", { required: "Give a word as seed.", longest: 60 }),
  }),
  page: ({ batch = "" }) => findingsPath(pathText(batch)),
  run: async ({ values, params, by }) => {
    const batch = await readBatch(pathText(params.batch ?? ""));
    if (!batch) throw new Refusal("There is no such batch. Go back to gold coding.");
    return { to: jobHref(await askForSets(by, batch, values)) };
  },
});
