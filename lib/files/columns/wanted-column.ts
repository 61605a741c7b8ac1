/** What the cells of a column look like, told from their text alone. */
export interface CellContent {
  /** Whether a filled cell is one of these. */
  is(cell: string): boolean;
  /** What they are, in the plural, for a sentence: "codes". */
  words: string;
  /** How surely cells that are all these are meant as such, from 0 to 1: row numbers may look like codes. 1 unless told. */
  strength?(cells: readonly string[]): number;
  /** Nothing else looks like it, so that a column without a heading is known by it. */
  telling?: boolean;
}

/** A column that is looked for in files that people send. */
export interface WantedColumn<Key extends string = string> {
  key: Key;
  /** What it holds, as a label: "Job title". */
  name: string;
  /** Headings that mean it: in any spelling that `headingKey` makes equal, or, for names with figures in them, as a pattern of that key. */
  headings: readonly (string | RegExp)[];
  /** A file without it cannot be used. */
  needed?: boolean;
  content?: CellContent;
  /** Where a needed column has no heading it is known by what it holds, though other things look like that. */
  byContent?: boolean;
}

/** Which column of a sheet is which, as it was guessed or chosen; plain data that is kept. */
export interface ColumnChoice<Key extends string = string> {
  /** "" in a text file. */
  sheet: string;
  /** Which of the sheet's rows, from 0, has the headings: what stands above is no data. Null where none has. */
  headingRow: number | null;
  /** Places of columns, from 0. */
  columns: Partial<Record<Key, number>>;
}

/** Words, as answers and titles are. */
export const WORDS: CellContent = { is: (cell) => /\p{L}{2}/u.test(cell), words: "words" };

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

/** Numbers as spreadsheets and statistics programs write them. */
export const NUMBERS: CellContent = { is: (cell) => NUMBER.test(cell.trim()), words: "numbers" };

/** The text of a row in the column chosen for a key, trimmed; "" where none was, or the row does not go so far. */
export function cellOf<Key extends string>(
  cells: readonly string[],
  { columns }: Pick<ColumnChoice<Key>, "columns">,
  key: Key,
): string {
  const at = columns[key];
  return at === undefined ? "" : (cells[at]?.trim() ?? "");
}
