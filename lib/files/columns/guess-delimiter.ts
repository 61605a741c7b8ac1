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
/** A delimiter that parts fewer of the table's rows into the same number of cells parts no columns: it stands in their text. */
const EVEN_ENOUGH = 0.75;
/** And so few of all rows, or fewer, are no table with notes above and below it. */
const TABLE_ENOUGH = 0.5;

/**
 * What parts the columns of a text, by its first rows: what cuts the most of them into the same number of cells, more than
 * one. Where nothing does the text is one column, and what it does not contain is given.
 * @param whole whether the text goes on no further
 */
export function guessDelimiter(text: string, whole: boolean): string {
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(text, delimiter, whole) }));
  const [best] = tried
    .filter(({ delimiter, share }) => share >= EVEN_ENOUGH && !(delimiter === "," && isProse(text, whole)))
    .sort((a, b) => b.share - a.share || b.rows - a.rows);
  if (best) return best.delimiter;
  return DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? ",";
}

/** What a heading of two columns is made of, where commas have white space after them. */
const HEADING =
  /^(?:id|n|number|count|jobs|weight|code|soc\w*|name|title|occupation|job|industry|sector|employer|.*\s(?:title|code|name|text|description))$/i;

/** Whether commas stand in inverted titles, one to a line and each with white space and small letters after it: "Manager, sales". */
function isProse(text: string, whole: boolean): boolean {
  const [first = "", ...lines] = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  // The last line may be cut off.
  if (!whole) lines.pop();
  if (
    text.includes('"') ||
    first.split(",").some((cell, _, all) => all.length > 1 && HEADING.test(cell.trim()))
  )
    return false;
  return (lines.length === 0 ? [first] : lines).every((line) =>
    /^[^,0-9]+(?:,\s+\p{Ll}[^,0-9]*)?$/u.test(line),
  );
}

/**
 * The share of a table's rows that have as many cells, above one, as most of them; the table reaches from the first such row to
 * the last, for titles and notes stand above and below. 0 where hardly any row is of it. And how many those rows are.
 */
function evenness(text: string, delimiter: string, whole: boolean): { share: number; rows: number } {
  const widths: number[] = [];
  splitRows(text, delimiter, whole, (row) => {
    if (widths.length < ROWS && !isBlank(row)) widths.push(row.cells.length);
  });
  const times = new Map<number, number>();
  for (const width of widths) if (width > 1) times.set(width, (times.get(width) ?? 0) + 1);
  const [usual = 0, rows = 0] = [...times].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (rows <= TABLE_ENOUGH * widths.length) return { share: 0, rows };
  return { share: rows / (widths.lastIndexOf(usual) - widths.indexOf(usual) + 1), rows };
}
