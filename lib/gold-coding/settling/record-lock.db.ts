import type { Transaction } from "#lib/platform/db";

/**
 * Keeps a record for this transaction: whoever settles, asks or codes it comes after.
 * @returns whether it is withdrawn, or not there
 */
export async function lockRecord(transaction: Transaction, recordId: number): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ withdrawn: boolean }[]>`
    SELECT withdrawn_at IS NOT NULL AS withdrawn FROM survey_record WHERE id = ${recordId} FOR NO KEY UPDATE`;
  return row?.withdrawn ?? true;
}
