import { z } from "zod";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { BATCH_FIELDS } from "#lib/gold-coding/batches/batch-form";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { changeBatch } from "#lib/gold-coding/batches/batches.db";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "batch",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({ ...BATCH_FIELDS, reason: reasonField() }),
  page: ({ batch }) => batchHref(pathText(batch!), "settings"),
  run: async ({ values, params, by }) => {
    const id = pathText(params.batch!);
    await changeBatch(by, id, values);
    return { to: batchHref(id), said: "Saved." };
  },
});
