import { type ColumnFile, headRows } from "#lib/files/columns/column-file";
import { type ColumnGuess, guessColumns } from "#lib/files/columns/guess-columns";
import type { ReadRow } from "#lib/files/columns/read-row";
import type { WantedColumn } from "#lib/files/columns/wanted-column";

/** A sheet with its first rows, and what its columns were guessed to hold. */
export interface GuessedSheet<Key extends string> extends ColumnGuess<Key> {
  head: ReadRow[];
}

/**
 * Guesses the columns of each sheet of a file that has any row; the sheet most likely to be meant is the first: that with
 * the most needed columns, then one that is not hidden, then with the most columns at all.
 */
export async function guessFile<Key extends string>(
  file: ColumnFile,
  wanted: readonly WantedColumn<Key>[],
): Promise<GuessedSheet<Key>[]> {
  const guessed: GuessedSheet<Key>[] = [];
  for (const sheet of file.sheets) {
    const head = await headRows(file, sheet);
    if (head.length > 0) guessed.push({ head, ...guessColumns(head, sheet, wanted) });
  }
  const needed = wanted.filter((column) => column.needed);
  const found = ({ choice }: ColumnGuess<Key>, columns: readonly WantedColumn<Key>[]) =>
    columns.filter(({ key }) => choice.columns[key] !== undefined).length;
  const hidden = ({ choice }: ColumnGuess<Key>) => Number(file.hidden.has(choice.sheet));
  return guessed.sort(
    (a, b) =>
      found(b, needed) - found(a, needed) || hidden(a) - hidden(b) || found(b, wanted) - found(a, wanted),
  );
}

/**
 * The sheet that somebody chose with what its columns are guessed to hold, else the one most likely to be meant; null where no
 * sheet has a row.
 * @param sheet "" for none chosen
 */
export async function guessSheet<Key extends string>(
  file: ColumnFile,
  sheet: string,
  wanted: readonly WantedColumn<Key>[],
): Promise<GuessedSheet<Key> | null> {
  if (sheet === "" || !file.sheets.includes(sheet)) return (await guessFile(file, wanted))[0] ?? null;
  const head = await headRows(file, sheet);
  return { head, ...guessColumns(head, sheet, wanted) };
}
