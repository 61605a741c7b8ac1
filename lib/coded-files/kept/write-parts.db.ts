import type { CodedFile, WorkCursor } from "#lib/coded-files/kept/coded-file";
import type { DoubtfulRows } from "#lib/coded-files/kept/parts";
import { db, type Transaction } from "#lib/platform/db";
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

const LONG_ENOUGH = { timeout: 60_000, maxWait: 10_000 };

/**
 * Writes parts of a file with where the work stands after them, in one transaction; after the last the file is done.
 * @param file as it is to stand still: where it does not, as when another request did it, nothing is written
 * @param also what belongs to it, as the last of the transaction
 * @returns whether they were written
 * @throws Refusal where the file was deleted meanwhile
 */
export function writeParts(
  file: Pick<CodedFile, "id" | "state" | "settings">,
  parts: readonly DonePart[],
  also: (transaction: Transaction) => Promise<void> = async () => {},
): Promise<boolean> {
  const { id: fileId, settings } = file;
  return db().$transaction(async (transaction) => {
    // Deleting it waits for this, or this finds nothing.
    const [there] = await transaction.$queryRaw<{ state: string }[]>`
      SELECT state FROM coded_file WHERE id = ${fileId} FOR UPDATE`;
    if (!there) throw new Refusal("The file was deleted.");
    if (there.state !== file.state) return false;
    for (const { number, cells, doubtful, rows, after } of parts) {
      await transaction.codedFilePart.create({ data: { fileId, number, cells } });
      await keepDoubtful(transaction, fileId, doubtful);
      const end =
        after.next === null ? { state: "done", doneAt: new Date(), settings: settings as object } : {};
      await transaction.codedFile.update({
        where: { id: fileId },
        data: { rows, cursor: JSON.stringify(after), ...end },
      });
    }
    await also(transaction);
    return true;
  }, LONG_ENOUGH);
}

/**
 * Takes away what was done of a file that is at work, since it was done with something else: an index that was released since
 * gives a title another code, and no file is half of one and half of the other.
 */
export async function beginAnew({ id: fileId }: Pick<CodedFile, "id">): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.codedFilePart.deleteMany({ where: { fileId } });
    await transaction.doubtfulTitle.deleteMany({ where: { fileId } });
    await transaction.codedFile.updateMany({ where: { id: fileId }, data: { rows: 0, cursor: null } });
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
