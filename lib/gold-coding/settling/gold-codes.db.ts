import type { Sex } from "#lib/facts/facts";
import { type AnswerColumns, answersOf, type CodeAnswer } from "#lib/gold-coding/coding/answer";
import { db } from "#lib/platform/db";

/** What a record's coding came to, with what figures need of the record: no survey text. */
export interface SettledRecord {
  recordId: number;
  /** One for each edition of the batch, in its order. */
  answers: CodeAnswer[];
  settledBy: "single" | "agreement" | "majority" | "adjudicator" | "known";
  settledAt: Date;
  /** Which set it is in; null in neither. */
  usedFor: "training" | "evaluation" | null;
  /** How many people the record stands for. */
  weight: number;
  sex: Sex | "";
  assignedCode: string | null;
  assignedEdition: string | null;
}

/** The gold codes of a batch that stand, by record; withdrawn records and those that are opened again left out. */
export async function readGoldCodes(batchId: string): Promise<SettledRecord[]> {
  const rows = await db().$queryRaw<(Omit<SettledRecord, "answers"> & AnswerColumns)[]>`
    SELECT record_id AS "recordId", settled_by AS "settledBy", settled_at AS "settledAt", used_for AS "usedFor", outcomes,
      codes, other_codes AS "otherCodes", weight, sex, assigned_code AS "assignedCode", assigned_edition AS "assignedEdition"
    FROM gold_code JOIN survey_record ON survey_record.id = record_id
    WHERE batch_id = ${batchId} AND state = 'settled' AND withdrawn_at IS NULL ORDER BY record_id`;
  return rows.map(({ outcomes, codes, otherCodes, ...row }) => ({
    ...row,
    answers: answersOf({ outcomes, codes, otherCodes }),
  }));
}

/** The gold code of one record as it is now; null where it never had one. */
export async function readGoldCode(recordId: number) {
  const found = await db().goldCode.findUnique({
    where: { recordId },
    include: { record: { select: { batch: { select: { id: true, title: true } } } } },
  });
  if (!found) return null;
  return {
    state: found.state as "settled" | "reopened",
    settledBy: found.settledBy as SettledRecord["settledBy"],
    settledAt: found.settledAt,
    answers: answersOf(found),
    batchId: found.record.batch.id,
    batchTitle: found.record.batch.title,
  };
}
