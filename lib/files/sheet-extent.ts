import { PublishedFileError } from "#lib/files/refused-row";

/** Cells that a sheet's furthest row and column may span. The published index spans 712,294. */
const MOST_CELLS = 10_000_000;
const LONGEST_TAG = 64 * 1024;

/** An attribute `r` gives a row's number or a cell's place ("XFD1048576"). */
const PLACE = /\sr\s*=\s*["']([^"']{0,40})["']/g;

/**
 * Watches the XML of a sheet go by for how far its rows and columns reach. The reader fills every gap with an empty
 * cell, so that a file of a few bytes which names one far-off cell would otherwise take all memory.
 */
export class SheetExtent {
  private rest = "";
  private rows = 0;
  private columns = 0;

  /** Throws a `PublishedFileError` as soon as the sheet is too wide or too long. */
  add(chunk: Buffer): void {
    const text = this.rest + chunk.toString("latin1");
    const end = text.lastIndexOf("<");
    this.rest = end < 0 ? "" : text.slice(end);
    if (this.rest.length > LONGEST_TAG) throw tooFar();
    for (const [, place = ""] of text.slice(0, end < 0 ? text.length : end).matchAll(PLACE))
      this.reach(place);
  }

  private reach(place: string): void {
    const [, letters = "", digits = ""] = /^([A-Z]*)([0-9]*)$/.exec(place) ?? [];
    // A place in disguise, such as "&#88;FD1", is nothing that a spreadsheet program writes.
    if (place.includes("&") || letters.length > 3 || digits.length > 7) throw tooFar();
    this.rows = Math.max(this.rows, Number(digits));
    this.columns = Math.max(this.columns, columnNumber(letters));
    if (this.rows * this.columns > MOST_CELLS || this.rows > MOST_CELLS) throw tooFar();
  }
}

/** "A" is 1, "XFD" is 16,384. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function tooFar(): PublishedFileError {
  return new PublishedFileError(
    "This workbook was refused because one of its sheets reaches over more than 10 million cells. " +
      "Choose the file as published, or delete the empty rows and columns beyond the table.",
  );
}
