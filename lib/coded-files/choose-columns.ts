import type { FileChoice, FileColumn } from "#lib/coded-files/file-columns";
import { checkChoice } from "#lib/files/columns/check-choice";
import { type ColumnFile, headRows } from "#lib/files/columns/column-file";
import { guessColumns } from "#lib/files/columns/guess-columns";
import { guessFile } from "#lib/files/columns/guess-file";
import { columnNames } from "#lib/files/columns/heading-row";
import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import { type Reading, readingOf } from "#lib/files/columns/reading";
import type { WantedColumn } from "#lib/files/columns/wanted-column";
import { PublishedFileError } from "#lib/files/refused-row";
import { listedWith } from "#lib/platform/in-words";

/** Columns as somebody named them: by heading, or by place from 1 ("2", "column 2"). */
export type NamedColumns = Partial<Record<FileColumn, string>>;

/** How a file is read, by columns that were named or guessed. */
export interface ChosenColumns {
  reading: Reading<FileColumn>;
  head: ReadRow[];
  /** What its columns are called. */
  names: string[];
  /** Which column was taken for what and why, a sentence each, in the order of the wanted columns. */
  said: string[];
  /** What is likely a mistake, in sentences. */
  warnings: string[];
}

/**
 * Chooses the columns of a file that nobody is there to confirm: those that are named, and by guessing those that are not.
 * @param sheet its name; the one most likely to be meant unless told
 * @throws PublishedFileError where a sheet or a column is not there, or a needed one cannot be told
 */
export async function chooseColumns(
  file: ColumnFile,
  wanted: readonly WantedColumn<FileColumn>[],
  named: NamedColumns,
  sheet?: string,
): Promise<ChosenColumns> {
  const asNamed = wanted.map((column) => withName(column, named[column.key]));
  const { head, choice, reasons } = await guessed(file, asNamed, sheet);
  const names = columnNames(head, choice.headingRow);
  for (const { key } of wanted) {
    const name = named[key];
    if (name === undefined) continue;
    const place = placeOf(name, names);
    if (place === null) throw notThere(name, names);
    for (const other of Object.keys(choice.columns) as FileColumn[])
      if (choice.columns[other] === place && named[other] === undefined) delete choice.columns[other];
    choice.columns[key] = place;
    reasons[key] = "as you said";
  }
  const { problems, warnings } = checkChoice(head, choice, wanted);
  const [problem] = problems;
  if (problem) throw new PublishedFileError(`${problem.message} ${whatItHas(head, choice, names)}`);
  return {
    reading: readingOf(file, head, choice),
    head,
    names,
    said: saidOf(wanted, choice, reasons, names),
    warnings: warnings.map(({ message }) => message),
  };
}

async function guessed(file: ColumnFile, wanted: readonly WantedColumn<FileColumn>[], sheet?: string) {
  if (sheet === undefined) {
    const [first] = await guessFile(file, wanted);
    if (first && !first.head.every(isBlank)) return first;
    throw new PublishedFileError("There is nothing in this file.");
  }
  if (!file.sheets.includes(sheet)) {
    const known =
      file.form.kind === "text" ? "It is a text file, which has none" : `It has ${quotedList(file.sheets)}`;
    throw new PublishedFileError(`There is no sheet “${sheet}” in this file. ${known}.`);
  }
  const head = await headRows(file, sheet);
  if (head.length === 0) throw new PublishedFileError(`There is nothing in the sheet “${sheet}”.`);
  return { head, ...guessColumns(head, sheet, wanted) };
}

/** A column that is named by its heading is looked for by that alone. */
function withName(column: WantedColumn<FileColumn>, name: string | undefined): WantedColumn<FileColumn> {
  if (name === undefined || PLACE.test(name)) return column;
  const { key, name: label, needed } = column;
  return { key, name: label, headings: [name], ...(needed && { needed }) };
}

const PLACE = /^(?:column )?([1-9][0-9]{0,3})$/i;

/** Where a column is that somebody named; null where it is not. */
function placeOf(name: string, names: readonly string[]): number | null {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const exact = names.findIndex((one) => plain(one) === plain(name));
  if (exact >= 0) return exact;
  const place = Number(PLACE.exec(name)?.[1] ?? 0) - 1;
  return place >= 0 && place < names.length ? place : null;
}

function notThere(name: string, names: readonly string[]): PublishedFileError {
  return new PublishedFileError(`There is no column “${name}”. The file has ${quotedList(names)}.`);
}

/** The columns of a file, or where no headings were found what stands first. */
function whatItHas(head: readonly ReadRow[], { headingRow }: FileChoice, names: readonly string[]): string {
  if (headingRow !== null) return `The file has ${quotedList(names)}.`;
  const first = head.find((row) => !isBlank(row));
  return `No headings were found that say what its columns are; the first row has ${quotedList(first?.cells ?? [])}.`;
}

const MOST_LISTED = 30;

function quotedList(names: readonly string[]): string {
  const quoted = names
    .slice(0, MOST_LISTED)
    .map((name) => `“${name.length > 40 ? `${name.slice(0, 39)}…` : name}”`);
  if (names.length > MOST_LISTED) quoted.push(`${names.length - MOST_LISTED} more`);
  return listedWith("and", quoted);
}

function saidOf(
  wanted: readonly WantedColumn<FileColumn>[],
  { columns, headingRow }: FileChoice,
  reasons: Partial<Record<FileColumn, string>>,
  names: readonly string[],
): string[] {
  const said = wanted.flatMap(({ key, name }) => {
    const at = columns[key];
    return at === undefined ? [] : [`${name}: “${names[at]}” (${reasons[key] ?? "as you said"}).`];
  });
  return [
    ...said,
    headingRow === null ? "No row was taken for headings." : `Headings are in row ${headingRow + 1}.`,
  ];
}
