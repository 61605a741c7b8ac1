import { z } from "zod";
import { chosenColumns, isColumnField } from "#lib/files/columns/column-fields";
import { batchFileHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { demandBatch } from "#lib/gold-coding/batches/batches.db";
import { readFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { checkColumns } from "#lib/gold-coding/batches/import/confirm-columns";
import { type RecordColumns, wantedColumns } from "#lib/gold-coding/batches/import/record-fields";
import { lookInto } from "#lib/gold-coding/batches/import/sent-file.db";
import { startImport } from "#lib/gold-coding/batches/import/start-import.db";
import { jobHref } from "#lib/jobs/job-address";
import { pathText } from "#lib/platform/parameters";
import { Refusal, Refusals } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

const NAMED = ["sheet", "edition", "outOf", "despite"];

export const POST = formRoute({
  form: "columns",
  action: "keep batches",
  subject: batchSubject,
  limit: "long work by person",
  fields: z
    .object({
      sheet: z.string().max(100).default(""),
      edition: z.string().max(60).default(""),
      outOf: z.enum(["1", "100"], { error: "Say what a sure code’s confidence is." }),
      despite: z.literal("yes").optional(),
    })
    .catchall(z.unknown()),
  hasField: (name) => NAMED.includes(name) || isColumnField(name),
  page: ({ batch, file }) => batchFileHref(pathText(batch!), idInAddress(file)),
  run: async ({ values, params, by }) => {
    const batch = await demandBatch(pathText(params.batch!));
    const file = await readFile(batch.id, idInAddress(params.file));
    if (!file) throw new Refusal("There is no such file in this batch. Go to the list of its files.");
    if (file.reading.stored === "") throw new Refusal("The file is not kept any more. Send it again.");
    const sent = await lookInto(batch, file.reading, values.sheet);
    const { columns: chosen, problems } = chosenColumns(values, sent.names, wantedColumns(sent.editions));
    if (values.edition !== "" && !sent.held.some(({ id }) => id === values.edition))
      throw new Refusal("Choose the edition of the codes from the list.", "edition");
    const columns: RecordColumns = {
      ...sent.columns,
      choice: { ...sent.columns.choice, columns: chosen },
      edition: values.edition,
      confidenceOutOf: values.outOf === "100" ? 100 : 1,
    };
    const checked = checkColumns(sent, columns);
    const wrong = [...problems, ...checked.problems, ...(values.despite ? [] : checked.warnings)];
    if (wrong.length > 0) throw new Refusals(wrong);
    const job = await startImport(by, batch.id, file.id, { ...columns, fingerprint: sent.fingerprint });
    return { to: jobHref(job) };
  },
});
