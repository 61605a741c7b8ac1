import { z } from "zod";
import { queueHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { assignPerson } from "#lib/gold-coding/queues/queue.db";
import { numberField } from "#lib/gold-coding/queues/queue-typed";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "assign",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({
    person: line("The person", { required: "Choose a coder.", longest: 64 }),
    cap: numberField("The cap", 0, 1_000_000),
  }),
  page: ({ queue }) => queueHref(idInAddress(queue)),
  run: async ({ values: { person, cap }, params, by }) => {
    const id = idInAddress(params.queue);
    await assignPerson(by, id, { personId: person, cap });
    return { to: queueHref(id), said: "Assigned." };
  },
});
