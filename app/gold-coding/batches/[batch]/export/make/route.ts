import { Readable } from "node:stream";
import { z } from "zod";
import { FILE_FORMATS } from "#lib/files/file-formats";
import { dayOf } from "#lib/gold-coding/batches/batch";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { inAnswerOrder, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { demandBatch } from "#lib/gold-coding/batches/batches.db";
import { exportName, goldColumns } from "#lib/gold-coding/batches/export/gold-columns";
import { goldRecords, recordExport } from "#lib/gold-coding/batches/export/gold-export.db";
import { EXPORT_FORMATS, goldFile, MOST_RECORDS } from "#lib/gold-coding/batches/export/gold-file";
import { pathText } from "#lib/platform/parameters";
import { choice } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";
import { savedFile } from "#lib/web/saved-file";

export const POST = formRoute({
  form: "export",
  action: "export records",
  subject: batchSubject,
  limit: "long work by person",
  fields: z.object({ format: choice(EXPORT_FORMATS, "Choose a format."), reason: reasonField() }),
  page: ({ batch }) => batchHref(pathText(batch!), "export"),
  run: async ({ values: { format, reason }, params, by }) => {
    const batch = await demandBatch(pathText(params.batch!));
    const editions = await readBatchEditions(batch);
    const most = MOST_RECORDS[format];
    const until = await recordExport(by, batch.id, { format: FILE_FORMATS[format].name, most, reason });
    const columns = goldColumns(inAnswerOrder(batch, editions), batch.erasedAt !== null);
    const pieces = goldFile(format, batch, columns, goldRecords(batch.id, until), dayOf(until));
    return savedFile(
      Readable.toWeb(Readable.from(pieces)) as ReadableStream,
      `${exportName(batch.id)}.${format}`,
      FILE_FORMATS[format].type,
    );
  },
});
