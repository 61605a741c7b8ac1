import { type Consequence, consequenceOf } from "#lib/gold-coding/settling/consequence";
import { addFurtherSeats, dropFurtherSeats } from "#lib/gold-coding/settling/record-codings.db";
import { readStandings } from "#lib/gold-coding/settling/record-standing.db";
import type { Transaction } from "#lib/platform/db";

/** A record with what is to be done about it. */
type Due = Consequence & { recordId: number; queueId: number; caseId: number | null };

/** The same as `afterDecisions` for one record. */
export function afterDecision(transaction: Transaction, recordId: number): Promise<void> {
  return afterDecisions(transaction, [recordId]);
}

/**
 * To be called in the transaction that gives, changes or takes back codings of records, after it did: settles what their
 * queue's rule settles, opens a case for the adjudicator or frees a seat for a further coder; what was settled by rule and
 * rests on it no more goes back. Two statements where nothing follows, whatever the number of records, and one more for
 * each kind of thing that follows. Gold checks and training settle nothing.
 */
export async function afterDecisions(transaction: Transaction, recordIds: readonly number[]): Promise<void> {
  const standings = await readStandings(transaction, recordIds);
  const due = standings.map(
    (standing): Due => ({
      ...consequenceOf(standing),
      recordId: standing.recordId,
      queueId: standing.queueId,
      caseId: standing.open?.id ?? null,
    }),
  );
  const idsWhere = (isDue: (one: Due) => unknown) => due.filter(isDue).map(({ recordId }) => recordId);
  await settleByRule(
    transaction,
    due.flatMap(({ recordId, settle }) => (settle ? [{ recordId, ...settle }] : [])),
  );
  await unsettle(
    transaction,
    idsWhere((one) => one.unsettle),
  );
  await changeCases(transaction, due);
  await openCases(transaction, due);
  await addFurtherSeats(
    transaction,
    idsWhere((one) => one.addFurther),
  );
  await dropFurtherSeats(
    transaction,
    idsWhere((one) => one.dropFurther),
  );
}

async function settleByRule(
  transaction: Transaction,
  settled: ({ recordId: number } & NonNullable<Consequence["settle"]>)[],
): Promise<void> {
  if (settled.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO gold_code (record_id, settled_by, outcomes, codes, other_codes)
    SELECT "recordId", "settledBy", outcomes, codes, "otherCodes"
    FROM jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
      AS one("recordId" int, "settledBy" text, outcomes text[], codes text[], "otherCodes" text[])
    ON CONFLICT (record_id) DO UPDATE SET version = gold_code.version + 1, state = 'settled',
      settled_by = EXCLUDED.settled_by, outcomes = EXCLUDED.outcomes, codes = EXCLUDED.codes,
      other_codes = EXCLUDED.other_codes, adjudication_id = NULL, settled_at = now()`;
}

/** A gold code counts no more; what it was stays in its history. */
export async function unsettle(transaction: Transaction, recordIds: readonly number[]): Promise<void> {
  if (recordIds.length === 0) return;
  await transaction.$executeRaw`
    UPDATE gold_code SET state = 'reopened', version = version + 1
    WHERE record_id = ANY(${[...recordIds]}::int[]) AND state = 'settled'`;
}

async function changeCases(transaction: Transaction, due: readonly Due[]): Promise<void> {
  const changed = due.flatMap(({ caseId, close, goOn, nowAbout }) =>
    caseId !== null && (close || goOn || nowAbout)
      ? [{ id: caseId, state: close ? "settled" : "open", kind: nowAbout ?? null }]
      : [],
  );
  if (changed.length === 0) return;
  await transaction.$executeRaw`
    UPDATE coding_case SET state = one.state, kind = coalesce(one.kind, coding_case.kind),
      settled_at = CASE WHEN one.state = 'settled' THEN now() END
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS one(id int, state text, kind text)
    WHERE coding_case.id = one.id`;
}

async function openCases(transaction: Transaction, due: readonly Due[]): Promise<void> {
  const opened = due.flatMap(({ recordId, queueId, open }) =>
    open ? [{ recordId, queueId, kind: open }] : [],
  );
  if (opened.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO coding_case (record_id, queue_id, kind)
    SELECT "recordId", "queueId", kind
    FROM jsonb_to_recordset(${JSON.stringify(opened)}::jsonb) AS one("recordId" int, "queueId" int, kind text)`;
}

/** Records that are looked at in one go. */
const AT_ONCE = 1_000;

/**
 * The same for the records that a queue still has seats for, where it was closed, so that nobody codes what is left, or
 * opened again. To be called in the transaction that does it.
 */
export async function afterQueueChange(transaction: Transaction, queueId: number): Promise<void> {
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT record_id AS id FROM seat
    WHERE queue_id = ${queueId} AND kind IN ('wanted', 'further') AND state IN ('free', 'returned')
      AND EXISTS (SELECT FROM coding_decision AS decision
        WHERE decision.record_id = seat.record_id AND decision.state = 'given') ORDER BY 1`;
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await afterDecisions(
      transaction,
      rows.slice(at, at + AT_ONCE).map(({ id }) => id),
    );
}
