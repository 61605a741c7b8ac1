import { headingKey } from "#lib/files/heading-key";
import { type OnProgress, PublishedFileError, type Refusal, RefusedCell } from "#lib/files/refused-row";

/** A sheet or a text file as rows of text cells; "" is an empty cell. */
export interface Sheet {
  /** "" for a text file. */
  name: string;
  rows: string[][];
  /** Line on which each row starts, where rows may span lines; absent when row and line are the same. */
  lines?: number[];
}

/** Headers that mean the same column, in any spelling `headingKey` makes equal. */
export interface ColumnRule {
  headers: readonly string[];
  /** A table without an optional column is still that table. */
  optional?: boolean;
}

export type ColumnRules<Key extends string> = Record<Key, ColumnRule>;

/** Where a table stands in a sheet and which of its columns is which. */
export interface Table<Key extends string> {
  sheet: Sheet;
  /** Index into `sheet.rows`. */
  headerRow: number;
  columns: Partial<Record<Key, number>>;
}

/** How many rows of a sheet are searched for a header: ONS puts titles and notes above some of its tables. */
const HEADER_SEARCH_DEPTH = 30;

/** The first row of the sheet that holds all required headers, in any order and between any others; null when there is none. */
export function findTable<Key extends string>(sheet: Sheet, rules: ColumnRules<Key>): Table<Key> | null {
  const depth = Math.min(sheet.rows.length, HEADER_SEARCH_DEPTH);
  for (let headerRow = 0; headerRow < depth; headerRow++) {
    const columns = columnsOf(sheet.rows[headerRow]!, rules);
    if (missingColumns(columns, rules).length === 0) return { sheet, headerRow, columns };
  }
  return null;
}

/** The row that comes closest to being the table's header, for saying what is missing from it. */
export function nearestTable<Key extends string>(
  sheets: readonly Sheet[],
  rules: ColumnRules<Key>,
): { sheet: string; found: number; missing: string[] } {
  let nearest = { sheet: "", found: -1, missing: [] as string[] };
  for (const sheet of sheets) {
    for (const row of sheet.rows.slice(0, HEADER_SEARCH_DEPTH)) {
      const columns = columnsOf(row, rules);
      const found = Object.keys(columns).length;
      if (found > nearest.found) {
        nearest = { sheet: sheet.name, found, missing: missingColumns(columns, rules) };
      }
    }
  }
  return nearest;
}

function columnsOf<Key extends string>(row: string[], rules: ColumnRules<Key>): Partial<Record<Key, number>> {
  const keys = row.map(headingKey);
  const columns: Partial<Record<Key, number>> = {};
  for (const key of Object.keys(rules) as Key[]) {
    for (const header of rules[key].headers) {
      const at = keys.indexOf(headingKey(header));
      if (at >= 0) {
        columns[key] = at;
        break;
      }
    }
  }
  return columns;
}

function missingColumns<Key extends string>(
  columns: Partial<Record<Key, number>>,
  rules: ColumnRules<Key>,
): string[] {
  return (Object.keys(rules) as Key[])
    .filter((key) => !rules[key].optional && columns[key] === undefined)
    .map((key) => rules[key].headers[0] ?? key);
}

/** One row of a table, its cells by the table's own column names. */
export class Row<Key extends string> {
  constructor(
    private readonly table: Table<Key>,
    /** Index into `table.sheet.rows`. */
    readonly index: number,
  ) {}

  /** The cell's text, trimmed; "" when the cell or the whole column is empty. */
  text(key: Key): string {
    return this.raw(key).trim();
  }

  /** The cell exactly as it stands. */
  raw(key: Key): string {
    const at = this.table.columns[key];
    return at === undefined ? "" : (this.table.sheet.rows[this.index]?.[at] ?? "");
  }

  has(key: Key): boolean {
    return this.table.columns[key] !== undefined;
  }

  /** The cell's text; a `RefusedCell` when it is empty. */
  required(key: Key): string {
    const text = this.text(key);
    if (text === "") throw this.refused(key, "is empty");
    return text;
  }

  /** A whole number of 0 or more; a `RefusedCell` when the cell is anything else. */
  count(key: Key): number {
    const text = this.required(key);
    if (!/^[0-9]+$/.test(text)) throw this.refused(key, "is not a whole number");
    return Number(text);
  }

  /** One of the given words; a `RefusedCell` when the cell is anything else. */
  oneOf<Word extends string>(key: Key, words: readonly Word[]): Word {
    const text = this.text(key);
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) {
      throw this.refused(key, `is not one of ${words.map((w) => `“${w}”`).join(", ")}`);
    }
    return word;
  }

  /** A fault in this row's column, to be thrown: `reason` continues the sentence "The value …". */
  refused(key: Key, reason: string): RefusedCell {
    return new RefusedCell(this.header(key), this.raw(key), `The value ${reason}.`);
  }

  /** The column's header as printed. */
  header(key: Key): string {
    const at = this.table.columns[key];
    const printed = at === undefined ? "" : (this.table.sheet.rows[this.table.headerRow]?.[at] ?? "");
    return printed.replace(/\s+/g, " ").trim();
  }

  isEmpty(): boolean {
    return (this.table.sheet.rows[this.index] ?? []).every((cell) => cell.trim() === "");
  }

  /** Row number as a reader of the file counts. */
  get number(): number {
    return this.table.sheet.lines?.[this.index] ?? this.index + 1;
  }
}

/** What `readRows` made of a table: the rows that could be read, and those that could not. */
export interface RowsRead<Item> {
  items: Item[];
  /** Rows that hold anything, the header not counted. */
  read: number;
  refusals: Refusal[];
}

const PROGRESS_EVERY = 2000;

/**
 * Reads every row below the header. `read` returns the item, or null for a row that says nothing, or throws the
 * `RefusedCell` that its `Row` made.
 */
export function readRows<Key extends string, Item>(
  table: Table<Key>,
  read: (row: Row<Key>) => Item | null,
  onProgress?: OnProgress,
): RowsRead<Item> {
  const result: RowsRead<Item> = { items: [], read: 0, refusals: [] };
  const of = table.sheet.rows.length - table.headerRow - 1;
  for (let index = table.headerRow + 1; index < table.sheet.rows.length; index++) {
    const row = new Row(table, index);
    if (row.isEmpty()) continue;
    try {
      const item = read(row);
      if (item !== null) result.items.push(item);
    } catch (error) {
      if (!(error instanceof RefusedCell)) throw error;
      result.refusals.push(refusalOf(table.sheet.name, row.number, error));
    }
    result.read++;
    if (result.read % PROGRESS_EVERY === 0) onProgress?.({ read: result.read, of });
  }
  return result;
}

function refusalOf(sheet: string, row: number, fault: RefusedCell): Refusal {
  return { sheet, row, column: fault.column, value: fault.value.slice(0, 200), reason: fault.message };
}

/** The table, or a `PublishedFileError` that names the columns the file lacks. `what` names the file: "SOC2020 Volume 2". */
export function requireTable<Key extends string>(
  sheets: readonly Sheet[],
  rules: ColumnRules<Key>,
  what: string,
): Table<Key> {
  for (const sheet of sheets) {
    const table = findTable(sheet, rules);
    if (table) return table;
  }
  const { missing } = nearestTable(sheets, rules);
  throw new PublishedFileError(
    `This does not look like ${what}: no sheet has the columns ${missing.map((m) => `“${m}”`).join(", ")}.`,
  );
}
