import { BYTE_ORDER_MARK } from "#lib/files/csv";
import { FILE_FORMATS, type FileFormat } from "#lib/files/file-formats";
import type { Table } from "#lib/files/table";
import { longTableCsv } from "#lib/files/table-csv";
import { longTableJson } from "#lib/files/table-json";
import { tableWorkbook } from "#lib/files/table-workbook";
import { numberIn } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { TITLE_LISTS_PATH } from "#lib/title-lists/list-address";
import { LIST_FILES, type ListFile } from "#lib/title-lists/list-files.db";
import { LIST_KINDS } from "#lib/title-lists/list-kind";
import type { TitleList } from "#lib/title-lists/title-list";
import { findTitleList } from "#lib/title-lists/title-lists.db";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";

type Context = { params: Promise<{ list: string; file: string }> };

/** A workbook is made in memory: what has more rows is for CSV and JSON. */
const MOST_IN_WORKBOOK = 200_000;

export const GET = guardedRoute("read title lists", async (_, { params }: Context) => {
  const { list: id, file } = await params;
  const list = await findTitleList(numberIn(id));
  const [name = "", format = ""] = file.split(".");
  if (!list?.came || !Object.hasOwn(LIST_FILES, name) || !Object.hasOwn(FILE_FORMATS, format))
    return noSuchFile();
  const table = await LIST_FILES[name as ListFile].table(list);
  const { type } = FILE_FORMATS[format as FileFormat];
  const body = await written(list, LIST_FILES[name as ListFile].name, table, format as FileFormat);
  return body === null ? tooLong() : savedFile(body, `titles-${list.id}-${name}.${format}`, type);
});

async function written(
  list: TitleList,
  name: string,
  table: Table,
  format: FileFormat,
): Promise<BodyInit | null> {
  const about = {
    List: list.name,
    "Titles from": LIST_KINDS[list.kind].name,
    Source: list.source,
    Licence: list.licence,
    "Coded to": list.edition,
  };
  if (format === "csv") return BYTE_ORDER_MARK + (await longTableCsv(table));
  if (format === "json") return longTableJson(about, table);
  if (table.rows.length > MOST_IN_WORKBOOK) return null;
  return new Uint8Array(await tableWorkbook(name, table, Object.entries(about)));
}

const LINK = { href: TITLE_LISTS_PATH, name: "Lists of titles" };

function noSuchFile(): Response {
  return sentencePage(404, {
    title: "There is no such file",
    sentence: "A list of titles has a link to each table that can be downloaded.",
    link: LINK,
  });
}

function tooLong(): Response {
  return sentencePage(404, {
    title: "This table is too long for Excel",
    sentence: "Take it as CSV or JSON.",
    link: LINK,
  });
}
