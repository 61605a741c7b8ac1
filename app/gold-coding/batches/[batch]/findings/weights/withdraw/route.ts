import { z } from "zod";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { withdrawWeights } from "#lib/gold-coding/findings/weights/offered.db";
import { pathText } from "#lib/platform/parameters";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "weights-withdraw",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({
    reason: line("The reason", { required: "Say in a sentence why they are withdrawn.", longest: 500 }),
  }),
  page: ({ batch = "" }) => findingsPath(pathText(batch), "weights"),
  run: async ({ values: { reason }, params, by }) => {
    const id = pathText(params.batch ?? "");
    await withdrawWeights(by, id, reason);
    return { to: findingsPath(id, "weights"), said: "The weights are withdrawn from the correspondence." };
  },
});
