import { readAgreement } from "#lib/gold-coding/figures/agreement/agreement.db";
import { db } from "#lib/platform/db";

/** Of the records of a batch, one in so many is coded twice. */
const TWICE = 5;

/**
 * Gives every record of a batch the answer of one coder, and one in five that of a second: most the code that it was
 * assigned, one in seven another.
 * @returns the milliseconds that the agreement of the whole batch takes, bootstrap and all, when nothing of it is kept yet,
 *   and of how many records it is
 */
export async function benchAgreement(
  batchId: string,
  coders: readonly string[],
): Promise<{ ms: number; records: number }> {
  await db().$transaction(
    async (transaction) => {
      // The answers are made up by the million: neither their history nor what follows from each is measured here.
      await transaction.$executeRaw`SET LOCAL session_replication_role = replica`;
      const { id: queueId } = await transaction.queue.create({
        data: { batchId, title: "Coded", overlap: 2, overlapShare: 1 / TWICE, selection: {} },
      });
      await transaction.$executeRaw`
        INSERT INTO seat (queue_id, record_id, place, state, person_id)
        SELECT ${queueId}, id, id, 'coded', (${[...coders]}::text[])[1 + (id + 7 * nth) % ${coders.length}::int]
        FROM survey_record, generate_series(0, CASE WHEN id % ${TWICE}::int = 0 THEN 1 ELSE 0 END) AS nth
        WHERE batch_id = ${batchId}`;
      await transaction.$executeRaw`
        INSERT INTO coding_decision (seat_id, queue_id, record_id, person_id, outcomes, codes, other_codes, seconds)
        SELECT seat.id, queue_id, record_id, person_id, ARRAY['right'], ARRAY[CASE WHEN random() < 0.85 THEN assigned_code
          ELSE lag(assigned_code, 1 + seat.id % 7, assigned_code) OVER (ORDER BY seat.id) END], ARRAY[''], 36
        FROM seat JOIN survey_record ON survey_record.id = record_id WHERE queue_id = ${queueId}`;
    },
    { timeout: 600_000, maxWait: 10_000 },
  );
  await db().$executeRaw`ANALYZE seat`;
  await db().$executeRaw`ANALYZE coding_decision`;
  const start = performance.now();
  const agreement = await readAgreement(batchId);
  return { ms: Math.round(performance.now() - start), records: agreement!.records };
}
