import type { FileForm } from "#lib/files/columns/column-file";
import { openWithin } from "#lib/gold-coding/batches/batches.db";
import type { RecordColumns } from "#lib/gold-coding/batches/import/record-fields";
import { removeStoredFile } from "#lib/jobs/stored-file.db";
import { db } from "#lib/platform/db";
import { count, dateInWords } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** What is kept of how a file is read: nothing of its columns until they are confirmed. */
export interface FileReading extends Partial<RecordColumns> {
  /** Id of the file as it was sent, while it is kept. */
  stored: string;
  /** By which the next file with the same headings is known (lib/files/columns/fingerprint); null where it has none. */
  fingerprint?: string | null;
}

/** A file of a batch. */
export interface BatchFile {
  id: number;
  batchId: string;
  fileName: string;
  sha256: string;
  jobId: string | null;
  reading: FileReading;
  imported: number;
  refused: number;
  startedAt: Date;
  finishedAt: Date | null;
  /** Of its import; "" while there is none. */
  jobState: string;
}

const asFile = (row: {
  id: number;
  batchId: string;
  fileName: string;
  sha256: string;
  jobId: string | null;
  columns: unknown;
  imported: number;
  refused: number;
  startedAt: Date;
  finishedAt: Date | null;
}) => row;

async function withStates(rows: ReturnType<typeof asFile>[]): Promise<BatchFile[]> {
  const ids = rows.flatMap(({ jobId }) => jobId ?? []);
  const jobs =
    ids.length === 0
      ? []
      : await db().job.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } });
  const states = new Map(jobs.map(({ id, state }) => [id, state]));
  return rows.map(({ columns, ...row }) => ({
    ...row,
    reading: { stored: "", ...(columns as object) },
    // What ended long ago has no page any more.
    jobId: row.jobId !== null && states.has(row.jobId) ? row.jobId : null,
    jobState: states.get(row.jobId ?? "") ?? "",
  }));
}

/** The files of a batch, the newest first. */
export async function listFiles(batchId: string): Promise<BatchFile[]> {
  return withStates(await db().batchFile.findMany({ where: { batchId }, orderBy: { id: "desc" } }));
}

/** One file of a batch; null where there is none. */
export async function readFile(batchId: string, id: number): Promise<BatchFile | null> {
  return (await withStates(await db().batchFile.findMany({ where: { batchId, id } })))[0] ?? null;
}

/**
 * Takes a file that was sent into a batch, before anything of it is read. The same bytes come into a batch once, whatever
 * the file is called; a file of which nothing was imported yet may be sent again.
 * @returns its id
 * @throws Refusal where it is in the batch already, or the batch is closed
 */
export async function takeFile(
  by: PersonActor,
  batchId: string,
  sent: { id: string; name: string; sha256: string },
  form: FileForm,
): Promise<number> {
  const { id: stored, name: fileName, sha256 } = sent;
  return recorded(by, async (transaction, record) => {
    await openWithin(transaction, batchId);
    const known = await transaction.batchFile.findUnique({ where: { batchId_sha256: { batchId, sha256 } } });
    const job = known?.jobId ? await transaction.job.findUnique({ where: { id: known.jobId } }) : null;
    if (
      known &&
      (known.imported > 0 || known.finishedAt || (job && job.state !== "failed" && job.state !== "cancelled"))
    )
      throw new Refusal(alreadyThere(known, fileName), "file");
    const data = {
      fileName,
      columns: { stored, form } as object,
      startedById: by.personId,
      startedAt: new Date(),
      jobId: null,
    };
    const before = (known?.columns as FileReading | undefined)?.stored;
    if (before) await removeStoredFile(before, transaction);
    const file = known
      ? await transaction.batchFile.update({ where: { id: known.id }, data })
      : await transaction.batchFile.create({ data: { ...data, batchId, sha256 } });
    await record({
      action: "sent a file of records",
      subjectKind: "batch",
      subjectId: batchId,
      before: null,
      after: { file: fileName, sha256 },
      reason: null,
    });
    return file.id;
  });
}

function alreadyThere(
  known: { fileName: string; imported: number; startedAt: Date },
  fileName: string,
): string {
  const name = known.fileName === fileName ? "" : ` under the name ${known.fileName}`;
  const day = dateInWords(known.startedAt.toISOString());
  return `This file is in the batch already${name}, since ${day}, with ${count(known.imported)} records. Nothing was imported twice.`;
}

/** How the newest file with the same headings was read, in this batch before any other; null for none. */
export async function rememberedColumns(
  batchId: string,
  fingerprint: string | null,
): Promise<RecordColumns | null> {
  if (fingerprint === null) return null;
  const [found] = await db().$queryRaw<{ columns: RecordColumns }[]>`
    SELECT columns FROM batch_file WHERE columns ->> 'fingerprint' = ${fingerprint} AND columns ? 'choice'
    ORDER BY batch_id = ${batchId} DESC, id DESC LIMIT 1`;
  return found?.columns ?? null;
}
