import { z } from "zod";
import { recordHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { reopenRecord } from "#lib/gold-coding/settling/adjudicate.db";
import { caseHref } from "#lib/gold-coding/settling/case-address";
import { prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "reopen",
  action: "adjudicate",
  subject: batchSubject,
  fields: z.object({
    reason: prose("The reason", { required: "Say why it is opened again.", longest: 1_000 }),
  }),
  page: ({ record }) => recordHref(idInAddress(record), "reopen"),
  run: async ({ values: { reason }, params, by }) => {
    const id = await reopenRecord(by, idInAddress(params.record), reason);
    return { to: caseHref(id), said: "The record is open again." };
  },
});
