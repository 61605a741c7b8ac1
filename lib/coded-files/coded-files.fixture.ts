import { addedColumns, headedColumns } from "#lib/coded-files/added-columns";
import { chooseColumns, type NamedColumns } from "#lib/coded-files/choose-columns";
import { type FileColumn, wantedColumns } from "#lib/coded-files/file-columns";
import { listAsTable } from "#lib/coded-files/list-as-table";
import { type Converting, rowCoder, type WorkWithData } from "#lib/coded-files/row-coder";
import { emptyTally, majorGroups, type Tally, tallyRow } from "#lib/coded-files/tally";
import { rowsOfFile } from "#lib/coded-files/work-rows";
import { textBefore, textOfRows, type WrittenRow } from "#lib/coded-files/written-text";
import { writtenWorkbook } from "#lib/coded-files/written-workbook";
import { sourceOfBytes } from "#lib/files/columns/byte-source";
import { openColumns } from "#lib/files/columns/column-file";
import { splitRows } from "#lib/files/columns/split-rows";

/** For tests: what became of a file. */
export interface Came {
  /** The file that was written. */
  bytes: Buffer;
  columns: Partial<Record<FileColumn, number>>;
  names: string[];
  tally: Tally;
}

/** For tests: a file with a work done to it, as it is done at the terminal. */
export async function done(
  given: WorkWithData,
  file: string | Uint8Array,
  named: NamedColumns = {},
): Promise<Came> {
  const bytes = Buffer.from(file as Uint8Array);
  const { work, data } = given;
  const plain = Object.keys(named).length === 0 && work.kind === "convert";
  const list = plain ? await listAsTable(sourceOfBytes(bytes), work, (given as Converting).data) : null;
  const opened = await openColumns(sourceOfBytes(list ?? bytes));
  const { reading, names, head } = await chooseColumns(opened, wantedColumns(work, data.held), named);
  const columns = headedColumns(addedColumns(work, reading.choice), names);
  const code = rowCoder(given, reading.choice);
  const tally = emptyTally(work);
  async function* written(): AsyncGenerator<WrittenRow[]> {
    for await (const rows of rowsOfFile(opened, reading))
      yield rows.map((row) => {
        const made = code(row);
        if (made) tallyRow(tally, made, majorGroups(work, data.held));
        return { row, added: made?.cells ?? null };
      });
  }
  const pieces: (string | Buffer)[] = [];
  if (opened.form.kind === "workbook") {
    for await (const piece of writtenWorkbook(bytes, reading, columns, names, written())) pieces.push(piece);
  } else {
    pieces.push(textBefore(reading, columns, names, head[0]));
    for await (const rows of written()) pieces.push(textOfRows(reading, columns, rows));
  }
  const all = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
  return { bytes: all, columns: reading.choice.columns, names, tally };
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
