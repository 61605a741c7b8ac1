import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { codingHref } from "#lib/gold-coding/coding/coding-address";
import { SKIP_REASONS } from "#lib/gold-coding/coding/skip-reasons";
import { skipRecord } from "#lib/gold-coding/queues/claim.db";
import { Refusal } from "#lib/platform/refusal";
import { choice, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "skip",
  action: "work a queue",
  subject: batchSubject,
  fields: z.object({
    record: wholeNumber(),
    skip: choice(SKIP_REASONS, "Choose why you skip this record."),
  }),
  page: ({ queue }) => codingHref(idInAddress(queue)),
  run: async ({ values, params, viewer }) => {
    const queueId = idInAddress(params.queue);
    if (!(await skipRecord(queueId, viewer.person.id, values.record, values.skip)))
      throw new Refusal("You do not have this record any more, so nothing was skipped. Go on with this one.");
    return { to: codingHref(queueId), said: "Skipped. You are not given that record again." };
  },
});
