import type { ByteSource } from "#lib/files/columns/byte-source";
import { type FileForm, openColumns } from "#lib/files/columns/column-file";
import { widthOf } from "#lib/files/columns/heading-row";
import { misfit } from "#lib/files/columns/misfit";
import { isBlank, type Place, type ReadRow } from "#lib/files/columns/read-row";
import { FIRST_ROW } from "#lib/files/columns/sheet-rows";
import type { ColumnChoice } from "#lib/files/columns/wanted-column";

/** All that reading a file by its chosen columns depends on beside its bytes: plain data, kept with whatever reads it. */
export interface Reading<Key extends string = string> {
  form: FileForm;
  choice: ColumnChoice<Key>;
  /** How many columns the table has. */
  width: number;
  /** Where its data begins. */
  start: Place;
}

/**
 * How a file is read by a choice of columns.
 * @param head the first rows of the chosen sheet (`headRows`)
 */
export function readingOf<Key extends string>(
  { form }: { form: FileForm },
  head: readonly ReadRow[],
  choice: ColumnChoice<Key>,
): Reading<Key> {
  const { headingRow } = choice;
  const first = form.kind === "text" ? form.start : FIRST_ROW;
  const start = headingRow === null ? first : (head[headingRow]?.next ?? first);
  return { form, choice, width: widthOf(head, headingRow), start };
}

/**
 * The rows of a file's table, some at a time, without blank ones; `fault` says of each why it cannot be taken, if it cannot.
 * `cellOf` reads their cells. From any row's `next` on the same rows follow, also after a restart.
 * @throws PublishedFileError where the file as a whole cannot be read
 */
export async function* chosenRows<Key extends string>(
  source: ByteSource,
  { form, choice, width, start }: Reading<Key>,
  from: Place = start,
): AsyncGenerator<ReadRow[]> {
  const file = await openColumns(source, form);
  for await (const rows of file.rows(choice.sheet, from)) {
    const taken = rows.filter((row) => !isBlank(row));
    for (const row of taken) row.fault = misfit(row, choice, width);
    if (taken.length > 0) yield taken;
  }
}
