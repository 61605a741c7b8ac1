import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { askCoders } from "#lib/gold-coding/settling/adjudicate.db";
import { CASES_PATH, caseHref } from "#lib/gold-coding/settling/case-address";
import { prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "ask",
  action: "adjudicate",
  subject: batchSubject,
  fields: z.object({
    to: z
      .union([z.string(), z.array(z.string()).max(20)])
      .optional()
      .transform((given) => [given ?? []].flat())
      .refine((given) => given.length > 0, { error: "Choose which coders to ask." }),
    question: prose("The question", { required: "Say what you ask.", longest: 2_000 }),
  }),
  page: ({ case: id }) => caseHref(idInAddress(id)),
  run: async ({ values: { to, question }, params, by }) => {
    await askCoders(by, idInAddress(params.case), { tokens: to, text: question });
    return { to: CASES_PATH, said: "The case is sent back. It is here again once its coders have answered." };
  },
});
