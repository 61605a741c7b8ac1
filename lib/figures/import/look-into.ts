import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { type Cut, cutOfSheet } from "#lib/figures/import/cut";
import {
  type EditionFit,
  editionFits,
  editionLabel,
  likeliestEdition,
  type NamedRow,
} from "#lib/figures/import/edition-fit";
import type { FigureDetails } from "#lib/figures/import/figure-details";
import { type FigureField, figureColumns } from "#lib/figures/import/figure-fields";
import { type FileWords, guessDetails, guessVariable } from "#lib/figures/import/guess-details";
import type { SheetToRead } from "#lib/figures/import/read-figures";
import { type ColumnFile, headRows } from "#lib/files/columns/column-file";
import { guessColumns } from "#lib/files/columns/guess-columns";
import { guessFile } from "#lib/files/columns/guess-file";
import { columnNames } from "#lib/files/columns/heading-row";
import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import { type ColumnChoice, cellOf, type WantedColumn } from "#lib/files/columns/wanted-column";
import { headingKey } from "#lib/files/heading-key";
import { PublishedFileError } from "#lib/files/refused-row";

/** A table of figures looked into as far as it is to be confirmed. */
export interface TableLooked {
  head: ReadRow[];
  /** What its columns are called. */
  names: string[];
  wanted: WantedColumn<FigureField>[];
  choice: ColumnChoice<FigureField>;
  details: FigureDetails;
  /** Its rows as far as they name groups, of all editions. */
  rows: NamedRow[];
  fits: EditionFit[];
  /** The edition that the file's own words name: "SOC2020"; "" for none. */
  label: string;
  /** The sheets with the same headings, this one first, and of whom they are as their names say. */
  sheets: SheetToRead[];
  /** Sheets that are not read with it. */
  others: string[];
}

/** So many rows are looked at for codes and titles. */
const MOST_NAMED = 3_000;

/**
 * Looks into a file: what its columns are called and hold, what it is of, and which edition its codes and titles are of.
 * @param asked the sheet to look at, "" for the likeliest; columns that were chosen by somebody
 * @throws PublishedFileError where it has no rows
 */
export async function lookIntoTable(
  file: ColumnFile,
  fileName: string,
  editions: readonly EditionWithGroups[],
  asked: { sheet?: string; columns?: ColumnChoice<FigureField>["columns"]; variable?: string } = {},
): Promise<TableLooked> {
  const first = await sheetGuess(file, asked.sheet ?? "", figureColumns(""));
  const words = wordsOf(fileName, first.head, first.choice.headingRow);
  const wanted = figureColumns(asked.variable || guessVariable(words));
  const { head } = first;
  const guessed = guessColumns(head, first.choice.sheet, wanted).choice;
  const choice = { ...guessed, ...(asked.columns && { columns: asked.columns }) };
  const rows = await namedRows(file, choice);
  const fits = editionFits(rows, editions);
  const names = columnNames(head, choice.headingRow);
  const sheets: SheetToRead[] = [
    { name: choice.sheet, cut: cutOfSheet(choice.sheet) ?? EVERYBODY, choice, names },
  ];
  const others: string[] = [];
  for (const name of file.sheets.filter((one) => one !== choice.sheet && !file.hidden.has(one))) {
    const sheet = await alike(file, name, choice, names, wanted);
    if (sheet) sheets.push(sheet);
    else others.push(name);
  }
  const details = guessDetails(words, head, choice, likeliestEdition(fits));
  const label = editionLabel(`${words.above} ${words.fileName} ${names.join(" ")}`, editions);
  return { head, names, wanted, choice, details, rows, fits, label, sheets, others };
}

const EVERYBODY: Cut = { sex: "", hours: "" };

async function sheetGuess(file: ColumnFile, sheet: string, wanted: readonly WantedColumn<FigureField>[]) {
  if (sheet !== "" && file.sheets.includes(sheet)) {
    const head = await headRows(file, sheet);
    return { head, choice: guessColumns(head, sheet, wanted).choice };
  }
  // Of several sheets alike the first is of everybody.
  const guesses = await guessFile(file, wanted);
  const [likeliest] = guesses;
  if (!likeliest || likeliest.head.every(isBlank))
    throw new PublishedFileError("There is nothing in this file. Choose another.");
  return likeliest;
}

/** A name and the rows above the headings: where titles say what the table is. */
function wordsOf(fileName: string, head: readonly ReadRow[], headingRow: number | null): FileWords {
  const above = head
    .slice(0, headingRow ?? 0)
    .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ""));
  return { fileName, above: above.join(" ").slice(0, 4_000) };
}

async function namedRows(file: ColumnFile, choice: ColumnChoice<FigureField>): Promise<NamedRow[]> {
  const rows = new Map<string, NamedRow>();
  let line = 0;
  for await (const read of file.rows(choice.sheet)) {
    for (const { cells } of read) {
      if (line++ <= (choice.headingRow ?? -1)) continue;
      const code = cellOf(cells, choice, "code").replace(/\.0$/, "");
      if (/^\d{1,4}(\/\d\d)?$/.test(code)) rows.set(code, { code, title: cellOf(cells, choice, "title") });
    }
    if (line > MOST_NAMED) break;
  }
  return [...rows.values()];
}

/** Another sheet of the same workbook, where what was chosen of the first has the same headings there. */
async function alike(
  file: ColumnFile,
  name: string,
  choice: ColumnChoice<FigureField>,
  names: readonly string[],
  wanted: readonly WantedColumn<FigureField>[],
): Promise<SheetToRead | null> {
  const head = await headRows(file, name);
  if (head.every(isBlank)) return null;
  const { headingRow } = guessColumns(head, name, wanted).choice;
  const own = columnNames(head, headingRow);
  const same = (Object.values(choice.columns) as number[]).every(
    (at) => headingKey(own[at] ?? "") === headingKey(names[at] ?? ""),
  );
  if (headingRow === null || !same) return null;
  const cut = cutOfSheet(name);
  return cut && { name, cut, choice: { ...choice, sheet: name, headingRow }, names: own };
}
