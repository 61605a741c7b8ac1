import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { openDatabase } from "#cli/database";
import { AT_TERMINAL } from "#lib/record/entry";

const USAGE = `npm run soc -- import FILE…

Imports official workbooks and files into the database, one after the other, each in one transaction:
  SOC2020 Volume 2 (the coding index) and Volume 1 (descriptions), as published
  the SOC2010 to SOC2020 dual-coded table
  the SOC2010 descriptions and index of the withdrawn ONS coding tool
  CSV files with the columns of those under data/
The content tells which it is. Importing a file again changes nothing.`;

/** `soc import FILE…`: exit code 0 when every file was imported, 1 when one was refused, 2 for a wrong call. */
export async function importCommand(argv: string[]): Promise<number> {
  if (argv.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const unknown = argv.find((argument) => argument.startsWith("-"));
  if (unknown || argv.length === 0) {
    console.error(
      unknown ? `There is no option ${unknown}.\n\n${USAGE}` : `Name the files to import.\n\n${USAGE}`,
    );
    return 2;
  }
  const database = await openDatabase((line) => console.error(line));
  try {
    await (await import("#cli/load-bundled")).loadBundled((line) => console.error(line));
    let refused = 0;
    for (const path of argv) if (!(await importOne(path))) refused++;
    return refused > 0 ? 1 : 0;
  } finally {
    await (await import("#lib/platform/db")).closeDb();
    database.close();
  }
}

async function importOne(path: string): Promise<boolean> {
  const { importFile } = await import("#lib/imports/import-file.db");
  const { reportLines } = await import("#lib/imports/report");
  const { PublishedFileError } = await import("#lib/files/refused-row");
  const name = basename(path);
  console.log(name);
  try {
    const outcome = await importFile(await bytesOf(path), name, AT_TERMINAL, {
      reading: ({ read, of }) =>
        progress(
          `reading row ${read.toLocaleString("en-GB")}${of ? ` of ${of.toLocaleString("en-GB")}` : ""}`,
        ),
      writing: (done, of) =>
        progress(`writing ${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`),
    });
    progress("");
    for (const line of reportLines(outcome.report)) console.log(`  ${line}`);
    console.log(
      outcome.id === null
        ? "  Nothing to change: all of it was there already.\n"
        : `  Import ${outcome.id} is done.\n`,
    );
    return true;
  } catch (error) {
    progress("");
    if (!(error instanceof PublishedFileError)) throw error;
    console.error(`  Refused, and nothing was changed: ${error.message}\n`);
    return false;
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { PublishedFileError } = await import("#lib/files/refused-row");
  const found = await stat(path).catch(() => null);
  if (!found) throw new PublishedFileError(`There is no file ${path}.`);
  if (!found.isFile()) throw new PublishedFileError(`${path} is not a file.`);
  return readFile(path);
}

/** Rewrites one line at a terminal; says nothing into a file or pipe. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text && `  ${text}`}`);
}
