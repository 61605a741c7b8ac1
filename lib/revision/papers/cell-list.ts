/**
 * Lists within one cell, parted by semicolons. A semicolon or bracket that belongs to an item itself has a backslash
 * before it, since a cell that begins with a bracket is a remark.
 */
export function listCell(items: readonly string[]): string {
  return items.map(itemCell).join(";");
}

/** One item as a cell of its own. */
export function itemCell(item: string): string {
  return item.replace(/\\|;|^\(/g, (mark) => `\\${mark}`);
}

/** A semicolon with no backslash before it, or with a whole number of pairs of them. */
const PARTING = /(?<=(?:^|[^\\])(?:\\\\)*);/;

/** The items of such a cell, each trimmed; a remark in brackets is one item, whatever marks it has. */
export function itemsOf(cell: string): string[] {
  if (cell === "") return [];
  return /^\([^()]*\)$/.test(cell) ? [cell] : cell.split(PARTING).map((item) => item.trim());
}

/** What an item says; null where it is a remark in brackets, or nothing. */
export function statedItem(item: string): string | null {
  return item === "" || item.startsWith("(") ? null : item.replace(/\\(.)/gs, "$1");
}
