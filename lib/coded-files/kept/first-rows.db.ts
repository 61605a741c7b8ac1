import { addedColumns } from "#lib/coded-files/added-columns";
import type { CodedFile, ConfirmedSettings } from "#lib/coded-files/kept/coded-file";
import { unpackRows } from "#lib/coded-files/kept/parts";
import { db } from "#lib/platform/db";

/** The cells of the first rows with an answer, by the name of their column. */
export async function firstRows(file: CodedFile, most: number): Promise<Record<string, string>[]> {
  const { work, choice } = file.settings as ConfirmedSettings;
  const part = await db().codedFilePart.findUnique({
    where: { fileId_number: { fileId: file.id, number: 0 } },
  });
  const names = addedColumns(work, choice).map(({ name }) => name);
  return unpackRows(part?.cells ?? EMPTY)
    .flatMap((row) => (row === null ? [] : [row[0]]))
    .slice(0, most)
    .map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at]!, cell])));
}
/** "[]", deflated. */
const EMPTY = new Uint8Array([0x8b, 0x8e, 0x05, 0x00]);
