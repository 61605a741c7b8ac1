import { PublishedFileError } from "#lib/files/refused-row";
import { count } from "#lib/platform/in-words";

/** A place between two rows of a file, from which reading can be taken up again. */
export interface Place {
  /** Of a text file the byte at which the next row begins; of a sheet the number of rows before it. */
  offset: number;
  /** The line of the next row, from 1, as an editor or a spreadsheet counts it. */
  line: number;
}

/** A row as it stands in a file, whatever it is in. */
export interface ReadRow {
  cells: string[];
  /** The line on which it begins, from 1; of a sheet its row. */
  line: number;
  /** Why it cannot be read, in a sentence; "" where it can. */
  fault: string;
  /** Where the next row begins. */
  next: Place;
  /** Of a text file the row as it stands, its line end with it; "" of a sheet. */
  raw: string;
}

/** Whether a row says nothing. */
export function isBlank({ cells, fault }: Pick<ReadRow, "cells" | "fault">): boolean {
  return fault === "" && cells.every((cell) => cell.trim() === "");
}

/** The longest file that is read, in lines and so in rows. */
const MOST_LINES = 5_000_000;

/** @throws PublishedFileError beyond the longest file that is read */
export function checkLength({ line }: Place): void {
  if (line <= MOST_LINES) return;
  throw new PublishedFileError(
    `This file has more than ${count(MOST_LINES)} lines. Send it in several files.`,
  );
}
