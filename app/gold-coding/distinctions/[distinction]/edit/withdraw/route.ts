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
  page: ({ distinction: id }) => precedentHref("distinction", idInAddress(id), "edit"),
  run: async ({ values: { reason, version }, params, by }) => {
    const id = idInAddress(params.distinction);
    await withdrawPrecedent(by, "distinction", { id, version }, reason);
    return { to: precedentHref("distinction", id), said: "The distinction is withdrawn." };
  },
});
