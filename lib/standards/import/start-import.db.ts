import { enqueueJob } from "#lib/jobs/job-queue.db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { StandardColumns } from "#lib/standards/import/standard-fields";
import type { StandardsReading } from "#lib/standards/import/standards-files.db";
import { STANDARDS_IMPORT } from "#lib/standards/import/standards-import.db";
import { standardsFileHref } from "#lib/standards/standards-address";

/**
 * Has a file imported by the columns that somebody confirmed. Asked twice, as by a double click, it is imported once.
 * @returns the id of the job
 * @throws Refusal when it is being imported, or is imported
 */
export function startStandardsImport(
  by: Actor,
  fileId: number,
  reading: StandardColumns & { fingerprint: string | null },
): Promise<string> {
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT 1 FROM standards_file WHERE id = ${fileId} FOR UPDATE`;
    const file = await transaction.standardsFile.findUnique({ where: { id: fileId } });
    if (!file) throw new Refusal("There is no such file. Go to the list of files.");
    if (file.finishedAt) throw new Refusal("This file is imported already. Nothing was imported twice.");
    const job = file.jobId ? await transaction.job.findUnique({ where: { id: file.jobId } }) : null;
    if (job?.state === "waiting" || job?.state === "running")
      throw new Refusal("This file is being imported already. Nothing is imported twice.");
    const { stored } = file.columns as unknown as StandardsReading;
    const jobId = await enqueueJob(transaction, {
      kind: STANDARDS_IMPORT.kind,
      title: `Import of ${file.fileName}`,
      input: { file: fileId },
      owner: by.personId,
      href: standardsFileHref(fileId),
    });
    await transaction.standardsFile.update({
      where: { id: fileId },
      data: { columns: { ...reading, stored } as object, jobId, startedById: by.personId },
    });
    await record({
      action: "began to import a file of standards",
      subjectKind: "standards-file",
      subjectId: String(fileId),
      before: null,
      after: { file: file.fileName },
      reason: null,
    });
    return jobId;
  });
}
