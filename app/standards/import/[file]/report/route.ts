import { BYTE_ORDER_MARK, csvText } from "#lib/files/csv";
import { numberIn } from "#lib/platform/parameters";
import { reportRows } from "#lib/standards/import/standards-files.db";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";

type Context = { params: Promise<{ file: string }> };

/** What became of each row of a file of standards. */
export const GET = guardedRoute("keep standards", async (_, { params }: Context) => {
  const rows = await reportRows(numberIn((await params).file), "");
  const table = csvText([
    ["row", "urn", "outcome", "words"],
    ...rows.map(({ row, urn, outcome, words }) => [row, urn, outcome, words]),
  ]);
  return savedFile(BYTE_ORDER_MARK + table, "standards-report.csv");
});
