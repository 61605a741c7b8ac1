import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { openWithin } from "#lib/gold-coding/batches/batches.db";
import type { FileReading } from "#lib/gold-coding/batches/import/batch-files.db";
import type { RecordColumns } from "#lib/gold-coding/batches/import/record-fields";
import { RECORDS_IMPORT } from "#lib/gold-coding/batches/import/records-import.db";
import { enqueueJob } from "#lib/jobs/job-queue.db";
import { removeStoredFile } from "#lib/jobs/stored-file.db";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

const TAKING_OUT = { timeout: 600_000, maxWait: 10_000 };

/**
 * Has a file of a batch imported by the columns that somebody confirmed. Asked twice, as by a double click, it is imported once.
 * @returns the id of the job
 * @throws Refusal when it is being imported, is imported, or its batch is closed
 */
export async function startImport(
  by: PersonActor,
  batchId: string,
  fileId: number,
  reading: RecordColumns & { fingerprint: string | null },
): Promise<string> {
  return recorded(by, async (transaction, record) => {
    await openWithin(transaction, batchId);
    const file = await demandFile(transaction, batchId, fileId);
    if (file.finishedAt) throw new Refusal("This file is imported already. Nothing was imported twice.");
    if (file.imported > 0)
      throw new Refusal(
        "A part of this file is in the batch. Go on with its import, or take its records out first.",
      );
    const job = file.jobId ? await transaction.job.findUnique({ where: { id: file.jobId } }) : null;
    if (job?.state === "waiting" || job?.state === "running")
      throw new Refusal("This file is being imported already. Nothing is imported twice.");
    const { stored } = file.columns as unknown as FileReading;
    const jobId = await enqueueJob(transaction, {
      kind: RECORDS_IMPORT.kind,
      title: `Import of ${file.fileName}`,
      input: { batch: batchId, file: fileId },
      owner: by.personId,
      scope: { kind: "batch", id: batchId },
      href: batchHref(batchId, "files"),
    });
    const columns = { ...reading, stored };
    await transaction.batchFile.update({
      where: { id: fileId },
      data: { columns: columns as object, jobId, startedById: by.personId, refused: 0 },
    });
    await record({
      action: "began to import a file of records",
      subjectKind: "batch",
      subjectId: batchId,
      before: null,
      after: { file: file.fileName },
      reason: null,
    });
    return jobId;
  });
}

/** The records of a file that are in use, by which it cannot be taken out. */
export async function recordsInUse(
  transaction: Pick<Transaction, "$queryRaw">,
  fileId: number,
): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM survey_record WHERE file_id = ${fileId} AND (
      EXISTS (SELECT FROM seat WHERE record_id = survey_record.id)
      OR EXISTS (SELECT FROM gold_code WHERE record_id = survey_record.id)
      OR EXISTS (SELECT FROM coding_case WHERE record_id = survey_record.id))) AS used`;
  return row!.used;
}

/**
 * Takes the records of a file out of its batch again, as where its columns were mistaken; it can be sent again then.
 * @returns how many
 * @throws Refusal when one of them is in a queue or coded, or the file is being imported
 */
export async function takeOutFile(
  by: PersonActor,
  batchId: string,
  fileId: number,
  reason: string,
): Promise<number> {
  return recorded(
    by,
    async (transaction, record) => {
      await openWithin(transaction, batchId);
      const file = await demandFile(transaction, batchId, fileId);
      const job = file.jobId ? await transaction.job.findUnique({ where: { id: file.jobId } }) : null;
      if (job?.state === "waiting" || job?.state === "running")
        throw new Refusal("This file is being imported. Stop that first.");
      if (await recordsInUse(transaction, fileId))
        throw new Refusal(
          "Records of this file are in a queue or coded already. Withdraw those that are wrong instead.",
        );
      await transaction.$executeRaw`
        DELETE FROM known_record WHERE record_id IN (SELECT id FROM survey_record WHERE file_id = ${fileId})`;
      const records = await transaction.$executeRaw`DELETE FROM survey_record WHERE file_id = ${fileId}`;
      await removeStoredFile((file.columns as unknown as FileReading).stored, transaction);
      const columns = { ...(file.columns as object), stored: "" };
      await transaction.batchFile.update({
        where: { id: fileId },
        data: { imported: 0, refused: 0, finishedAt: null, jobId: null, columns },
      });
      await record({
        action: "took the records of a file out",
        subjectKind: "batch",
        subjectId: batchId,
        before: null,
        after: { file: file.fileName, records },
        reason,
      });
      return records;
    },
    TAKING_OUT,
  );
}

async function demandFile(transaction: Transaction, batchId: string, id: number) {
  const file = await transaction.batchFile.findFirst({ where: { id, batchId } });
  if (!file) throw new Refusal("There is no such file in this batch. Go to the list of its files.");
  return file;
}
