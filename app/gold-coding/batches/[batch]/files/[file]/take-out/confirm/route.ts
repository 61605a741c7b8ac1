import { z } from "zod";
import { batchFileHref, batchHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { takeOutFile } from "#lib/gold-coding/batches/import/start-import.db";
import { quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "take-out",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({ reason: reasonField() }),
  page: ({ batch, file }) => batchFileHref(pathText(batch!), idInAddress(file), "take-out"),
  run: async ({ values: { reason }, params, by }) => {
    const id = pathText(params.batch!);
    const records = await takeOutFile(by, id, idInAddress(params.file), reason);
    return {
      to: batchHref(id, "files"),
      said: `${quantity(records, "record")} taken out. Send the file again.`,
    };
  },
});
