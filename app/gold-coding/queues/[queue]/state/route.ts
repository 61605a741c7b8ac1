import { z } from "zod";
import { queueHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { changeQueueState } from "#lib/gold-coding/queues/queue.db";
import { quantity } from "#lib/platform/in-words";
import { choice } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

const SAID = {
  open: "The queue is open.",
  paused: "The queue is paused. Whoever has a record before them can finish it.",
  closed: "The queue is closed. Whoever has a record before them can finish it.",
} as const;

export const POST = formRoute({
  form: "state",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({
    state: choice(["open", "paused", "closed"], "Choose what is to become of the queue."),
    stateReason: reasonField(),
  }),
  page: ({ queue }) => queueHref(idInAddress(queue)),
  run: async ({ values: { state, stateReason }, params, by }) => {
    const id = idInAddress(params.queue);
    const left = await changeQueueState(by, id, state, stateReason);
    const leftOut =
      left > 0 ? ` It leaves out ${quantity(left, "coding")} of records that another queue has by now.` : "";
    return { to: queueHref(id), said: SAID[state] + leftOut };
  },
});
