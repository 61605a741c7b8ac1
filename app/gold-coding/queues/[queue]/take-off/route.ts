import { z } from "zod";
import { queueHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { takeOff } from "#lib/gold-coding/queues/queue.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "take-off",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({
    who: line("The person", { required: "Choose who is taken off.", longest: 64 }),
    offReason: reasonField(),
  }),
  page: ({ queue }) => queueHref(idInAddress(queue)),
  run: async ({ values: { who, offReason }, params, by }) => {
    const id = idInAddress(params.queue);
    await takeOff(by, id, { personId: who, reason: offReason });
    return { to: queueHref(id), said: "Taken off. What they had before them goes to somebody else." };
  },
});
