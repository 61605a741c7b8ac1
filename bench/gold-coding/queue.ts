import type { CodedBatch } from "#bench/gold-coding/batch";
import { ANY_RECORD } from "#lib/gold-coding/batches/records/record-filter";
import { makeQueue } from "#lib/gold-coding/queues/make-queue.db";
import { db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";

/** A queue of so many records of a batch, a round of its own, with all its coders; and how long it took to make, in milliseconds. */
export async function addQueueOf(
  { id: batchId, coders }: CodedBatch,
  { overlap, size }: { overlap: number; size: number },
): Promise<{ id: number; ms: number }> {
  const start = performance.now();
  const id = await makeQueue(
    AT_TERMINAL,
    batchId,
    {
      ...{ title: "All", kind: "coding", arm: "seen", priority: null, overlap, overlapShare: 20 },
      ...{ extraUnder: null, mostCodings: null, checkShare: null, settledBy: "agreement" },
      ...{ accuracyNeeded: null, leaseMinutes: null, sample: "random", size, share: null },
      ...{ elsewhere: "again", order: "file" },
    },
    ANY_RECORD,
  );
  const ms = Math.round(performance.now() - start);
  await db().queuePerson.createMany({ data: coders.map((personId) => ({ queueId: id, personId })) });
  // As the database does by itself within minutes; not while something is timed.
  await db().$executeRawUnsafe("VACUUM ANALYZE seat");
  return { id, ms };
}
