import { batchOfAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import type { Subject } from "#lib/permissions/permissions";
import { db } from "#lib/platform/db";

/** What the figures of a batch are about: a role for the revision whose draft it is coded to counts as one for the batch does. */
export async function figuresSubject(params: Record<string, string | undefined>): Promise<Subject> {
  const id = await batchOfAddress(params);
  const revisionId = (await readBatch(id))?.revisionId ?? null;
  return {
    scope: [
      { kind: "batch", id },
      ...(revisionId === null ? [] : [{ kind: "revision" as const, id: revisionId }]),
    ],
  };
}

/** Every batch that somebody codes or coded in: a coder of any of them has figures of their own. */
export async function ownBatches(personId: string): Promise<Subject> {
  const queues = await db().queuePerson.findMany({
    where: { personId },
    select: { queue: { select: { batchId: true } } },
  });
  return { scope: queues.map(({ queue }) => ({ kind: "batch", id: queue.batchId })) };
}
