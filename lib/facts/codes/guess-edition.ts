import { readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { EditionId } from "#lib/facts/edition";

/** The edition that unlabelled codes are of, by how many of them it has: the first of several; "" where none has most. */
export function guessEdition(cells: readonly string[], editions: readonly CodedEdition[]): EditionId | "" {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const hits = editions.map(
    (edition) => filled.filter((cell) => readCellCode(cell, edition, []).kind === "code").length,
  );
  const most = Math.max(0, ...hits);
  return most > filled.length / 2 ? editions[hits.indexOf(most)]!.id : "";
}
