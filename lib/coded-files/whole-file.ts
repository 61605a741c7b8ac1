import { addedColumns, headedColumns } from "#lib/coded-files/added-columns";
import { chooseColumns, type NamedColumns } from "#lib/coded-files/choose-columns";
import { type FileColumn, wantedColumns } from "#lib/coded-files/file-columns";
import { listAsTable } from "#lib/coded-files/list-as-table";
import { type Converting, rowCoder, type WorkWithData } from "#lib/coded-files/row-coder";
import { emptyTally, majorGroups, type Tally, tallyRow } from "#lib/coded-files/tally";
import { rowsOfFile } from "#lib/coded-files/work-rows";
import { textBefore, textOfRows, type WrittenRow } from "#lib/coded-files/written-text";
import { writtenWorkbook } from "#lib/coded-files/written-workbook";
import { type ByteSource, sourceOfBytes } from "#lib/files/columns/byte-source";
import { openColumns } from "#lib/files/columns/column-file";
import type { ColumnChoice } from "#lib/files/columns/wanted-column";

/** A file with a work done to it, whose columns nobody is there to confirm. */
export interface WholeFile {
  kind: "text" | "workbook";
  /** Which columns were taken for what and why, what is added, and what is likely a mistake, in sentences. */
  said: string[];
  columns: ColumnChoice<FileColumn>["columns"];
  /** The new file, a piece at a time: rows are read and answered as they are asked for. */
  pieces: AsyncGenerator<string | Buffer>;
  /** The summary of the rows that were written so far. */
  tally: Tally;
}

/**
 * Does a work with a whole file, from its first byte to its last. A list with several codes on a line is read as the table of
 * its codes, unless a sheet or a column is named.
 * @param named columns as somebody named them, and the sheet; what is not named is guessed
 * @throws PublishedFileError where the file cannot be used
 */
export async function wholeFile(
  source: ByteSource,
  given: WorkWithData,
  named: { columns: NamedColumns; sheet?: string | undefined },
): Promise<WholeFile> {
  const { work } = given;
  const { held } = given.data;
  const read = (await asTable(source, given, named)) ?? source;
  const file = await openColumns(read);
  const chosen = await chooseColumns(file, wantedColumns(work, held), named.columns, named.sheet);
  const { reading, head, names, said, warnings } = chosen;
  const columns = headedColumns(addedColumns(work, reading.choice), names);
  const code = rowCoder(given, reading.choice);
  const majorOf = majorGroups(work, held);
  const tally = emptyTally(work);
  async function* written(): AsyncGenerator<WrittenRow[]> {
    for await (const rows of rowsOfFile(file, reading)) {
      yield rows.map((row) => {
        const made = code(row);
        if (made) tallyRow(tally, made, majorOf);
        return { row, added: made?.cells ?? null };
      });
    }
  }
  async function* text(): AsyncGenerator<string> {
    yield textBefore(reading, columns, names, head[0]);
    for await (const rows of written()) yield textOfRows(reading, columns, rows);
  }
  async function* workbook(): AsyncGenerator<Buffer> {
    yield* writtenWorkbook(await allBytes(read), reading, columns, names, written());
  }
  const { kind } = file.form;
  return {
    kind,
    said: [...said, `Columns are added from “${columns[0]?.name}” on.`, ...warnings],
    columns: reading.choice.columns,
    pieces: kind === "workbook" ? workbook() : text(),
    tally,
  };
}

async function asTable(
  source: ByteSource,
  given: WorkWithData,
  { columns, sheet }: { columns: NamedColumns; sheet?: string | undefined },
): Promise<ByteSource | null> {
  if (!isConverting(given) || sheet !== undefined || Object.keys(columns).length > 0) return null;
  const list = await listAsTable(source, given.work, given.data);
  return list && sourceOfBytes(list);
}

function isConverting(given: WorkWithData): given is Converting {
  return given.work.kind === "convert";
}

async function allBytes(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source(0)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
