import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { inAnswerOrder, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { goldColumns } from "#lib/gold-coding/batches/export/gold-columns";
import { describingFile } from "#lib/gold-coding/batches/export/gold-file";
import { pathText } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";

interface Context {
  params: Promise<{ batch: string; file: string }>;
}

export const GET = guardedRoute(
  "export records",
  async (_, { params }: Context) => {
    const { batch: id, file: name } = await params;
    const batch = await readBatch(pathText(id));
    const editions = batch ? inAnswerOrder(batch, await readBatchEditions(batch)) : [];
    const file = batch && describingFile(name, batch, goldColumns(editions, batch.erasedAt !== null));
    if (!file)
      return sentencePage(404, {
        title: "There is no such file",
        sentence: "Go to the export of the batch for the files that there are.",
        link: { href: batch ? batchHref(batch.id, "export") : "/gold-coding", name: "Export of gold codes" },
      });
    return savedFile(file.text, file.fileName, file.type);
  },
  async ({ params }) => batchSubject({ batch: (await params).batch }),
);
