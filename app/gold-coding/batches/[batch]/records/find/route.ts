import { z } from "zod";
import { batchHref, recordHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { findByReference } from "#lib/gold-coding/batches/records/records.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "find-record",
  action: "see records",
  subject: batchSubject,
  fields: z.object({ reference: line("The record id", { required: "Type the record id.", longest: 100 }) }),
  page: ({ batch }) => batchHref(pathText(batch!), "records"),
  run: async ({ values: { reference }, params }) => {
    const id = await findByReference(pathText(params.batch!), reference);
    if (id === null)
      throw new Refusal("The batch has no record with this id. Check how it is written.", "reference");
    return { to: recordHref(id) };
  },
});
