import { type BatchEdition, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";

/** A queue as whoever codes it meets it. */
export interface QueueAtWork {
  id: number;
  title: string;
  kind: "coding" | "training";
  /** "blind": neither the assigned code nor anybody's answer is shown. */
  arm: "seen" | "blind";
  leaseMinutes: number;
  batch: { id: string; title: string; editions: string[]; revisionId: string | null };
}

/** The queue that an address names; null where there is none. */
export async function readQueueAtWork(inAddress: string | undefined): Promise<QueueAtWork | null> {
  const [queue] = await db().$queryRaw<QueueAtWork[]>`
    SELECT queue.id, queue.title, kind, arm, lease_minutes AS "leaseMinutes", jsonb_build_object('id', batch.id,
      'title', batch.title, 'editions', editions, 'revisionId', revision_id) AS batch
    FROM queue JOIN batch ON batch.id = batch_id WHERE queue.id = ${idInAddress(inAddress)}`;
  return queue ?? null;
}

/** @throws Refusal where the queue of an address is not there */
export async function queueAtWork(inAddress: string | undefined): Promise<QueueAtWork> {
  const queue = await readQueueAtWork(inAddress);
  if (!queue) throw new Refusal("There is no such queue. Choose one of those that wait for you.");
  return queue;
}

/** @throws Refusal where an edition of the batch is not there any more: a record could not be coded to it */
export async function allEditions(batch: QueueAtWork["batch"]): Promise<BatchEdition[]> {
  const editions = await readBatchEditions(batch);
  if (editions.length < batch.editions.length)
    throw new Refusal(
      "An edition of this batch is not there any more. Ask the custodian to mend the batch; your work so far is kept.",
    );
  return editions;
}
