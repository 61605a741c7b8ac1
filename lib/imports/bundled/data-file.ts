import { isCode } from "#lib/facts/code";
import type { Row } from "#lib/files/sheet";

/** What an item of some layout points to, and the column it does so in. An empty code or id points to nothing. */
export type Need<Column extends string> =
  | { column: Column; group: { edition: string; code: string } }
  | { column: Column; edition: string }
  | { column: Column; dataSet: string };

/**
 * One layout of the project's own CSV files: which columns it has, and how an item becomes a row and a row an item.
 * `data/` is written and read by these, and so are such files when somebody imports them.
 */
export interface DataFile<Item, Column extends string> {
  columns: readonly Column[];
  /** Columns that a file somebody imports may lack: their cells are taken to be empty. */
  optional?: readonly Column[];
  /** The item's identity: no two rows of a file have the same. */
  key(item: Item): string;
  toCells(item: Item): Record<Column, string>;
  /** Throws a `RefusedCell`. */
  fromRow(row: Row<Column>): Item;
  /** What must be held, or stand above in the same file, for the item to make sense. */
  needs(item: Item): Need<Column>[];
}

/** Lets the compiler infer the types of a layout. */
export function dataFile<Item, Column extends string>(file: DataFile<Item, Column>): DataFile<Item, Column> {
  return file;
}

/** A code of any level; a `RefusedCell` when the cell is anything else. */
export function code<Column extends string>(row: Row<Column>, column: Column): string {
  const text = row.required(column);
  if (!isCode(text)) throw row.refused(column, "is not a code of one to four digits, or one such as 2136/01");
  return text;
}

/** A code of four digits; a `RefusedCell` when the cell is anything else. */
export function unitCode<Column extends string>(row: Row<Column>, column: Column): string {
  const text = row.required(column);
  if (!/^[0-9]{4}$/.test(text)) throw row.refused(column, "is not a code of four digits");
  return text;
}

/** A code of the given form, or "" for an empty cell; a `RefusedCell` when the cell is anything else. */
export function codeOrNone<Column extends string>(row: Row<Column>, column: Column, form: RegExp): string {
  const text = row.text(column);
  if (text !== "" && !form.test(text)) throw row.refused(column, "is not a code of this column's form");
  return text;
}
