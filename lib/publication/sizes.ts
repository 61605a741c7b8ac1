import { deflateRawSync } from "node:zlib";
import type { FileFormat } from "#lib/files/file-formats";
import type { Table } from "#lib/files/table";
import { tableCsv } from "#lib/files/table-csv";
import { rowObjects } from "#lib/files/table-json";

/** Tables up to this length are measured whole: some rows of a correspondence are fifty times as long as others. */
const SAMPLE = 1_000;

/** What a file as such, a cell, a distinct text and a byte of compressed text add to a workbook, in bytes; fitted to the bundled tables. */
const WORKBOOK = { file: 5_000, cell: 3.7, fraction: 3.5, text: 4, compressed: 0.9 };
/** Characters that show how well the rest compresses: ids that are much alike do so ten times better than job titles. */
const TEXT_SAMPLE = 400_000;

/** About how many bytes a table has in each format, without writing it: within an eighth for every published table. */
export function approximateSizes(table: Table): Record<FileFormat, number> {
  const { columns, rows } = table;
  const every = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = { columns, rows: rows.filter((_, at) => at % every === 0) };
  const scale = (bytes: number) => (bytes * rows.length) / Math.max(1, sample.rows.length);
  const csvHeading = Buffer.byteLength(tableCsv({ columns, rows: [] }));
  return {
    csv: csvHeading + scale(Buffer.byteLength(tableCsv(sample)) - csvHeading),
    json:
      Buffer.byteLength(JSON.stringify(columns)) +
      scale(Buffer.byteLength(JSON.stringify(rowObjects(sample)))),
    xlsx: workbookSize(table),
  };
}

/** 126073 → "130 kB", 2601105 → "2.6 MB": a size in two figures, since it is approximate. */
export function sizeInWords(bytes: number): string {
  const [unit, one] = bytes >= 999_500 ? ["MB", 1e6] : ["kB", 1e3];
  return `${Number((bytes / one).toPrecision(2))} ${unit}`;
}

function workbookSize({ columns, rows }: Table): number {
  let bytes = WORKBOOK.file;
  const texts = new Set<string>();
  for (const row of rows) {
    row.forEach((cell, at) => {
      if (cell === "") return;
      bytes += WORKBOOK.cell;
      if (columns[at]?.kind === "share") bytes += WORKBOOK.fraction;
      if (typeof cell === "string") texts.add(cell);
    });
  }
  const text = [...texts].join("\n");
  const sample = text.slice(0, TEXT_SAMPLE);
  const compressed = deflateRawSync(sample).byteLength * (text.length / Math.max(1, sample.length));
  return bytes + texts.size * WORKBOOK.text + compressed * WORKBOOK.compressed;
}
