import type { CodedFile, WorkCursor } from "#lib/coded-files/kept/coded-file";
import type { DoubtfulRows } from "#lib/coded-files/kept/parts";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";

/** A stretch of a file, done. */
export interface DonePart {
  number: number;
  cells: Uint8Array<ArrayBuffer>;
  doubtful: readonly DoubtfulRows[];
  /** Rows with an answer up to its end. */
  rows: number;
  after: WorkCursor;
}

/** More different titles than this are not put up for review; what is asked of the next is in the file's notes all the same. */
export const MOST_DOUBTFUL = 50_000;

/**
 * Writes a part of a file with where the work stands after it, in the caller's transaction.
 * @throws Refusal where the file was deleted meanwhile
 */
export async function writePart(
  transaction: Transaction,
  file: Pick<CodedFile, "id">,
  part: DonePart,
): Promise<void> {
  const fileId = file.id;
  // Deleting it waits for this, or this finds nothing.
  const [there] = await transaction.$queryRaw<
    object[]
  >`SELECT FROM coded_file WHERE id = ${fileId} FOR UPDATE`;
  if (!there) throw new Refusal("The file was deleted.");
  await transaction.codedFilePart.create({ data: { fileId, number: part.number, cells: part.cells } });
  await keepDoubtful(transaction, fileId, part.doubtful);
  await transaction.codedFile.update({
    where: { id: fileId },
    data: { rows: part.rows, cursor: JSON.stringify(part.after) },
  });
}

/** Adds rows to titles known, and new titles while there is room. */
async function keepDoubtful(
  transaction: Transaction,
  fileId: string,
  titles: readonly DoubtfulRows[],
): Promise<void> {
  if (titles.length === 0) return;
  const room = MOST_DOUBTFUL - (await transaction.doubtfulTitle.count({ where: { fileId } }));
  const keys = titles.map(({ key }) => key);
  const known = new Set(
    (
      await transaction.doubtfulTitle.findMany({
        where: { fileId, key: { in: keys } },
        select: { key: true },
      })
    ).map(({ key }) => key),
  );
  const fresh = titles.filter(({ key }) => !known.has(key)).slice(0, Math.max(0, room));
  await transaction.doubtfulTitle.createMany({ data: fresh.map((title) => ({ fileId, ...title })) });
  const more = titles.filter(({ key }) => known.has(key)).map(({ key, rows }) => ({ key, rows }));
  if (more.length > 0)
    await transaction.$executeRaw`
      UPDATE doubtful_title SET rows = doubtful_title.rows + more.rows
      FROM jsonb_to_recordset(${JSON.stringify(more)}::jsonb) AS more(key text, rows int)
      WHERE doubtful_title.file_id = ${fileId} AND doubtful_title.key = more.key`;
}
