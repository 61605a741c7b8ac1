import { z } from "zod";
import { queueHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { changePriority } from "#lib/gold-coding/queues/queue.db";
import { numberField } from "#lib/gold-coding/queues/queue-typed";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "priority",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({ priority: numberField("The priority", 1, 9_999) }),
  page: ({ queue }) => queueHref(idInAddress(queue)),
  run: async ({ values, params, by }) => {
    const id = idInAddress(params.queue);
    await changePriority(by, id, values.priority ?? 100);
    return { to: queueHref(id), said: "The priority is changed." };
  },
});
