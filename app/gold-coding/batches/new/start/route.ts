import { z } from "zod";
import { batchHref, NEW_BATCH_PATH } from "#lib/gold-coding/batches/batch-address";
import { BATCH_FIELDS } from "#lib/gold-coding/batches/batch-form";
import { startBatch } from "#lib/gold-coding/batches/batches.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "batch",
  action: "keep batches",
  fields: z.object({
    ...BATCH_FIELDS,
    id: line("The id", { required: "Give the batch an id, such as lfs-2026-q1.", longest: 40 }),
    edition: line("The edition", { longest: 100 }),
    secondEdition: line("The second edition", { longest: 100 }),
  }),
  page: () => NEW_BATCH_PATH,
  run: async ({ values, by }) => {
    const id = await startBatch(by, values);
    return { to: batchHref(id, "files"), said: "The batch is started. Send a file of records next." };
  },
});
