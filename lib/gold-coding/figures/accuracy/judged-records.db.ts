import { CONFIDENCE_BANDS, type ConfidenceBand } from "#lib/gold-coding/batches/records/record-filter";
import type { JudgedRecords } from "#lib/gold-coding/figures/accuracy/accuracy";
import { answerOfKey } from "#lib/gold-coding/figures/agreement/answer-at-levels";
import { answerKeyOf } from "#lib/gold-coding/figures/agreement/coded-records.db";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/client/client";

/** Settled records that were assigned a code of the edition, by assigned code, gold code, source and confidence. */
export interface SettledRecords extends JudgedRecords {
  source: string;
  band: ConfidenceBand;
}

const BAND = Prisma.join(
  Object.entries(CONFIDENCE_BANDS).map(([band, { from, to }]) =>
    from === null
      ? Prisma.sql`WHEN record.confidence IS NULL THEN ${band}`
      : Prisma.sql`WHEN record.confidence >= ${from}::float8 AND record.confidence < ${to}::float8 THEN ${band}`,
  ),
  " ",
);

/** Settled records of a batch that were assigned a code of one edition, those that are alike together. */
export async function readJudgedRecords(
  batchId: string,
  edition: { at: number; id: string },
): Promise<SettledRecords[]> {
  const rows = await db().$queryRaw<(Omit<SettledRecords, "gold"> & { gold: string })[]>`
    SELECT record.assigned_code AS assigned, ${answerKeyOf("gold_code", edition.at)} AS gold, record.source,
      CASE ${BAND} END AS band, count(*)::int AS records, sum(record.weight) AS weight, sum(record.weight ^ 2) AS squares
    FROM survey_record record JOIN gold_code ON gold_code.record_id = record.id AND gold_code.state = 'settled'
    WHERE record.batch_id = ${batchId} AND record.withdrawn_at IS NULL
      AND record.assigned_edition = ${edition.id} AND record.assigned_code IS NOT NULL
    GROUP BY 1, 2, 3, 4`;
  return rows.map(({ gold, ...row }) => ({ ...row, gold: answerOfKey(gold) }));
}

/** How many records of a batch were settled in each way, those that cannot be coded apart. */
export interface SettledCounts {
  /** "agreement", "majority", "adjudicator", "single" or "known"; null for not settled. */
  settledBy: string | null;
  uncodable: boolean;
  records: number;
}

/** How the records of a batch were settled in one edition. @param edition its place in the batch’s list, from 0 */
export function readSettledCounts(batchId: string, edition: number): Promise<SettledCounts[]> {
  const outcome = Prisma.raw(`gold.outcomes[${edition + 1}]`);
  return db().$queryRaw<SettledCounts[]>`
    SELECT gold.settled_by AS "settledBy", COALESCE(${outcome} = 'uncodable', FALSE) AS uncodable, count(*)::int AS records
    FROM survey_record record LEFT JOIN gold_code gold ON gold.record_id = record.id AND gold.state = 'settled'
    WHERE record.batch_id = ${batchId} AND record.withdrawn_at IS NULL
    GROUP BY 1, 2 ORDER BY 1, 2`;
}
