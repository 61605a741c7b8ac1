import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { changeRuling } from "#lib/gold-coding/settling/precedent-edits.db";
import { line, prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "ruling",
  action: "adjudicate",
  subject: batchSubject,
  fields: z.object({
    "ruling-title": line("The job title", { required: "Give the job title that the ruling is about." }),
    text: prose("The text", { required: "Say what was settled, and why.", longest: 2_000 }),
    version: wholeNumber(),
  }),
  page: ({ ruling: id }) => precedentHref("ruling", idInAddress(id), "edit"),
  run: async ({ values, params, by }) => {
    const id = idInAddress(params.ruling);
    await changeRuling(
      by,
      { id, version: values.version },
      { title: values["ruling-title"], text: values.text },
    );
    return {
      to: precedentHref("ruling", id),
      said: "The ruling is changed. What it said before is kept below.",
    };
  },
});
