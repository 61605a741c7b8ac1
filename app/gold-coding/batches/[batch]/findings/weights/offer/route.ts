import { z } from "zod";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { offerWeights } from "#lib/gold-coding/findings/weights/offered.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "weights-offer",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({}),
  page: ({ batch = "" }) => findingsPath(pathText(batch), "weights"),
  run: async ({ params, by }) => {
    const id = pathText(params.batch ?? "");
    const batch = await readBatch(id);
    if (!batch) throw new Refusal("There is no such batch. Go back to gold coding.");
    await offerWeights(by, batch);
    return {
      to: findingsPath(id, "weights"),
      said: "The weights are offered. The correspondence of these editions has them to choose.",
    };
  },
});
