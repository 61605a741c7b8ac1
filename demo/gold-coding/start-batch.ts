import { dayFromNow } from "#demo/cast";
import type { DemonstratedBatch, GENERAL_GUIDELINES } from "#demo/gold-coding/batches";
import type { CoderName } from "#demo/gold-coding/coders";
import type { GoldCodingCast } from "#demo/gold-coding/fill-gold-coding";
import type { SurveyFile } from "#demo/gold-coding/survey-files";
import { type RecordsAtWork, recordsAtWork } from "#demo/gold-coding/work-queue";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { demandBatch, startBatch } from "#lib/gold-coding/batches/batches.db";
import { takeFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { RECORDS_IMPORT } from "#lib/gold-coding/batches/import/records-import.db";
import { lookInto } from "#lib/gold-coding/batches/import/sent-file.db";
import { startImport } from "#lib/gold-coding/batches/import/start-import.db";
import { readFilter } from "#lib/gold-coding/batches/records/record-filter";
import { readGuidelines, writeGuideline } from "#lib/gold-coding/coding/guidelines/guidelines.db";
import { makeQueue } from "#lib/gold-coding/queues/make-queue.db";
import { assignPerson } from "#lib/gold-coding/queues/queue.db";
import type { QueueTyped } from "#lib/gold-coding/queues/queue-typed";
import { LARGEST_RECORDS } from "#lib/jobs/largest-files";
import { storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import type { PersonActor } from "#lib/record/entry";

/** Starts a batch and imports its records, as the custodian does in the browser. */
export async function startDemonstrated(
  by: PersonActor,
  { id, title, note, endsInDays }: DemonstratedBatch,
  [edition, secondEdition = ""]: readonly string[],
  file: SurveyFile,
): Promise<{ batch: Batch; work: RecordsAtWork }> {
  await startBatch(by, {
    ...{ id, title, note, endsOn: dayFromNow(endsInDays) },
    ...{ edition: edition!, secondEdition },
  });
  const batch = await demandBatch(id);
  await importFile(by, batch, file);
  return { batch, work: await recordsAtWork(batch, file) };
}

async function importFile(by: PersonActor, batch: Batch, { name, text }: SurveyFile): Promise<void> {
  const kept = await storeFile(inOne(Buffer.from(text)), { name, owner: by.personId, most: LARGEST_RECORDS });
  const { columns, fingerprint } = await lookInto(batch, { stored: kept.id }, "");
  const fileId = await takeFile(by, batch.id, kept, columns.form);
  await startImport(by, batch.id, fileId, { ...columns, fingerprint });
  await workOff({ [RECORDS_IMPORT.kind]: async () => RECORDS_IMPORT });
}

async function* inOne(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

/** Makes a queue of what no other has, and assigns coders to it. @returns its number */
export async function makeDemonstratedQueue(
  { custodian, coders }: GoldCodingCast,
  batchId: string,
  typed: QueueTyped,
  who: readonly CoderName[],
): Promise<number> {
  const { filter } = readFilter({}, 1);
  const queue = await makeQueue(custodian, batchId, typed, filter, "demonstration");
  for (const name of who)
    await assignPerson(custodian, queue, { personId: coders[name].personId, cap: null });
  return queue;
}

/** Writes versions of guidelines, one after the other. @param batchId null for those of every batch */
export async function writeGuidelines(
  by: PersonActor,
  batchId: string | null,
  versions: typeof GENERAL_GUIDELINES,
): Promise<void> {
  for (const version of versions) {
    const { general, ofBatch } = await readGuidelines(batchId);
    const seen = (batchId === null ? general : ofBatch)?.version ?? 0;
    await writeGuideline(by, batchId, { seen, ...version });
  }
}
