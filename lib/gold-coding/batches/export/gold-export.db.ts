import type { GoldRecord } from "#lib/gold-coding/batches/export/gold-columns";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

const AT_ONCE = 5_000;
const EXPORTING = { timeout: 120_000, maxWait: 10_000 };

/** The gold codes of a batch that can be exported now: settled, of records that are not withdrawn. */
export async function countGold(batchId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ records: number }[]>`
    SELECT count(*)::int AS records FROM gold_code JOIN survey_record ON survey_record.id = record_id
    WHERE batch_id = ${batchId} AND withdrawn_at IS NULL AND state = 'settled'`;
  return row!.records;
}

/**
 * Keeps who exports what, and why, and that they saw each record, before a row of it is sent.
 * @returns the moment up to which gold codes are exported: none that is settled later has a row
 * @throws Refusal when there is nothing to export, or more than the format can hold
 */
export async function recordExport(
  by: PersonActor,
  batchId: string,
  asked: { format: string; most: number; reason: string },
): Promise<Date> {
  return recorded(
    by,
    async (transaction, record) => {
      const until = new Date();
      const records = await transaction.$executeRaw`
        INSERT INTO record_view (record_id, person_id, place)
        SELECT record_id, ${by.personId}, 'export' FROM gold_code JOIN survey_record ON survey_record.id = record_id
        WHERE batch_id = ${batchId} AND withdrawn_at IS NULL AND state = 'settled' AND settled_at <= ${until}`;
      if (records === 0)
        throw new Refusal("No record of this batch is settled yet. Export it once some are.");
      if (records > asked.most)
        throw new Refusal("A sheet has no place for so many records. Choose CSV.", "format");
      await record({
        action: "exported gold codes",
        subjectKind: "batch",
        subjectId: batchId,
        before: null,
        after: { records, format: asked.format },
        reason: asked.reason,
      });
      return until;
    },
    EXPORTING,
  );
}

/** The gold codes of a batch that were settled until a moment, some thousand at a time, in the order of the record ids. */
export async function* goldRecords(batchId: string, until: Date): AsyncGenerator<GoldRecord[]> {
  let after = "";
  for (;;) {
    const rows = await db().$queryRaw<GoldRecord[]>`
      SELECT reference, job_title AS "jobTitle", job_description AS "jobDescription", industry_text AS "industryText",
        industry_code AS "industryCode", qualifications, management_status AS "managementStatus",
        supervisor_status AS "supervisorStatus", employment_status AS "employmentStatus",
        assigned_code AS "assignedCode", assigned_edition AS "assignedEdition", confidence,
        confidence_from AS "confidenceFrom", weight, sex, source, period,
        outcomes, codes, other_codes AS "otherCodes", settled_by AS "settledBy", settled_at AS "settledAt",
        used_for AS "usedFor",
        (SELECT count(*)::int FROM coding_decision JOIN seat ON seat.id = seat_id WHERE coding_decision.record_id = survey_record.id
          AND coding_decision.state = 'given' AND seat.kind IN ('wanted', 'further')) AS codings
      FROM survey_record JOIN gold_code ON gold_code.record_id = survey_record.id
      WHERE batch_id = ${batchId} AND withdrawn_at IS NULL AND gold_code.state = 'settled' AND settled_at <= ${until}
        AND reference > ${after}
      ORDER BY reference LIMIT ${AT_ONCE}`;
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.reference;
  }
}
