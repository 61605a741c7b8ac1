import { type Batch, dayOf } from "#lib/gold-coding/batches/batch";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { eraseBatch, eraseBeside, eraseChunk } from "#lib/gold-coding/batches/erasing/erasing.db";
import type { JobKind } from "#lib/jobs/job";
import { enqueueJob } from "#lib/jobs/job-queue.db";
import { db, type Transaction } from "#lib/platform/db";
import { quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import { AT_START } from "#lib/record/entry";

type RecordsErasing = { batch: string };

/** Erases the text of a batch that was ended (`eraseBatch`), some thousand records at a time. */
export const RECORDS_ERASING: JobKind<RecordsErasing> = {
  kind: "records-erasing",
  async run(work) {
    const { batch } = work.input;
    const total = await db().surveyRecord.count({ where: { batchId: batch } });
    await db().$transaction((transaction) => eraseBeside(transaction, batch), { timeout: 600_000 });
    let [after, done] = [(work.cursor as string | null) ?? "", work.done];
    for (let more = true; more; ) {
      more = await db().$transaction(
        async (transaction) => {
          const chunk = await eraseChunk(transaction, batch, after);
          if (!chunk) return false;
          const next = { stage: "erasing", done: done + chunk.records, total, cursor: chunk.last };
          await work.advance(next, (sql, ...values) => transaction.$executeRawUnsafe(sql, ...values));
          [after, done] = [chunk.last, next.done];
          return true;
        },
        { timeout: 60_000, maxWait: 10_000 },
      );
    }
    return { said: `The text of ${quantity(done, "record")} is erased. Codes, weights and figures stay.` };
  },
};

/** Asks for the text of a batch to be erased, in the transaction that ends it. */
export async function askErasing(
  transaction: Transaction,
  { id, title }: Pick<Batch, "id" | "title">,
  owner: string | null,
): Promise<void> {
  await enqueueJob(transaction, {
    kind: RECORDS_ERASING.kind,
    title: `Erasing the text of “${title}”`,
    input: { batch: id },
    owner,
    scope: { kind: "batch", id },
    href: batchHref(id),
  });
}

/** Ends every batch whose end date has passed. For the minute's tidying: where there is none it is one question. */
export async function eraseEnded(now = new Date()): Promise<void> {
  const ended = await db().batch.findMany({
    where: { erasedAt: null, endsOn: { lt: dayOf(now) } },
    select: { id: true },
  });
  for (const { id } of ended)
    await eraseBatch(AT_START, id, null, (transaction, batch) => askErasing(transaction, batch, null)).catch(
      (error: unknown) => {
        // Another instance came first.
        if (!(error instanceof Refusal)) throw error;
      },
    );
}
