import { isBlank } from "#lib/files/columns/read-row";
import { splitRows } from "#lib/files/columns/split-rows";

/** What parts columns, in the order in which they are preferred where several part the rows as evenly. */
export const DELIMITERS = ["\t", ";", "|", ","] as const;

/** How each is called in a sentence. */
export const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  "\t": "tabs",
  ";": "semicolons",
  "|": "vertical bars",
  ",": "commas",
};

/** So many rows are looked at. */
const ROWS = 200;
/** A delimiter that parts fewer of the rows into the same number of cells parts no columns: it stands in their text. */
const EVEN_ENOUGH = 0.75;

/**
 * What parts the columns of a text, by its first rows: what cuts the most of them into the same number of cells, more than
 * one. Where nothing does the text is one column, and what it does not contain is given.
 * @param whole whether the text goes on no further
 */
export function guessDelimiter(text: string, whole: boolean): string {
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, share: evenness(text, delimiter, whole) }));
  const [best] = tried.filter(({ share }) => share >= EVEN_ENOUGH).sort((a, b) => b.share - a.share);
  if (best) return best.delimiter;
  return DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? ",";
}

/** The share of the filled rows that have the number of cells, above one, which most of them have. */
function evenness(text: string, delimiter: string, whole: boolean): number {
  const widths = new Map<number, number>();
  let filled = 0;
  let seen = 0;
  splitRows(text, delimiter, whole, (row) => {
    if (seen++ >= ROWS || isBlank(row)) return;
    filled++;
    const width = row.cells.length;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  });
  return filled === 0 ? 0 : Math.max(0, ...widths.values()) / filled;
}
