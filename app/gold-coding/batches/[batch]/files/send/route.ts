import { z } from "zod";
import { batchFileHref, batchHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { demandBatch } from "#lib/gold-coding/batches/batches.db";
import { takeFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { lookInto } from "#lib/gold-coding/batches/import/sent-file.db";
import { LARGEST_RECORDS } from "#lib/jobs/largest-files";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";

export const POST = uploadRoute({
  form: "records-file",
  action: "keep batches",
  subject: batchSubject,
  fields: z.object({}),
  files: ["file"],
  most: LARGEST_RECORDS,
  page: ({ batch }) => batchHref(pathText(batch!), "files"),
  run: async ({ kept: { file }, params, by }) => {
    if (!file) throw new Refusal("Choose the file to send.", "file");
    const batch = await demandBatch(pathText(params.batch!));
    // What it is is found out once: the page of its columns and the import read it as that.
    const { columns } = await lookInto(batch, { stored: file.id }, "");
    const id = await takeFile(by, batch.id, file, columns.form);
    return { to: batchFileHref(batch.id, id) };
  },
});
