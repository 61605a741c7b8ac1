import { z } from "zod";
import { recordHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { withdrawRecord } from "#lib/gold-coding/batches/records/withdraw.db";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "withdraw",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({ reason: reasonField() }),
  page: ({ record }) => recordHref(idInAddress(record), "withdraw"),
  run: async ({ values: { reason }, params, by }) => {
    const id = idInAddress(params.record);
    await withdrawRecord(by, id, reason);
    return { to: recordHref(id), said: "The record is withdrawn." };
  },
});
