import type { NamedColumns } from "#lib/coded-files/choose-columns";
import type { WorkWithData } from "#lib/coded-files/row-coder";
import { type WholeFile, wholeFile } from "#lib/coded-files/whole-file";
import { sourceOfBytes } from "#lib/files/columns/byte-source";
import { splitRows } from "#lib/files/columns/split-rows";

/** For tests: what became of a file. */
export interface Came extends Pick<WholeFile, "columns" | "tally"> {
  /** The file that was written. */
  bytes: Buffer;
}

/** For tests: a file with a work done to it. */
export async function done(
  given: WorkWithData,
  file: string | Uint8Array,
  named: NamedColumns = {},
): Promise<Came> {
  const bytes = Buffer.from(file as Uint8Array);
  const { columns, tally, pieces } = await wholeFile(sourceOfBytes(bytes), given, { columns: named });
  const written: Buffer[] = [];
  for await (const piece of pieces) written.push(Buffer.from(piece as string));
  return { bytes: Buffer.concat(written), columns, tally };
}

/** For tests: what was written, by heading; rows above the headings are left out. */
export function cellsOf({ bytes }: Pick<Came, "bytes">, column: string): string[] {
  const text = bytes.toString().replace(/^\uFEFF/, "");
  const delimiter = /(.)soc_read/.exec(text)?.[1] ?? ",";
  const rows: string[][] = [];
  splitRows(text, delimiter, true, ({ cells }) => rows.push(cells));
  const heading = rows.findIndex((row) => row.includes(column));
  const at = rows[heading]?.indexOf(column) ?? -1;
  return rows.slice(heading + 1).map((row) => row[at] ?? "");
}
