import type { FileColumn } from "#lib/coded-files/file-columns";
import type { ByteSource } from "#lib/files/columns/byte-source";
import { type ColumnFile, openColumns } from "#lib/files/columns/column-file";
import { misfit } from "#lib/files/columns/misfit";
import { isBlank, type Place, type ReadRow } from "#lib/files/columns/read-row";
import type { Reading } from "#lib/files/columns/reading";

/** What a row of a file is to the work: of the table's rows, those with data alone are worked on. */
export interface WorkRow extends ReadRow {
  part: "above the table" | "heading" | "data" | "blank";
}

/**
 * All rows of the sheet that was chosen, some at a time, in order, so that a file can be written that has them all. `fault`
 * says of a row of data why it cannot be read, if it cannot. From any row's `next` on the same rows follow, also after a
 * restart.
 * @param from a row's `next`; the beginning of the file unless told
 * @throws PublishedFileError where the file as a whole cannot be read
 */
export async function* workRows(
  source: ByteSource,
  reading: Reading<FileColumn>,
  from?: Place,
): AsyncGenerator<WorkRow[]> {
  yield* rowsOfFile(await openColumns(source, reading.form), reading, from);
}

/** The same of a file that is open. */
export async function* rowsOfFile(
  file: ColumnFile,
  { choice, width, start }: Reading<FileColumn>,
  from?: Place,
): AsyncGenerator<WorkRow[]> {
  for await (const rows of file.rows(choice.sheet, from)) {
    yield rows.map((row): WorkRow => {
      if (choice.headingRow !== null && row.line < start.line)
        return { ...row, part: row.next.line === start.line ? "heading" : "above the table" };
      if (isBlank(row)) return { ...row, part: "blank" };
      return { ...row, fault: misfit(row, choice, width), part: "data" };
    });
  }
}
