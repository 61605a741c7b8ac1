import { createWriteStream, existsSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "#cli/failure";
import { beFrugalWithMemory } from "#cli/frugal-memory";
import type { NamedColumns } from "#lib/coded-files/choose-columns";
import type { WorkWithData } from "#lib/coded-files/row-coder";
import type { Tally } from "#lib/coded-files/tally";
import { wholeFile } from "#lib/coded-files/whole-file";
import { sourceOfFile } from "#lib/files/columns/byte-source";
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
    const { kind, said, pieces, tally } = await wholeFile(sourceOfFile(call.in), given, call);
    checkEnding(call.out, kind);
    for (const line of said) say(line);
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
