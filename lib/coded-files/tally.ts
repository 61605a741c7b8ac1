import { type CodeTally, emptyCodeTally, tallyTitle } from "#lib/coded-files/code-tally";
import type { CodedRow } from "#lib/coded-files/coded-row";
import { type ConvertTally, emptyConvertTally, tallyConverted } from "#lib/coded-files/convert-tally";
import type { FileWork } from "#lib/coded-files/file-work";
import type { Level } from "#lib/facts/edition";

/** What the summary of a file says: plain data, which a job keeps between its chunks. */
export type Tally = CodeTally | ConvertTally;

/** Before the first row. */
export function emptyTally({ kind }: FileWork): Tally {
  return kind === "code" ? emptyCodeTally() : emptyConvertTally();
}

/**
 * Counts a row, in place. The same rows in the same order give the same tally, in one run or in several.
 * @param majorOf the code of the level-1 group that a code of the work's existing codes is in
 */
export function tallyRow(tally: Tally, { came }: CodedRow, majorOf: (code: string) => string): void {
  if (tally.kind === "code" && came.kind === "code") tallyTitle(tally, came, majorOf);
  else if (tally.kind === "convert" && came.kind === "convert") tallyConverted(tally, came);
}

/** Levels in their order, as keys of a tally. */
export function levelsOf(byLevel: Readonly<Record<string, unknown>>): Level[] {
  return Object.keys(byLevel)
    .map(Number)
    .sort((a, b) => a - b) as Level[];
}
