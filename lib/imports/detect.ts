import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseCsv } from "#lib/files/csv";
import { decodeText, decodeToolText } from "#lib/files/decode-text";
import { inspectWorkbook } from "#lib/files/inspect-zip";
import { readSheets } from "#lib/files/read-workbook";
import { type OnProgress, PublishedFileError } from "#lib/files/refused-row";
import { type ColumnRules, findTable, nearestTable, type Sheet } from "#lib/files/sheet";
import { sniff } from "#lib/files/sniff";
import type { KnownFacts } from "#lib/imports/known-facts";
import { readOwnCsv } from "#lib/imports/own-csv-kinds";
import type { Published } from "#lib/imports/published-file";
import { looksLikeCodingTool, readCodingTool } from "#lib/imports/readers/coding-tool";
import { looksLikeCodingToolIndex, readCodingToolIndex } from "#lib/imports/readers/coding-tool-index";
import { DUAL_CODED_COLUMNS, readDualCoded } from "#lib/imports/readers/dual-coded";
import { INDEX_COLUMNS } from "#lib/imports/readers/index-sheet";
import { DESCRIPTION_COLUMNS, readVolume1 } from "#lib/imports/readers/volume1";
import { readVolume2 } from "#lib/imports/readers/volume2";
import { volume2Published } from "#lib/imports/readers/volume2-published";

interface ReadOptions {
  /** What is held; without it no row is refused for pointing to something unknown. */
  held?: KnownFacts;
  onProgress?: OnProgress;
}

/** Layouts of sheets, with the words a message uses for them. Their columns tell them apart, not names or places. */
const LAYOUTS: {
  name: string;
  columns: ColumnRules<string>;
  read: (sheets: Sheet[], options: ReadOptions) => Published;
}[] = [
  {
    name: "SOC2020 Volume 2 (the coding index)",
    columns: INDEX_COLUMNS,
    read: (sheets, { held, onProgress }) => volume2Published(readVolume2(sheets, held, onProgress)),
  },
  {
    name: "Volume 1 (the descriptions of groups)",
    columns: DESCRIPTION_COLUMNS,
    read: (sheets, { held, onProgress }) => {
      const { edition, descriptions, read, refusals } = readVolume1(sheets, held, onProgress);
      const title = `${edition.toUpperCase()} Volume 1, descriptions of groups`;
      return { kind: "volume-1", title, facts: { descriptions }, covers: {}, read, refusals };
    },
  },
  {
    name: "the SOC2010 to SOC2020 dual-coded table",
    columns: DUAL_CODED_COLUMNS,
    read: (sheets, { held }) => {
      const { counts, bases, read, refusals } = readDualCoded(sheets, held);
      const sources = new Set(bases.map((base) => base.source));
      return {
        kind: "dual-coded",
        title: "SOC2010 to SOC2020 dual-coded table",
        facts: { counts, bases },
        covers: { counts: ({ source }) => sources.has(source) },
        read,
        refusals,
      };
    },
  },
];

/**
 * Reads any published file that the product held, told by its content and never by its name.
 * @param source the file's bytes, or its path
 * @throws PublishedFileError for a file that cannot be read at all, with a sentence for whoever chose it
 */
export async function readPublished(
  source: Uint8Array | string,
  options: ReadOptions = {},
): Promise<Published> {
  const bytes = typeof source === "string" ? await open(source) : source;
  const published =
    sniff(bytes) === "workbook" ? await readWorkbook(bytes, options) : readText(bytes, options);
  if (published.read === 0) {
    throw new PublishedFileError(`This file has the columns of ${published.title}, but no rows below them.`);
  }
  return published;
}

async function open(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const why =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : "it may not be read";
    throw new PublishedFileError(`“${basename(path)}” cannot be opened: ${why}.`, { cause: error });
  }
}

async function readWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<Published> {
  await inspectWorkbook(bytes);
  const sheets = await readSheets(bytes);
  if (sheets.every((sheet) => sheet.rows.length === 0)) {
    throw new PublishedFileError("This workbook is empty: none of its sheets has a filled cell.");
  }
  const published = readKnownLayout(sheets, options);
  if (published === null) throw wrongLayout("workbook", sheets);
  return published;
}

function readText(bytes: Uint8Array, options: ReadOptions): Published {
  const tool = decodeToolText(bytes);
  if (looksLikeCodingTool(tool)) {
    const { descriptions, nssec, read, refusals } = readCodingTool(tool, options.held);
    const title = "SOC2010 descriptions and NS-SEC of the withdrawn ONS coding tool";
    return { kind: "coding-tool", title, facts: { descriptions, nssec }, covers: {}, read, refusals };
  }
  if (looksLikeCodingToolIndex(tool)) {
    const { entries, read, refusals } = readCodingToolIndex(tool, options.held, options.onProgress);
    const title = "SOC2010 index of the withdrawn ONS coding tool";
    const facts = { toolEntries: entries };
    return { kind: "coding-tool-index", title, facts, covers: { toolEntries: () => true }, read, refusals };
  }
  const sheet = parseCsv(decodeText(bytes));
  if (sheet.rows.every((row) => row.every((cell) => cell.trim() === ""))) {
    throw new PublishedFileError("This file has no text in it. Choose the published workbook or a CSV file.");
  }
  const published = readOwnCsv(sheet, options) ?? readKnownLayout([sheet], options);
  if (published === null) throw wrongLayout("CSV file", [sheet]);
  return published;
}

function readKnownLayout(sheets: Sheet[], options: ReadOptions): Published | null {
  const layout = LAYOUTS.find(({ columns }) => sheets.some((sheet) => findTable(sheet, columns) !== null));
  return layout?.read(sheets, options) ?? null;
}

/** Says which layout the file comes closest to and which of its columns are missing, or which layouts there are. */
function wrongLayout(what: string, sheets: readonly Sheet[]): PublishedFileError {
  const header = sheets[0]?.rows[0] ?? [];
  if (header.length === 1 && (header[0] ?? "").split(";").length > 2) {
    return new PublishedFileError(
      "The columns of this file are parted by semicolons. Save it as “CSV UTF-8 (comma delimited)” and try again.",
    );
  }
  const nearest = LAYOUTS.map((layout) => ({ ...layout, ...nearestTable(sheets, layout.columns) }))
    .filter(({ found, missing }) => found > missing.length)
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  if (nearest) {
    const missing = nearest.missing.map((column) => `“${column}”`).join(", ");
    return new PublishedFileError(
      `This ${what} looks like ${nearest.name}, but lacks the ${nearest.missing.length > 1 ? "columns" : "column"} ${missing}.`,
    );
  }
  const known = LAYOUTS.map(({ name }) => name).join("; ");
  return new PublishedFileError(
    `The columns of this ${what} are those of no file that can be read. Those are: ${known}; the files of the ONS coding tool; ` +
      "and CSV files with the columns of those under data/. Tables of figures by group are imported under Figures.",
  );
}
