import type { Transaction } from "#lib/platform/db";

/**
 * Frees one more seat for each record, in the newest queue that it is coded in: whoever has not coded it is given it
 * before what nobody had yet.
 */
export async function addFurtherSeats(transaction: Transaction, recordIds: readonly number[]): Promise<void> {
  if (recordIds.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO seat (queue_id, record_id, kind, place, state)
    SELECT DISTINCT ON (record_id) queue_id, record_id, 'further', place, 'returned' FROM seat
    WHERE record_id = ANY(${[...recordIds]}::int[]) AND kind IN ('wanted', 'further') AND state <> 'withdrawn'
    ORDER BY record_id, queue_id DESC, place`;
}

/** Takes back the seats of further coders that nobody has taken. */
export async function dropFurtherSeats(
  transaction: Transaction,
  recordIds: readonly number[],
): Promise<void> {
  if (recordIds.length === 0) return;
  await transaction.$executeRaw`
    UPDATE seat SET state = 'withdrawn'
    WHERE record_id = ANY(${[...recordIds]}::int[]) AND kind = 'further' AND state IN ('free', 'returned')`;
}
