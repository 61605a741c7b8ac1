import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { withdrawPrecedent } from "#lib/gold-coding/settling/precedent-edits.db";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "withdraw",
  action: "adjudicate",
  subject: batchSubject,
  fields: z.object({ reason: reasonField(), version: wholeNumber() }),
  page: ({ ruling: id }) => precedentHref("ruling", idInAddress(id), "edit"),
  run: async ({ values: { reason, version }, params, by }) => {
    const id = idInAddress(params.ruling);
    await withdrawPrecedent(by, "ruling", { id, version }, reason);
    return { to: precedentHref("ruling", id), said: "The ruling is withdrawn." };
  },
});
