import { pairId } from "#lib/facts/edition-pair";
import { BYTE_ORDER_MARK } from "#lib/files/csv";
import { csvMetadata, METADATA_SUFFIX, type TableAbout } from "#lib/files/csv-metadata";
import { LICENCE, MAKER } from "#lib/files/provenance";
import type { Column } from "#lib/files/table";
import { tableCsv } from "#lib/files/table-csv";
import { tableFromRowObjects, tableJson } from "#lib/files/table-json";
import { tableWorkbook } from "#lib/files/table-workbook";
import { dateInWords } from "#lib/platform/in-words";
import { packed } from "#lib/releases/freeze/packed";
import type { ReleaseContent } from "#lib/releases/release-content";
import { RELEASE_TABLES } from "#lib/releases/tables/release-tables";

type Named = Pick<ReleaseContent["heading"], "source" | "target" | "number">;

/** What the files of a table end in: what is kept of a release, and what is made from that when somebody asks. */
export const KEPT_ENDS = { csv: ".csv", metadata: `.csv${METADATA_SUFFIX}`, json: ".json.gz" } as const;
export const MADE_ENDS = { json: ".json", workbook: ".xlsx" } as const;

const MEDIA_TYPES: Record<keyof typeof KEPT_ENDS, string> = {
  csv: "text/csv",
  metadata: "application/csvm+json",
  json: "application/gzip",
};

/** "soc2010-soc2020-release-1-structure", followed by an end. */
export function tableFileName(heading: Named, name: string, end = ""): string {
  return `${pairId(heading)}-release-${heading.number}-${name}${end}`;
}

/**
 * The files that are kept of the tables of a release: CSV, what describes it, and packed JSON, from which workbooks are made.
 * @param before the release of the pair before it, if there is one
 */
export function tableFiles(
  content: ReleaseContent,
  before: ReleaseContent | null,
): { name: string; type: string; content: Uint8Array<ArrayBuffer> }[] {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return RELEASE_TABLES.flatMap(({ name, words, table: made }) => {
    const table = made(content, before);
    if (!table) return [];
    const fileName = (end: string) => tableFileName(content.heading, name, end);
    const about = aboutTable(content, fileName(KEPT_ENDS.csv), words);
    const contents = {
      csv: bytes(BYTE_ORDER_MARK + tableCsv(table)),
      metadata: bytes(csvMetadata(table, about)),
      json: packed(tableJson({ ...about, rowCount: table.rows.length }, table)),
    };
    return (Object.keys(KEPT_ENDS) as (keyof typeof KEPT_ENDS)[]).map((kind) => ({
      name: fileName(KEPT_ENDS[kind]),
      type: MEDIA_TYPES[kind],
      content: contents[kind],
    }));
  });
}

function aboutTable({ heading, revision }: ReleaseContent, url: string, words: string): TableAbout {
  const { title, releasedOn } = heading;
  return {
    url,
    title: `${title}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    description: words,
    source: revision.title,
    licence: { name: LICENCE.name, href: LICENCE.href },
    issued: releasedOn,
    version: title,
  };
}

/** What the JSON of a table holds. */
interface WrittenTable extends TableAbout {
  rowCount: number;
  columns: Column[];
  rows: Record<string, string | number | null>[];
}

/** The workbook of a table, from its JSON as it was kept: always the same bytes. */
export function workbookOf(json: string): Promise<Uint8Array> {
  const { columns, rows, title, description, version, issued, source, licence, rowCount } = JSON.parse(
    json,
  ) as WrittenTable;
  return tableWorkbook("Data", tableFromRowObjects(columns, rows), [
    ["Title", title],
    ["What it holds", description],
    ["Release", version],
    ["Released on", issued ? dateInWords(issued) : ""],
    ["Rows", String(rowCount)],
    ["Made from", source],
    ["Licence", `${licence.name}, ${licence.href}. ${LICENCE.attribution}`],
    ["Made by", MAKER],
  ]);
}
