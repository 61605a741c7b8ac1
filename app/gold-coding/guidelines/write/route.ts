import { guidelinesHref } from "#lib/gold-coding/coding/coding-address";
import { GUIDELINE_FIELDS, savedSentence } from "#lib/gold-coding/coding/guidelines/guideline-form";
import { writeGuideline } from "#lib/gold-coding/coding/guidelines/guidelines.db";
import { formRoute } from "#lib/web/form-route.db";

/** What coders of every batch go by is for a custodian of all. */
export const POST = formRoute({
  form: "guideline",
  action: "keep batches",
  fields: GUIDELINE_FIELDS,
  page: () => guidelinesHref(null),
  run: async ({ values, by }) => ({
    to: guidelinesHref(null),
    said: savedSentence(await writeGuideline(by, null, values)),
  }),
});
