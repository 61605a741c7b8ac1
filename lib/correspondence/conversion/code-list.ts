import { isMeantAsCode } from "#lib/correspondence/conversion/code-columns";
import { readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { shortenSocBefore } from "#lib/facts/codes/typed-code";
import { saysNothing } from "#lib/files/columns/missing";

/** A code of a list, as it stands there, and the line on which it does. */
export interface ListedCode {
  text: string;
  line: number;
}

/** A vector as R prints it, before its brackets. */
const VECTOR = /^\s*(?:[\w.]+\s*(?:=|<-)\s*)?c\(/i;

/** Where a table has a cell with nothing in it, a list has no code. */
const EMPTY_CELL = /^\s*[,;|]|[,;|\t]\s*[,;|\t]/;

/**
 * The codes of a text that is a list of them, with several on a line, as programs and people write it:
 * "['2136', '1115']", "2136, 1115; 9233", "2136 1115". Null where it is anything else: where anything in it is not meant as a
 * code, where no line has several, and where lines of as many pieces each are rows of a table (row numbers beside codes).
 */
export function listedCodes(
  text: string,
  edition: CodedEdition,
  others: readonly CodedEdition[],
): ListedCode[] | null {
  const codes: ListedCode[] = [];
  const widths = new Set<number>();
  let lines = 0;
  let line = 0;
  let deep = true;
  for (const written of text.split(/\r\n|\n|\r/)) {
    line++;
    const pieces = piecesOf(written);
    if (pieces.length === 0) continue;
    if (EMPTY_CELL.test(written)) return null;
    lines++;
    widths.add(pieces.length);
    for (const piece of pieces) {
      if (!saysNothing(piece) && !isMeantAsCode(piece, edition, others)) return null;
      const read = readCellCode(piece, edition, others);
      deep &&= read.kind !== "code" || edition.structure.levelOf(read.code) === edition.structure.unitLevel;
      codes.push({ text: piece, line });
    }
  }
  if (Math.max(0, ...widths) < 2) return null;
  return lines > 1 && widths.size === 1 && !deep ? null : codes;
}

/** What stands between commas, semicolons, bars and white space, without brackets and quotation marks. */
export function piecesOf(line: string): string[] {
  return shortenSocBefore(line.replace(VECTOR, " "))
    .replace(/[[\](){}"'“”‘’`]/g, " ")
    .split(/[\s,;|]+/)
    .filter((piece) => piece !== "");
}
