import { PublishedFileError } from "#lib/files/refused-row";

/** A record, a list of records, or a list of lists or texts, as JSON begins; a record a line does too. */
const JSON_START = /^\s*(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*["{[])/;
const XML_START = /^\s*<\?xml\b/i;

/** Fewer lines say nothing of how they are laid out. */
const FEWEST_LINES = 3;
/** No gap is looked for beyond so many characters. */
const WIDEST = 1_000;
/** So many lines are blank at a place between two columns: the title of a table may reach over it. */
const NEARLY_ALL = 0.9;
/** And so many have text on either side of it, and more than one space between: no list of words has. */
const MOST = 0.5;

/**
 * Refuses text that is no table of cells with something between them, and says what it seems to be.
 * @param text of the first rows
 * @param delimiter what parts its columns as far as is known (`guessDelimiter`)
 * @throws PublishedFileError with what to do
 */
export function refuseOtherLayouts(text: string, delimiter: string): void {
  if (JSON_START.test(text))
    throw new PublishedFileError(
      "This is JSON. Save it as CSV, with a row for each record and the names of the columns above.",
    );
  if (XML_START.test(text))
    throw new PublishedFileError("This is XML. Open it in a spreadsheet and save the table as CSV.");
  if (!text.includes(delimiter) && hasFixedWidth(text))
    throw new PublishedFileError(
      "The columns of this file seem to have fixed widths, with spaces between. Open it in a spreadsheet as text of fixed width, and save it as CSV.",
    );
}

/** Whether nearly all lines have a space at the same place, and most of them several, with text on either side. */
function hasFixedWidth(text: string): boolean {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
  if (lines.length < FEWEST_LINES) return false;
  const shareOf = (is: (line: string) => boolean) => lines.filter(is).length / lines.length;
  const longest = Math.min(WIDEST, Math.max(...lines.map(({ length }) => length)));
  for (let at = 1; at < longest; at++) {
    const isBlank = (line: string) => line.charAt(at).trim() === "";
    if (shareOf(isBlank) < NEARLY_ALL) continue;
    const parts = (line: string) => {
      const [before, after] = [line.slice(0, at), line.slice(at)];
      return before.trim() !== "" && after.trim() !== "" && (/ $/.test(before) || /^ {2}/.test(after));
    };
    if (shareOf(parts) >= MOST) return true;
  }
  return false;
}
