import { readEditions } from "#lib/classification/classification.db";
import { BATCH_ID, type Batch, endDateProblem } from "#lib/gold-coding/batches/batch";
import { chosenEditions, type EditionChoice, editionChoices } from "#lib/gold-coding/batches/edition-choice";
import { db, type Transaction } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { listRevisions } from "#lib/revision/stored-revision.db";

/** Every batch: those that are open first, the newest first. */
export function listBatches(): Promise<Batch[]> {
  return onceARequest("batches", () =>
    db().batch.findMany({
      orderBy: [{ closedAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }, { id: "asc" }],
    }),
  );
}

/** One batch; null where there is none of this id. */
export async function readBatch(id: string): Promise<Batch | null> {
  return (BATCH_ID.test(id) && (await listBatches()).find((batch) => batch.id === id)) || null;
}

/** @throws Refusal when there is no such batch */
export async function demandBatch(id: string): Promise<Batch> {
  const batch = await readBatch(id);
  if (!batch) throw new Refusal("There is no such batch any more. Go to the list of batches.");
  return batch;
}

/**
 * A batch that records may come into and be coded in, locked against being closed or erased until the transaction ends.
 * @throws Refusal when it is closed or its text is erased
 */
export async function openWithin(transaction: Transaction, id: string): Promise<Batch> {
  await transaction.$queryRaw`SELECT id FROM batch WHERE id = ${id} FOR NO KEY UPDATE`;
  const batch = await transaction.batch.findUnique({ where: { id } });
  if (!batch) throw new Refusal("There is no such batch any more. Go to the list of batches.");
  if (batch.erasedAt) throw new Refusal("The text of this batch’s records is erased. Start another batch.");
  if (batch.closedAt) throw new Refusal("This batch is closed. Open it again first.");
  return batch;
}

/** What a batch can be coded to now. */
export async function readEditionChoices(): Promise<EditionChoice[]> {
  const [editions, revisions] = await Promise.all([readEditions(), listRevisions()]);
  return editionChoices(editions, revisions);
}

export interface BatchTyped {
  id: string;
  title: string;
  note: string;
  endsOn: string;
  edition: string;
  secondEdition: string;
}

/** Starts a batch. @returns its id. @throws Refusal where the id is taken, or the editions or the end date will not do */
export async function startBatch(by: Actor, typed: BatchTyped): Promise<string> {
  const { id, title, note, endsOn } = typed;
  if (!BATCH_ID.test(id))
    throw new Refusal(
      "The id takes up to 40 small letters, digits and hyphens. Type it like lfs-2026-q1.",
      "id",
    );
  const { editions, revisionId } = chosenEditions(
    await readEditionChoices(),
    typed.edition,
    typed.secondEdition,
  );
  const problem = endDateProblem(endsOn, new Date());
  if (problem) throw new Refusal(problem, "endsOn");
  await recorded(by, async (transaction, record) => {
    const data = { id, title, note, editions, revisionId, endsOn, createdById: by.personId };
    const { count } = await transaction.batch.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new Refusal("There is a batch with this id already. Choose another.", "id");
    const after = { title, editions, endsOn, ...(revisionId && { revision: revisionId }) };
    await record({
      action: "started a batch",
      subjectKind: "batch",
      subjectId: id,
      before: null,
      after,
      reason: null,
    });
  });
  return id;
}

/** Changes what a batch is called, its note and its end. @throws Refusal once its text is erased */
export async function changeBatch(
  by: Actor,
  id: string,
  { reason, ...changed }: Pick<Batch, "title" | "note" | "endsOn"> & { reason: string },
): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const batch = await lockedBatch(transaction, id);
    if (batch.erasedAt)
      throw new Refusal("The text of this batch’s records is erased, and it stays as it is.");
    const problem = changed.endsOn === batch.endsOn ? "" : endDateProblem(changed.endsOn, new Date());
    if (problem) throw new Refusal(problem, "endsOn");
    await transaction.batch.update({ where: { id }, data: changed });
    const fields = ({ title, note, endsOn }: typeof changed) => ({ title, note, endsOn });
    const [before, after] = [fields(batch), fields(changed)];
    await record({ action: "changed a batch", subjectKind: "batch", subjectId: id, before, after, reason });
  });
}

async function lockedBatch(transaction: Transaction, id: string): Promise<Batch> {
  await transaction.$queryRaw`SELECT id FROM batch WHERE id = ${id} FOR NO KEY UPDATE`;
  const batch = await transaction.batch.findUnique({ where: { id } });
  if (!batch) throw new Refusal("There is no such batch any more. Go to the list of batches.");
  return batch;
}

/**
 * Closes a batch: its queues are closed, what somebody has open goes back, and no records come in any more. Codes, figures
 * and, until its end, the text stay.
 */
export async function closeBatch(by: Actor, id: string, reason: string): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const batch = await lockedBatch(transaction, id);
    if (batch.closedAt) throw new Refusal("This batch was closed in the meantime.");
    await transaction.batch.update({ where: { id }, data: { closedAt: new Date() } });
    const queues = await stopQueues(transaction, id);
    const after = { queues };
    await record({
      action: "closed a batch",
      subjectKind: "batch",
      subjectId: id,
      before: null,
      after,
      reason,
    });
  });
}

/** Closes the queues of a batch and takes back what is open in them; gives how many were not closed before. */
export async function stopQueues(transaction: Transaction, batchId: string): Promise<number> {
  await transaction.$queryRaw`
    SELECT return_seat(id, person_id)::text FROM (SELECT seat.id, person_id FROM seat JOIN queue ON queue.id = queue_id
      WHERE batch_id = ${batchId} AND seat.state = 'claimed' ORDER BY record_id) AS held`;
  return transaction.$executeRaw`UPDATE queue SET state = 'closed' WHERE batch_id = ${batchId} AND state <> 'closed'`;
}

/** Opens a closed batch again; its queues stay closed until somebody opens them. */
export async function reopenBatch(by: Actor, id: string, reason: string): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const batch = await lockedBatch(transaction, id);
    if (batch.erasedAt)
      throw new Refusal("The text of this batch’s records is erased: it cannot be opened again.");
    if (!batch.closedAt) throw new Refusal("This batch was opened in the meantime.");
    await transaction.batch.update({ where: { id }, data: { closedAt: null } });
    await record({
      action: "opened a batch again",
      subjectKind: "batch",
      subjectId: id,
      before: null,
      after: null,
      reason,
    });
  });
}
