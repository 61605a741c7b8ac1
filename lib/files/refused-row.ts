/**
 * What a reader does with what it cannot take: a whole file is refused with a `PublishedFileError`, one row with a
 * `Refusal` in the reader's list, so that one bad row never hides the good ones.
 */

/** A file that cannot be read at all. The message is for the person who chose the file: what is wrong, what to do. */
export class PublishedFileError extends Error {
  override name = "PublishedFileError";
}

/** One row that was left out, where it stands in the file and why. */
export interface Refusal {
  /** Name of the sheet; "" in a text file. */
  sheet: string;
  /** Row as a spreadsheet numbers it: the header is usually row 1. In a text file, the line on which the row starts. */
  row: number;
  /** Column header as printed in the file; "" when the fault is with the row as a whole. */
  column: string;
  /** The value that was refused, shortened to 200 characters. */
  value: string;
  /** Why, in words that need no knowledge of the program. */
  reason: string;
}

/** Thrown by a column rule while a row is read; `readRows` turns it into a `Refusal`. */
export class RefusedCell extends Error {
  constructor(
    readonly column: string,
    readonly value: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** Called now and then while a file is read; `of` is absent where the number of rows is not known beforehand. */
export type OnProgress = (progress: { read: number; of?: number }) => void;
