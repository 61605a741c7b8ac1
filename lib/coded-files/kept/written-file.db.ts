import { addedColumns, headedColumns } from "#lib/coded-files/added-columns";
import type { CodedFile, ConfirmedSettings } from "#lib/coded-files/kept/coded-file";
import { type PartRow, unpackRows } from "#lib/coded-files/kept/parts";
import { reviewedCodes } from "#lib/coded-files/kept/review.db";
import { withChosen } from "#lib/coded-files/kept/reviewed-cells";
import { heldEditions } from "#lib/coded-files/kept/work-data.db";
import { workRows } from "#lib/coded-files/work-rows";
import { textBefore, textOfRows, type WrittenRow } from "#lib/coded-files/written-text";
import { writtenWorkbook } from "#lib/coded-files/written-workbook";
import { readStoredFile, wholeStoredFile } from "#lib/jobs/stored-file.db";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";

/** A file that is done, as it is saved: text as text, a workbook as a workbook, some at a time. */
export function writtenFile(file: CodedFile): {
  format: "csv" | "xlsx";
  content: AsyncGenerator<string | Buffer>;
} {
  return (file.settings as ConfirmedSettings).form.kind === "workbook"
    ? { format: "xlsx", content: writtenBook(file) }
    : { format: "csv", content: writtenText(file) };
}

/** Text in memory that does not grow with it. */
async function* writtenText(file: CodedFile): AsyncGenerator<string> {
  const settings = file.settings as ConfirmedSettings;
  const columns = headedColumns(addedColumns(settings.work, settings.choice), settings.names);
  let begun = false;
  for await (const rows of writtenRows(file)) {
    if (!begun) yield textBefore(settings, columns, settings.names, rows[0]?.row);
    begun = true;
    yield textOfRows(settings, columns, rows);
  }
}

/** A workbook, which is held in memory to be read (lib/files/columns/sheet-rows). */
async function* writtenBook(file: CodedFile): AsyncGenerator<Buffer> {
  const settings = file.settings as ConfirmedSettings;
  const columns = headedColumns(addedColumns(settings.work, settings.choice), settings.names);
  const bytes = await wholeStoredFile(file.storedId);
  yield* writtenWorkbook(bytes, settings, columns, settings.names, writtenRows(file));
}

/**
 * The rows of a file that is done, in its order, each with the cells beside it; those that were reviewed with what was chosen.
 * @throws Refusal where it was deleted meanwhile
 */
async function* writtenRows(file: CodedFile): AsyncGenerator<WrittenRow[]> {
  const settings = file.settings as ConfirmedSettings;
  const added = await addedCells(file);
  const parts = partRows(file.id);
  for await (const rows of workRows((from) => readStoredFile(file.storedId, from), settings)) {
    const written: WrittenRow[] = [];
    for (const row of rows) {
      const { value, done } = await parts.next();
      if (done) throw new Refusal("The file was deleted, or is being changed.");
      written.push({ row, added: value === null ? null : added(value) });
    }
    yield written;
  }
}

async function addedCells(file: CodedFile): Promise<(row: PartRow) => readonly string[]> {
  const { work, choice } = file.settings as ConfirmedSettings;
  if (work.kind === "convert") return ([cells]) => cells;
  const names = addedColumns(work, choice).map(({ name }) => name);
  const [reviewed, held] = await Promise.all([reviewedCodes(file), heldEditions()]);
  return ([cells, key]) => {
    const chosen = key === "" ? undefined : reviewed.get(key);
    return chosen ? withChosen(cells, names, chosen, work, held) : cells;
  };
}

async function* partRows(fileId: string): AsyncGenerator<PartRow | null, undefined> {
  for (let number = 0; ; number++) {
    const part = await db().codedFilePart.findUnique({ where: { fileId_number: { fileId, number } } });
    if (!part) return;
    yield* unpackRows(part.cells);
  }
}
