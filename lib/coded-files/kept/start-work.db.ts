import { type CodedFile, type ConfirmedSettings, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { CODED_FILE, doAtOnce } from "#lib/coded-files/kept/do-work.db";
import { enqueueJob } from "#lib/jobs/job-queue.db";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";

/** Files that are done within the request that confirms them: some two seconds of work at most. */
const AT_ONCE = { bytes: 512 * 1024, rows: { code: 1_000, convert: 8_000 } };

/**
 * Has a file done by what somebody confirmed: at once where it is small, else as a job. Asked twice, as by a double click or
 * in two tabs, it is done once, by what was confirmed first.
 * @throws Refusal where its rows cannot be read, or there are too many
 */
export async function startWork(file: CodedFile, settings: ConfirmedSettings): Promise<void> {
  const confirmed = { ...file, settings };
  if (file.size <= AT_ONCE.bytes && (await doAtOnce(confirmed, AT_ONCE.rows[file.work]))) return;
  const { id, ownerId, work } = file;
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.codedFile.updateMany({
      where: { id, state: "to confirm" },
      data: { state: "at work", settings: settings as object },
    });
    if (count === 0) return;
    const jobId = await enqueueJob(transaction, {
      kind: CODED_FILE.kind,
      // Others see the title: it says nothing of the file.
      title: work === "code" ? "Coding of a file" : "Conversion of a file",
      input: { file: id },
      owner: ownerId,
      href: ownerId === null ? null : codedFileHref(id),
    });
    await transaction.codedFile.update({ where: { id }, data: { jobId } });
  });
}

/**
 * Takes back what was made of a file, so that it can be confirmed otherwise; what was chosen then is proposed.
 * @throws Refusal while it is at work
 */
export async function confirmAgain({ id, jobId }: CodedFile): Promise<void> {
  await db().$transaction(async (transaction) => {
    const job = jobId === null ? null : await transaction.job.findUnique({ where: { id: jobId } });
    if (job && (job.state === "waiting" || job.state === "running"))
      throw new Refusal("The file is at work. Wait until it is done, and change it then.");
    await transaction.codedFilePart.deleteMany({ where: { fileId: id } });
    await transaction.doubtfulTitle.deleteMany({ where: { fileId: id } });
    await transaction.codedFile.updateMany({
      where: { id },
      data: { state: "to confirm", rows: 0, cursor: null, jobId: null, doneAt: null },
    });
  });
}
