import type { Data } from "#lib/facts/data";
import { BYTE_ORDER_MARK } from "#lib/files/csv";
import { FILE_FORMATS, type FileFormat } from "#lib/files/file-formats";
import { LICENCE, MAKER } from "#lib/files/provenance";
import { longTableCsv } from "#lib/files/table-csv";
import { longTableJson } from "#lib/files/table-json";
import { tableWorkbook } from "#lib/files/table-workbook";
import { derived } from "#lib/platform/derived";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";
import {
  aboutDraft,
  type DraftTable,
  draftFileName,
  draftInWords,
  draftTables,
} from "#lib/publication/drafts/draft-tables.db";
import type { Draft } from "#lib/revision/draft/draft-of-address.db";

/** One table of a draft in one format. */
export interface DraftFile {
  table: DraftTable;
  format: FileFormat;
}

/** The file of a name like "soc2020-soc2030-draft-structure.xlsx"; null when the draft has none of it. */
export function findDraftFile(draft: Draft, name: string): DraftFile | null {
  for (const table of draftTables(draft))
    for (const format of Object.keys(FILE_FORMATS) as FileFormat[])
      if (name === `${draftFileName(draft, table)}.${format}`) return { table, format };
  return null;
}

/** The files of one state of a draft that somebody asked for, each made on the day it says: they go with that state. */
const filesOf = derived(
  "files of a draft",
  (_: Data) => new Map<string, { on: string; body: Promise<PreparedBody> }>(),
);

/** The file's bytes, made once a day for each state of the draft: a large workbook takes seconds. @param on ISO date of the day */
export function readDraftFile(draft: Draft, file: DraftFile, on: string): Promise<PreparedBody> {
  const files = filesOf(draft.data);
  const key = `${file.table.name}.${file.format}`;
  const known = files.get(key);
  if (known?.on === on) return known.body;
  const body = makeFile(draft, file, on);
  files.set(key, { on, body });
  body.catch(() => files.delete(key));
  return body;
}

async function makeFile(draft: Draft, { table: of, format }: DraftFile, on: string): Promise<PreparedBody> {
  const table = of.read();
  const rows = table.rows.length;
  if (format === "csv") return prepareBody(BYTE_ORDER_MARK + (await longTableCsv(table)), "file");
  const title = `${of.title} (draft)`;
  if (format === "json") {
    const about = { title, description: of.words, ...aboutDraft(draft, on), rowCount: rows };
    return prepareBody(await longTableJson(about, table), "file");
  }
  const bytes = await tableWorkbook("Draft", table, [
    ["Draft", draftInWords(draft, on)],
    ["Title", title],
    ["What it holds", of.words],
    ["Rows", String(rows)],
    ["Licence", `${LICENCE.name}, ${LICENCE.href}. ${LICENCE.attribution}`],
    ["Made by", MAKER],
  ]);
  return prepareBody(bytes, "compressed");
}
