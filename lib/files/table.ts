/**
 * A table as it is offered for download: plain rows under named columns. Every file format and every list of the API
 * that is also CSV is written from this one shape.
 */
export interface Table {
  columns: readonly Column[];
  rows: readonly Cell[][];
}

/** "" is an empty cell: nothing is known or nothing applies. */
export type Cell = string | number;

export interface Column {
  /** Name in the heading row and in JSON: small letters, digits and underscores. */
  name: string;
  /** code: always text, also where it looks like a number ("0110"). share: a fraction from 0 to 1. */
  kind: "code" | "text" | "number" | "share";
  /** What the column holds, in a sentence without full stop. */
  meaning: string;
}

/** A column whose cell is read off an item. */
export interface ColumnOf<Item> extends Column {
  cell: (item: Item) => Cell;
}

/** The table of a list of items. */
export function tableOf<Item>(columns: readonly ColumnOf<Item>[], items: readonly Item[]): Table {
  return {
    columns: columns.map(({ name, kind, meaning }) => ({ name, kind, meaning })),
    rows: items.map((item) => columns.map((column) => column.cell(item))),
  };
}
