import { type CodeTally, emptyCodeTally, tallyTitle } from "#lib/coded-files/code-tally";
import type { CodedRow } from "#lib/coded-files/coded-row";
import { type ConvertTally, emptyConvertTally, tallyConverted } from "#lib/coded-files/convert-tally";
import { editionOf } from "#lib/coded-files/file-columns";
import type { FileWork } from "#lib/coded-files/file-work";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";

/** What the summary of a file says: plain data, which a job keeps between its chunks. */
export type Tally = CodeTally | ConvertTally;

/** Before the first row. */
export function emptyTally({ kind }: FileWork): Tally {
  return kind === "code" ? emptyCodeTally() : emptyConvertTally();
}

/**
 * Counts a row, in place. The same rows in the same order give the same tally, in one run or in several.
 * @param majorOf `majorGroups`
 */
export function tallyRow(tally: Tally, { came }: CodedRow, majorOf: (code: string) => string): void {
  if (tally.kind === "code" && came.kind === "code") tallyTitle(tally, came, majorOf);
  else if (tally.kind === "convert" && came.kind === "convert") tallyConverted(tally, came);
}

/** The major group of each code that a work compares; "" where it has none. */
export function majorGroups(work: FileWork, held: readonly CodedEdition[]): (code: string) => string {
  const { structure } = editionOf(work.kind === "code" ? work.existing : work.from, held);
  return (code) => structure.at(code, 1) ?? "";
}
