import { BYTE_ORDER_MARK, csvText } from "#lib/files/csv";
import { csvMetadata } from "#lib/files/csv-metadata";
import { MOST_SHEET_ROWS, streamedWorkbook } from "#lib/files/streamed-workbook";
import type { Cell, ColumnOf } from "#lib/files/table";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { dictionaryRows, exportName, type GoldRecord } from "#lib/gold-coding/batches/export/gold-columns";
import { dateInWords } from "#lib/platform/in-words";

/** The formats that gold codes are exported in. */
export const EXPORT_FORMATS = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Most records of each. */
export const MOST_RECORDS: Record<ExportFormat, number> = {
  csv: Number.MAX_SAFE_INTEGER,
  xlsx: MOST_SHEET_ROWS - 1,
};

/** The file of gold codes, piece by piece. @param day on which it is made, ISO */
export function goldFile(
  format: ExportFormat,
  batch: Pick<Batch, "id" | "title" | "note">,
  columns: readonly ColumnOf<GoldRecord>[],
  records: AsyncIterable<readonly GoldRecord[]>,
  day: string,
): AsyncGenerator<Uint8Array> {
  const rows = cells(columns, records);
  if (format === "csv") return csvPieces(columns, rows);
  return streamedWorkbook("Gold codes", columns, rows, [
    ["Title", `Gold codes of “${batch.title}”`],
    ["Made on", dateInWords(day)],
    ["Rows", "A row for each settled record that is not withdrawn, in the order of the record ids"],
    ["Note", batch.note],
    ["Confidential", "Survey records: for those only who may see them, and for what they were exported for"],
  ]);
}

async function* cells(
  columns: readonly ColumnOf<GoldRecord>[],
  records: AsyncIterable<readonly GoldRecord[]>,
): AsyncGenerator<Cell[][]> {
  for await (const some of records) yield some.map((record) => columns.map(({ cell }) => cell(record)));
}

async function* csvPieces(
  columns: readonly ColumnOf<GoldRecord>[],
  rows: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BYTE_ORDER_MARK + csvText([columns.map(({ name }) => name)]));
  for await (const some of rows) yield Buffer.from(csvText(some));
}

/** The files that describe an export, by what their address ends with. */
export function describingFile(
  name: string,
  batch: Pick<Batch, "id" | "title" | "createdAt">,
  columns: readonly ColumnOf<GoldRecord>[],
): { text: string; type: string; fileName: string } | null {
  const url = `${exportName(batch.id)}.csv`;
  if (name === "dictionary")
    return {
      text: BYTE_ORDER_MARK + csvText(dictionaryRows(columns)),
      type: "text/csv; charset=utf-8",
      fileName: `${exportName(batch.id)}-dictionary.csv`,
    };
  if (name === "metadata")
    return {
      text: csvMetadata({ columns }, aboutExport(batch, url)),
      type: "application/csvm+json",
      fileName: `${url}-metadata.json`,
    };
  return null;
}

function aboutExport({ title, createdAt }: Pick<Batch, "title" | "createdAt">, url: string) {
  return {
    url,
    title: `Gold codes of “${title}”`,
    description: "A row for each settled record that is not withdrawn, in the order of the record ids.",
    source: title,
    // Survey records are nobody's to pass on: what stands in a licence's place says so.
    licence: {
      name: "Confidential: survey records, for those who may see them",
      href: "https://www.legislation.gov.uk/ukpga/2007/18/section/39",
    },
    issued: null,
    version: `Batch of ${createdAt.toISOString().slice(0, 10)}`,
  };
}
