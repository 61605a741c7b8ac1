import type { Batch } from "#lib/gold-coding/batches/batch";
import {
  type AnsweredAlike,
  type DualWeights,
  dualWeights,
} from "#lib/gold-coding/findings/weights/dual-weights";
import { db } from "#lib/platform/db";

/** The settled records of a batch that are not withdrawn, those with the same answers and sex put together. */
export function readAnswered(batch: string): Promise<AnsweredAlike[]> {
  return db().$queryRaw<AnsweredAlike[]>`
    SELECT outcomes, codes, other_codes AS "otherCodes", sex, count(*)::int AS cases, sum(weight) AS weight
    FROM gold_code JOIN survey_record ON survey_record.id = record_id
    WHERE batch_id = ${batch} AND state = 'settled' AND withdrawn_at IS NULL
    GROUP BY outcomes, codes, other_codes, sex ORDER BY outcomes, codes, other_codes, sex`;
}

/** How a batch coded to two editions goes from the first into the second; null for one that is coded to one. */
export async function readDualWeights(batch: Batch): Promise<DualWeights | null> {
  return batch.editions.length === 2 ? dualWeights(await readAnswered(batch.id)) : null;
}
