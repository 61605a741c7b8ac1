import type { Batch } from "#lib/gold-coding/batches/batch";
import { stopQueues } from "#lib/gold-coding/batches/batches.db";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** What erasing the text of a batch will do, for the page before it. */
export interface Erasure {
  /** Records whose text goes. */
  records: number;
  /** Notes and queries of coders that go. */
  remarks: number;
  /** Messages between adjudicators and coders that go. */
  messages: number;
  /** Reasons for settling a case, opening it again and withdrawing a record that go. */
  reasons: number;
  /** Records that are not settled and cannot be coded any more. */
  unsettled: number;
  /** Cases that nobody settled. */
  cases: number;
  /** Queues that close. */
  queues: number;
}

/** What erasing the text of a batch would take away. */
export async function readErasure(batchId: string): Promise<Erasure> {
  const [row] = await db().$queryRaw<Erasure[]>`
    SELECT (SELECT count(*)::int FROM survey_record WHERE batch_id = ${batchId} AND likeness IS NOT NULL) AS records,
      (SELECT count(*)::int FROM coding_decision JOIN queue ON queue.id = queue_id
        WHERE batch_id = ${batchId} AND (note <> '' OR query <> '')) AS remarks,
      (SELECT count(*)::int FROM case_message JOIN coding_case ON coding_case.id = case_id JOIN queue ON queue.id = queue_id
        WHERE batch_id = ${batchId}) AS messages,
      (SELECT (count(*) FILTER (WHERE reason <> '') + (SELECT count(*) FROM adjudication JOIN survey_record ON survey_record.id = record_id
          WHERE batch_id = ${batchId}) + (SELECT count(*) FROM survey_record WHERE batch_id = ${batchId} AND withdrawn_at IS NOT NULL))::int
        FROM coding_case JOIN queue ON queue.id = queue_id WHERE batch_id = ${batchId}) AS reasons,
      (SELECT count(*)::int FROM survey_record WHERE batch_id = ${batchId} AND withdrawn_at IS NULL
        AND NOT EXISTS (SELECT FROM gold_code WHERE record_id = survey_record.id AND state = 'settled')) AS unsettled,
      (SELECT count(*)::int FROM coding_case JOIN queue ON queue.id = queue_id
        WHERE batch_id = ${batchId} AND coding_case.state <> 'settled') AS cases,
      (SELECT count(*)::int FROM queue WHERE batch_id = ${batchId} AND state <> 'closed') AS queues`;
  return row!;
}

/**
 * Ends a batch: it is closed, its queues with it, and its text is erased, by long work that is asked for in the same
 * transaction. From this moment no page shows any of it, and there is no way back.
 * @param why the reason that stands in the record; null where its end date came
 * @param ask asks for the erasing of what there is (`eraseChunk`)
 * @throws Refusal when it is erased already
 */
export async function eraseBatch(
  by: Actor,
  id: string,
  why: string | null,
  ask: (transaction: Transaction, batch: Batch) => Promise<void>,
): Promise<void> {
  await recorded(by, async (transaction, record) => {
    await transaction.$queryRaw`SELECT id FROM batch WHERE id = ${id} FOR NO KEY UPDATE`;
    const batch = await transaction.batch.findUnique({ where: { id } });
    if (!batch) throw new Refusal("There is no such batch any more. Go to the list of batches.");
    if (batch.erasedAt) throw new Refusal("The text of this batch was erased in the meantime.");
    const now = new Date();
    await transaction.batch.update({
      where: { id },
      data: { erasedAt: now, closedAt: batch.closedAt ?? now },
    });
    const queues = await stopQueues(transaction, id);
    await ask(transaction, batch);
    const after = { endsOn: batch.endsOn, queuesClosed: queues };
    await record({
      action: "erased the text of a batch",
      subjectKind: "batch",
      subjectId: id,
      before: null,
      after,
      reason: why,
    });
  });
}

/** Forms of gold coding in which somebody may have quoted a record. */
const FORMS_WITH_WORDS = [
  ...["answer", "ask", "columns", "decide", "reopen", "settle", "withdraw"],
  ...["finding-distinction", "finding-issue", "finding-suggestion"],
];

/**
 * Erases what an erased batch has beside its records: files that were sent and not imported to their end, and what was
 * typed in forms that were refused, which is kept for whoever typed it for some hours. Of these nobody knows which batch
 * they are of; the pages that show them have them already.
 */
export async function eraseBeside(transaction: Transaction, batchId: string): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM stored_file WHERE id IN (SELECT columns ->> 'stored' FROM batch_file WHERE batch_id = ${batchId})`;
  await transaction.$executeRaw`DELETE FROM form_answer WHERE answer ->> 'form' = ANY (${FORMS_WITH_WORDS})`;
}

/**
 * Erases the text of so many records of an erased batch, with what was written about them: the answers in words, the
 * notes and queries of decisions and of their versions, messages, and the reasons for settling, opening again, withdrawing
 * and skipping, which may quote them. Ids, codes, weights and all that figures count by stay.
 * @param after reference of the last record that is done; "" for the first
 * @returns the reference of the last, and how many; null once there is none
 */
export async function eraseChunk(
  transaction: Transaction,
  batchId: string,
  after: string,
  size = 5_000,
): Promise<{ last: string; records: number } | null> {
  const rows = await transaction.$queryRaw<{ id: number; reference: string }[]>`
    SELECT id, reference FROM survey_record WHERE batch_id = ${batchId} AND reference > ${after}
    ORDER BY reference LIMIT ${size} FOR NO KEY UPDATE`;
  if (rows.length === 0) return null;
  const ids = rows.map(({ id }) => id);
  await transaction.$executeRaw`
    UPDATE survey_record SET job_title = '', job_description = '', industry_text = '', qualifications = '',
      management_status = '', supervisor_status = '', employment_status = '', likeness = NULL,
      withdrawn_reason = CASE WHEN withdrawn_reason IS NOT NULL THEN '(erased)' END
    WHERE id = ANY (${ids}::int[])`;
  await transaction.$executeRaw`
    UPDATE coding_decision SET note = '', query = '' WHERE record_id = ANY (${ids}::int[]) AND (note <> '' OR query <> '')`;
  await transaction.$executeRaw`
    UPDATE coding_decision_version SET kept = kept || '{"note": "", "query": ""}'
    WHERE decision_id IN (SELECT id FROM coding_decision WHERE record_id = ANY (${ids}::int[]))
      AND (kept ->> 'note' <> '' OR kept ->> 'query' <> '')`;
  await transaction.$executeRaw`
    UPDATE case_message SET text = '(erased)'
    WHERE case_id IN (SELECT id FROM coding_case WHERE record_id = ANY (${ids}::int[])) AND text <> '(erased)'`;
  await transaction.$executeRaw`
    UPDATE coding_case SET reason = '(erased)' WHERE record_id = ANY (${ids}::int[]) AND reason NOT IN ('', '(erased)')`;
  await transaction.$executeRaw`
    UPDATE adjudication SET reason = '(erased)' WHERE record_id = ANY (${ids}::int[]) AND reason <> '(erased)'`;
  await transaction.$executeRaw`
    UPDATE skipped_record SET reason = '' WHERE record_id = ANY (${ids}::int[]) AND reason <> ''`;
  return { last: rows.at(-1)!.reference, records: rows.length };
}
