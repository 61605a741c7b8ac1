import { z } from "zod";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { closeBatch } from "#lib/gold-coding/batches/batches.db";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "close",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({ reason: reasonField() }),
  page: ({ batch }) => batchHref(pathText(batch!), "close"),
  run: async ({ values: { reason }, params, by }) => {
    const id = pathText(params.batch!);
    await closeBatch(by, id, reason);
    return { to: batchHref(id), said: "The batch is closed." };
  },
});
