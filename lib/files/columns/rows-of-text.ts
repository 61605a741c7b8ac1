import { guessDelimiter } from "#lib/files/columns/guess-delimiter";
import type { ReadRow } from "#lib/files/columns/read-row";
import { splitRows } from "#lib/files/columns/split-rows";

/** The rows of a text that is at hand, as those of a file: what parts its columns is guessed. Places count characters. */
export function rowsOfText(text: string): ReadRow[] {
  const plain = text.replace(/^\uFEFF/, "");
  const rows: ReadRow[] = [];
  let line = 1;
  let from = 0;
  splitRows(plain, guessDelimiter(plain, true), true, ({ cells, to, lines, fault }) => {
    const next = { offset: to, line: line + lines };
    rows.push({ cells, line, fault, next, raw: plain.slice(from, to) });
    line = next.line;
    from = to;
  });
  return rows;
}
