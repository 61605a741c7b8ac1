import { type FileColumn, wantedColumns } from "#lib/coded-files/file-columns";
import { type ConvertWork, codeWork, convertWork, type FileWork } from "#lib/coded-files/file-work";
import type { CodedFile } from "#lib/coded-files/kept/coded-file";
import { heldEditions } from "#lib/coded-files/kept/work-data.db";
import { readLookup } from "#lib/coding-index/coding-index.db";
import { type ConversionWay, wayId } from "#lib/correspondence/conversion/conversion-ways";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { guessEdition } from "#lib/facts/codes/guess-edition";
import { type ColumnFile, openColumns } from "#lib/files/columns/column-file";
import { headingsFingerprint } from "#lib/files/columns/fingerprint";
import { dataRows, filledCells } from "#lib/files/columns/guess-columns";
import { guessSheet } from "#lib/files/columns/guess-file";
import { columnNames } from "#lib/files/columns/heading-row";
import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import { type Reading, readingOf } from "#lib/files/columns/reading";
import type { ColumnChoice, WantedColumn } from "#lib/files/columns/wanted-column";
import { orRefusal } from "#lib/files/or-refusal";
import { readStoredFile } from "#lib/jobs/stored-file.db";
import type { LookupEdition } from "#lib/lookup/lookup";
import { publicPlace } from "#lib/lookup/lookup-request";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import { listConversions } from "#lib/releases/conversions.db";
import { readDefaultPair } from "#lib/releases/default-pair.db";

/** A file looked into as far as its columns are to be confirmed. */
export interface LookedInto {
  sheets: readonly string[];
  /** The first rows of the sheet. */
  head: ReadRow[];
  /** What its columns are called. */
  names: string[];
  reading: Reading<FileColumn>;
  /** What files with the same headings share; null where there are none. */
  headings: string | null;
  /** How many rows the sheet has; null of a text. */
  sheetRows: number | null;
  /** What is likely meant to be done with it. */
  work: FileWork;
  wanted: WantedColumn<FileColumn>[];
  held: readonly CodedEdition[];
  /** The editions that titles can be coded to, the newest first. */
  editions: readonly LookupEdition[];
  /** Between which codes can be converted. */
  ways: readonly ConversionWay[];
}

/**
 * Looks into a file: what its columns are called, and what they and its codes seem to be.
 * @param sheet the one to read; "" for the likeliest
 * @throws Refusal where it has no rows, they cannot be read, or it is not kept any more
 */
export async function lookInto(
  file: Pick<CodedFile, "storedId" | "work"> & {
    settings: Partial<CodedFile["settings"]>;
    ownerId?: string | null;
  },
  sheet = "",
): Promise<LookedInto> {
  const { storedId, settings } = file;
  const [held, lookup, ways, columnFile] = await Promise.all([
    heldEditions(),
    readLookup(),
    listConversions(),
    orRefusal(openColumns((from) => readStoredFile(storedId, from), settings.form)),
  ]);
  const place = publicPlace(lookup.data.editions);
  const meant =
    settings.work ??
    (file.work === "code" ? codeWork([place.edition]) : await wayMeant(settings.way ?? "", ways));
  const chosenSheet = sheet === "" ? (settings.choice?.sheet ?? "") : sheet;
  const guess = await orRefusal(guessOf(columnFile, chosenSheet, wantedColumns(meant, held)));
  const { head } = guess;
  // What was confirmed before and taken back is proposed again.
  const before = settings.choice?.sheet === guess.choice.sheet ? settings.choice : undefined;
  const { headingRow } = guess.choice;
  const headings = headingsFingerprint(headingRow === null ? null : head[headingRow]!.cells);
  const columns = before ? undefined : await columnsOfAlike(file, headings);
  const choice = before ?? { ...guess.choice, ...(columns && { columns }) };
  const said = settings.work !== undefined || (settings.way ?? "") !== "";
  const work = said ? meant : withEditionOfCodes(meant, head, choice, { held, ways });
  return {
    sheets: columnFile.sheets,
    head,
    names: columnNames(head, choice.headingRow),
    reading: readingOf(columnFile, head, choice),
    headings,
    sheetRows: columnFile.rowsIn(choice.sheet),
    work,
    wanted: wantedColumns(work, held),
    held,
    editions: place.editions,
    ways,
  };
}

/** What the columns of the last file with the same headings were chosen for, of those that somebody has here. */
async function columnsOfAlike(
  { work, ownerId = null }: { work: CodedFile["work"]; ownerId?: string | null },
  headings: string | null,
): Promise<ColumnChoice<FileColumn>["columns"] | undefined> {
  if (ownerId === null || headings === null) return undefined;
  const alike = await db().codedFile.findFirst({
    where: { ownerId, work, settings: { path: ["headings"], equals: headings } },
    orderBy: { createdAt: "desc" },
    select: { settings: true },
  });
  return (alike?.settings as CodedFile["settings"] | undefined)?.choice?.columns;
}

/** How codes are converted that were sent for a way, as addresses have it; for "" by the pair that is meant anywhere. */
export async function wayMeant(asked: string, ways: readonly ConversionWay[]): Promise<ConvertWork> {
  const pair = await readDefaultPair();
  const way =
    ways.find((one) => wayId(one) === asked) ??
    ways.find(({ source, target }) => source.edition === pair?.source && target.edition === pair.target) ??
    ways[0];
  if (!way) throw new Refusal("There is no correspondence to convert codes by.");
  return convertWork(way.source.edition, way.target.edition);
}

async function guessOf(file: ColumnFile, sheet: string, wanted: readonly WantedColumn<FileColumn>[]) {
  const guessed = await guessSheet(file, sheet, wanted);
  if (!guessed || ((sheet === "" || guessed.choice.sheet !== sheet) && guessed.head.every(isBlank)))
    throw new Refusal("There is nothing in this file. Choose another.", "file");
  return guessed;
}

/** Of codes in the file the edition that has most of them, where nobody said which they are of. */
function withEditionOfCodes(
  work: FileWork,
  head: readonly ReadRow[],
  { columns, headingRow }: ColumnChoice<FileColumn>,
  { held, ways }: { held: readonly CodedEdition[]; ways: readonly ConversionWay[] },
): FileWork {
  if (columns.code === undefined || work.kind === "code") return work;
  const cells = filledCells(dataRows(head, headingRow), columns.code);
  const meant = held.filter(({ id }) => id === work.from);
  const from = guessEdition(cells, [...meant, ...held.filter(({ id }) => id !== work.from)]);
  if (from === "" || from === work.from) return work;
  const way = ways.find(({ source }) => source.edition === from);
  return way ? convertWork(way.source.edition, way.target.edition) : work;
}
