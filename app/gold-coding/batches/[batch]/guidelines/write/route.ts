import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { guidelinesHref } from "#lib/gold-coding/coding/coding-address";
import { GUIDELINE_FIELDS, savedSentence } from "#lib/gold-coding/coding/guidelines/guideline-form";
import { writeGuideline } from "#lib/gold-coding/coding/guidelines/guidelines.db";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "guideline",
  action: "keep batches",
  subject: batchSubject,
  fields: GUIDELINE_FIELDS,
  page: ({ batch = "" }) => guidelinesHref(pathText(batch)),
  run: async ({ values, params: { batch = "" }, by }) => ({
    to: guidelinesHref(pathText(batch)),
    said: savedSentence(await writeGuideline(by, pathText(batch), values)),
  }),
});
