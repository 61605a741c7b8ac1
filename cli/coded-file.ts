import { createWriteStream, existsSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "#cli/failure";
import { beFrugalWithMemory } from "#cli/frugal-memory";
import { addedColumns, headedColumns } from "#lib/coded-files/added-columns";
import { chooseColumns, type NamedColumns } from "#lib/coded-files/choose-columns";
import { wantedColumns } from "#lib/coded-files/file-columns";
import { listAsTable } from "#lib/coded-files/list-as-table";
import { rowCoder, type WorkWithData } from "#lib/coded-files/row-coder";
import { emptyTally, majorGroups, type Tally, tallyRow } from "#lib/coded-files/tally";
import { rowsOfFile } from "#lib/coded-files/work-rows";
import { textBefore, textOfRows, type WrittenRow } from "#lib/coded-files/written-text";
import { writtenWorkbook } from "#lib/coded-files/written-workbook";
import { type ByteSource, sourceOfBytes, sourceOfFile } from "#lib/files/columns/byte-source";
import { openColumns } from "#lib/files/columns/column-file";
import { PublishedFileError } from "#lib/files/refused-row";

/** What a file is read from and written to, and how. */
export interface FileCall {
  in: string;
  out: string;
  columns: NamedColumns;
  sheet: string | undefined;
}

/**
 * Does a work with a file of the disk: which columns were taken for what is said before, on the error output. The new file is
 * written under another name, and is there in whole or not at all.
 * @throws Failure where the file cannot be used or written
 */
export async function writeCodedFile(
  call: FileCall,
  given: WorkWithData,
  say: (line: string) => void,
): Promise<Tally> {
  beFrugalWithMemory();
  const half = join(dirname(call.out), `.${basename(call.out)}.${process.pid}.part`);
  const stopped = () => {
    rmSync(half, { force: true });
    process.exit(130);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, stopped);
  try {
    const { pieces, tally } = await coded(call, given, say);
    await pipeline(Readable.from(pieces), createWriteStream(half));
    renameSync(half, call.out);
    return tally;
  } catch (error) {
    rmSync(half, { force: true });
    if (error instanceof PublishedFileError) throw new Failure(`${call.in}: ${error.message}`);
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, stopped);
  }
}

async function coded(
  call: FileCall,
  given: WorkWithData,
  say: (line: string) => void,
): Promise<{ pieces: AsyncIterable<string | Buffer>; tally: Tally }> {
  const { work } = given;
  const { held } = given.data;
  const source = await asTable(call, given);
  const file = await openColumns(source);
  checkEnding(call.out, file.form.kind);
  const { reading, head, names, said, warnings } = await chooseColumns(
    file,
    wantedColumns(work, held),
    call.columns,
    call.sheet,
  );
  const columns = headedColumns(addedColumns(work, reading.choice), names);
  for (const line of [...said, `Columns are added from “${columns[0]?.name}” on.`, ...warnings]) say(line);
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
  if (file.form.kind === "workbook")
    return { pieces: writtenWorkbook(await readFile(call.in), reading, columns, names, written()), tally };
  async function* text(): AsyncGenerator<string> {
    yield textBefore(reading, columns, names, head[0]);
    for await (const rows of written()) yield textOfRows(reading, columns, rows);
  }
  return { pieces: text(), tally };
}

/** A list with several codes on a line is read as the table of its codes, unless a column is named. */
async function asTable({ in: path, columns, sheet }: FileCall, given: WorkWithData): Promise<ByteSource> {
  const source = sourceOfFile(path);
  if (!("basis" in given.data) || sheet !== undefined || Object.keys(columns).length > 0) return source;
  const list = await listAsTable(
    source,
    given.work as Extract<typeof given.work, { kind: "convert" }>,
    given.data,
  );
  return list ? sourceOfBytes(list) : source;
}

/** Makes sure, before anything is read, that there is a file and a place for the new one. @throws Failure where there is none */
export function checkPaths({ in: from, out: to }: Pick<FileCall, "in" | "out">): void {
  if (!existsSync(from)) throw new Failure(`There is no file ${from}.`);
  if (!statSync(from).isFile()) throw new Failure(`${from} is no file.`);
  if (!existsSync(dirname(to))) throw new Failure(`There is no folder ${dirname(to)} to write into.`);
  if (!existsSync(to)) return;
  if (!statSync(to).isFile()) throw new Failure(`${to} is no file. Give the name of the new one.`);
  if (realpathSync(from) === realpathSync(to))
    throw new Failure("The new file would replace the one that is read. Give another name with --out.");
}

/** Ends of names that a spreadsheet takes for a workbook. */
const WORKBOOK_ENDING = /^\.xls[xm]?$/i;

function checkEnding(out: string, kind: "text" | "workbook"): void {
  const ofWorkbook = WORKBOOK_ENDING.test(extname(out));
  if (kind === "workbook" && !ofWorkbook)
    throw new Failure("The file is a workbook, and so is the new one. Give it a name that ends in .xlsx.");
  if (kind === "text" && ofWorkbook)
    throw new Failure("The file is text, and so is the new one. Give it a name that ends in .csv.");
}
