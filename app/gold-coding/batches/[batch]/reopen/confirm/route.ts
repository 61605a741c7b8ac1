import { z } from "zod";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { reopenBatch } from "#lib/gold-coding/batches/batches.db";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "reopen",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({ reason: reasonField() }),
  page: ({ batch }) => batchHref(pathText(batch!), "reopen"),
  run: async ({ values: { reason }, params, by }) => {
    const id = pathText(params.batch!);
    await reopenBatch(by, id, reason);
    return { to: batchHref(id), said: "The batch is open again. Its queues are still closed." };
  },
});
