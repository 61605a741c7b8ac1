import { z } from "zod";
import { BYTE_ORDER_MARK, csvText } from "#lib/files/csv";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { readSet, recordExport } from "#lib/gold-coding/findings/sets/gold-sets.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { choice, line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { savedFile } from "#lib/web/saved-file";

/** A set as the terminal's evaluate command reads it: title, industry, and the code under the edition's id. */
export const POST = formRoute({
  form: "sets-download",
  action: "export records",
  subject: batchSubject,
  limit: "long work by person",
  fields: z.object({
    set: choice(["evaluation", "training"], "Choose a set."),
    coded: line("The edition", { required: "Choose an edition.", longest: 60 }),
  }),
  page: ({ batch = "" }) => findingsPath(pathText(batch)),
  run: async ({ values: { set, coded }, params, by }) => {
    const batch = await readBatch(pathText(params.batch ?? ""));
    if (!batch?.editions.includes(coded))
      throw new Refusal("This batch is not coded to that edition. Choose one that it is coded to.", "coded");
    await recordExport(by, batch.id, set, coded);
    const bytes = new TextEncoder();
    let after = 0;
    // Piece by piece: a set may have hundreds of thousands of records.
    const body = new ReadableStream({
      start: (stream) =>
        stream.enqueue(bytes.encode(BYTE_ORDER_MARK + csvText([["title", "industry", coded]]))),
      async pull(stream) {
        const titles = await readSet(batch, set, coded, { after });
        after = titles.at(-1)?.recordId ?? after;
        if (titles.length === 0) stream.close();
        else
          stream.enqueue(
            bytes.encode(csvText(titles.map(({ title, industry, code }) => [title, industry, code]))),
          );
      },
    });
    return savedFile(body, `${batch.id}-${set}-${coded.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.csv`);
  },
});
