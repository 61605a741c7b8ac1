import { afterDecision } from "#lib/gold-coding/settling/after-decision.db";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** What follows from withdrawing a record, for the page before it. */
export interface Withdrawal {
  /** Codings that are not done yet, those that somebody has open included. */
  waiting: number;
  /** Whether somebody has it open. */
  open: boolean;
  /** Decisions that stay in the history and count no more. */
  decisions: number;
}

/** A queue that is being made is waited for: one of a million records takes some seconds. */
const PATIENCE = { timeout: 120_000, maxWait: 10_000 };

/** What withdrawing a record would do. */
export async function readWithdrawal(recordId: number): Promise<Withdrawal> {
  const [row] = await db().$queryRaw<Withdrawal[]>`
    SELECT (count(*) FILTER (WHERE state IN ('free', 'returned', 'claimed')))::int AS waiting,
      coalesce(bool_or(state = 'claimed'), false) AS open,
      (SELECT count(*)::int FROM coding_decision WHERE record_id = ${recordId} AND state = 'given') AS decisions
    FROM seat WHERE record_id = ${recordId}`;
  return row!;
}

/**
 * Withdraws a record: nobody is given it any more, whoever has it open is told when they send their answer, and what was
 * said of it stays in the history and counts in no figure.
 * @throws Refusal when it is withdrawn already
 */
export async function withdrawRecord(by: PersonActor, id: number, reason: string): Promise<void> {
  await recorded(
    by,
    async (transaction, record) => {
      const held = await locked(transaction, id);
      if (held.withdrawnAt) throw new Refusal("This record was withdrawn in the meantime.");
      const seats = await transaction.seat.count({
        where: { recordId: id, state: { in: ["free", "returned", "claimed"] } },
      });
      // The seats follow (prisma/rules/claim.sql). A person stays with theirs: their page can say what became of it.
      await transaction.surveyRecord.update({
        where: { id },
        data: { withdrawnAt: new Date(), withdrawnById: by.personId, withdrawnReason: reason },
      });
      await record({
        action: "withdrew a record",
        subjectKind: "batch",
        subjectId: held.batchId,
        before: null,
        after: { record: held.reference, codingsTakenBack: seats },
        // It may quote what somebody answered, and stands with the record, with whose words it goes.
        reason: null,
      });
    },
    PATIENCE,
  );
}

/**
 * Takes a withdrawn record in again: its decisions count again, and the codings that its queues still want are handed out.
 * @throws Refusal when it is not withdrawn, or the text of its batch is erased
 */
export async function restoreRecord(by: PersonActor, id: number, reason: string): Promise<void> {
  await recorded(
    by,
    async (transaction, record) => {
      const held = await locked(transaction, id);
      if (!held.withdrawnAt) throw new Refusal("This record was taken in again in the meantime.");
      if (held.batch.erasedAt)
        throw new Refusal("The text of this record is erased: it cannot be coded any more.");
      await transaction.surveyRecord.update({
        where: { id },
        data: { withdrawnAt: null, withdrawnById: null, withdrawnReason: null },
      });
      const seats = await transaction.$executeRaw`
        UPDATE seat SET state = 'returned', person_id = NULL, claimed_at = NULL FROM queue
        WHERE record_id = ${id} AND seat.state = 'withdrawn' AND seat.kind IN ('wanted', 'further')
          AND queue.id = queue_id AND queue.state <> 'closed'
          AND NOT EXISTS (SELECT FROM coding_decision WHERE seat_id = seat.id)`;
      // What its coders changed meanwhile counts from now on.
      await afterDecision(transaction, id);
      await record({
        action: "took a withdrawn record in again",
        subjectKind: "batch",
        subjectId: held.batchId,
        before: null,
        after: { record: held.reference, codingsWanted: seats },
        reason,
      });
    },
    PATIENCE,
  );
}

/** Holds a record, and its batch before: a queue that is just being made may have it, and shows its seats when it is made. */
async function locked(transaction: Transaction, id: number) {
  await transaction.$queryRaw`
    SELECT id FROM batch WHERE id = (SELECT batch_id FROM survey_record WHERE id = ${id}) FOR SHARE`;
  await transaction.$queryRaw`SELECT id FROM survey_record WHERE id = ${id} FOR NO KEY UPDATE`;
  const held = await transaction.surveyRecord.findUnique({
    where: { id },
    select: { reference: true, batchId: true, withdrawnAt: true, batch: { select: { erasedAt: true } } },
  });
  if (!held) throw new Refusal("There is no such record.");
  return held;
}
