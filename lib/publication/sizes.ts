import { tableCsv } from "#lib/publication/csv";
import type { FileFormat } from "#lib/publication/file-formats";
import { rowObjects } from "#lib/publication/json";
import type { Table } from "#lib/publication/table";

const SAMPLE = 200;

/** What a cell, a character of distinct text and a file as such add to a workbook, in bytes; fitted to the bundled tables. */
const WORKBOOK = { file: 5_000, cell: 4, fraction: 3, text: 0.4 };

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
  for (const text of texts) bytes += text.length * WORKBOOK.text;
  return bytes;
}
