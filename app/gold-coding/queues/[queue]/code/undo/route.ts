import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { codingHref } from "#lib/gold-coding/coding/coding-address";
import { undoDecision } from "#lib/gold-coding/coding/undo-decision.db";
import { quantity } from "#lib/platform/in-words";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "undo",
  action: "work a queue",
  subject: batchSubject,
  fields: z.object({ decision: wholeNumber() }),
  page: ({ queue }) => codingHref(idInAddress(queue)),
  run: async ({ values, params, viewer }) => {
    const queueId = idInAddress(params.queue);
    const { same } = await undoDecision({
      ...{ queueId, personId: viewer.person.id, decisionId: values.decision },
    });
    const others = same > 0 ? `, and of ${quantity(same, "identical record")}` : "";
    return {
      to: codingHref(queueId),
      said: `The answer to this record${others} is taken back. Answer it again.`,
    };
  },
});
