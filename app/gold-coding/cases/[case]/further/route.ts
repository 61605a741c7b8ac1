import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { callFurtherCoder } from "#lib/gold-coding/settling/adjudicate.db";
import { CASES_PATH, caseHref } from "#lib/gold-coding/settling/case-address";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "further",
  action: "adjudicate",
  subject: batchSubject,
  fields: z.object({}),
  page: ({ case: id }) => caseHref(idInAddress(id)),
  run: async ({ params, by }) => {
    await callFurtherCoder(by, idInAddress(params.case));
    return {
      to: CASES_PATH,
      said: "A further coder is called. The case is here again once they have coded it.",
    };
  },
});
