import { parametersOf } from "#lib/correspondence/address-fields";
import { BYTE_ORDER_MARK } from "#lib/files/csv";
import { FILE_FORMATS } from "#lib/files/file-formats";
import { tableCsv } from "#lib/files/table-csv";
import { tableWorkbook } from "#lib/files/table-workbook";
import { inAnswerOrder, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { figuresSubject } from "#lib/gold-coding/figures/figures-subject.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { readDualWeights } from "#lib/gold-coding/findings/weights/dual-weights.db";
import { weightTable } from "#lib/gold-coding/findings/weights/weight-table";
import {
  aboutWeights,
  readWeightsAddress,
  shownWeights,
} from "#lib/gold-coding/findings/weights/weights-page";
import { can, inBatch } from "#lib/permissions/permissions";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";

interface Context {
  params: Promise<{ batch: string }>;
}

/** The pairs that the page shows under the same address, all pages together. */
export const GET = guardedRoute(
  "put gold codes to use",
  async (request: Request, { params }: Context, { person }) => {
    const id = pathText((await params).batch);
    const parameters = parametersOf(request);
    const { asked, reader } = readWeightsAddress(parameters);
    const formats = new ParameterReader(parameters);
    const format = formats.choice("format", "The format", ["csv", "xlsx"]) || "csv";
    const batch = await readBatch(id);
    const weights = batch && (await readDualWeights(batch));
    const errors = [...reader.errors, ...formats.errors];
    if (!batch || !weights || errors.length > 0)
      return sentencePage(batch && weights ? 400 : 404, {
        title: "There is no such file",
        sentence: errors[0]?.message ?? "The batch is not there, or is coded to one edition.",
        link: { href: findingsPath(id, "weights"), name: "Dual-coded weights" },
      });
    const seesRecords = can(person, "see records", inBatch(id));
    const names = inAnswerOrder(batch, await readBatchEditions(batch)).map(({ shortTitle }) => shortTitle);
    const [first = "", second = ""] = asked.way === "forward" ? names : [...names].reverse();
    const table = weightTable(shownWeights(weights, asked, seesRecords).rows, {
      source: first,
      target: second,
    });
    const about = aboutWeights(batch, { source: first, target: second }, seesRecords);
    const body =
      format === "csv" ? BYTE_ORDER_MARK + tableCsv(table) : await tableWorkbook("Weights", table, about);
    return savedFile(body as BodyInit, `${batch.id}-weights.${format}`, FILE_FORMATS[format].type);
  },
  async ({ params }) => figuresSubject(await params),
);
