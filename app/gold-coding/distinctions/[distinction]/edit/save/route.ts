import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { changeDistinction } from "#lib/gold-coding/settling/precedent-edits.db";
import { prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "distinction",
  action: "adjudicate",
  subject: batchSubject,
  fields: z.object({
    text: prose("The text", { required: "Say what settles it.", longest: 2_000 }),
    version: wholeNumber(),
  }),
  page: ({ distinction: id }) => precedentHref("distinction", idInAddress(id), "edit"),
  run: async ({ values, params, by }) => {
    const id = idInAddress(params.distinction);
    await changeDistinction(by, { id, version: values.version }, values.text);
    return {
      to: precedentHref("distinction", id),
      said: "The distinction is changed. What it said before is kept below.",
    };
  },
});
