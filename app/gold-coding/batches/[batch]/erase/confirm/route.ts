import { z } from "zod";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { eraseBatch } from "#lib/gold-coding/batches/erasing/erasing.db";
import { askErasing } from "#lib/gold-coding/batches/erasing/records-erasing.db";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "erase",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({ reason: reasonField() }),
  page: ({ batch }) => batchHref(pathText(batch!), "erase"),
  run: async ({ values: { reason }, params, by }) => {
    const id = pathText(params.batch!);
    await eraseBatch(by, id, reason, (transaction, batch) => askErasing(transaction, batch, by.personId));
    return { to: batchHref(id), said: "The text of this batch is shown no more, and is being erased." };
  },
});
