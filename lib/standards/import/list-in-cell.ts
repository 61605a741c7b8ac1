import { saysNothing } from "#lib/files/columns/missing";

/** What stands between the parts of a list: semicolons, bars, line breaks and bullets; else commas. */
const PARTED = /\s*[;|\n\r•·]\s*/;

/**
 * The parts of a cell that is a list, in their order, each once: parted by semicolons, bars or lines where it has any, else by
 * commas. “Manager, sales; Clerk” has two.
 */
export function listIn(cell: string): string[] {
  const parts = PARTED.test(cell) ? cell.split(PARTED) : cell.split(",");
  const tidy = parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => !saysNothing(part));
  return [...new Set(tidy)];
}
