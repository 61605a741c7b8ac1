import { answerColumns, answersOf, type CoderJudgement } from "#lib/gold-coding/coding/answer";
import { answersInWords } from "#lib/gold-coding/coding/answer-in-words";
import { readIdentical } from "#lib/gold-coding/coding/identical.db";
import {
  type Claim,
  finishAlike,
  finishSeat,
  giveBackReserved,
  TOO_LATE,
} from "#lib/gold-coding/queues/claim.db";
import { afterDecisions } from "#lib/gold-coding/settling/after-decision.db";
import { judgementKey } from "#lib/gold-coding/settling/settle";
import { db, type Transaction } from "#lib/platform/db";
import { readAnew } from "#lib/platform/one-snapshot";
import { Refusal } from "#lib/platform/refusal";
import { asRefusal } from "#lib/platform/refused-by-database";

/** What somebody said of a record of a queue. */
export interface GivenDecision {
  queueId: number;
  batchId: string;
  personId: string;
  recordId: number;
  judgement: CoderJudgement;
  /** How many identical records the page offered to give the same answer, where that was accepted; else 0. */
  identical: number;
}

export interface SavedDecision {
  decisionId: number;
  kind: Claim["kind"];
  /** Identical records that were given the same answer. */
  same: number;
  /** Whether it had been saved before: the form came twice. */
  again: boolean;
}

/** Whoever has a record open longer than this was away: no more counts as spent on it. Seconds. */
export const MOST_SECONDS = 15 * 60;

/**
 * Saves what somebody said of a record, in one transaction with all that follows: the seat is coded, identical records are
 * given the same answer, and settling does what the queue's rule says. Sent twice, it is saved once. A claim whose time is
 * over counts as long as nobody else has the record.
 * @throws Refusal where the record is somebody else's, withdrawn, or was coded by the same person otherwise
 */
export async function saveDecision(given: GivenDecision): Promise<SavedDecision> {
  return db()
    .$transaction((transaction) => save(transaction, given), { timeout: 15_000, maxWait: 10_000 })
    .catch((error) => {
      throw asRefusal(error);
    })
    .finally(readAnew);
}

async function save(transaction: Transaction, given: GivenDecision): Promise<SavedDecision> {
  const { queueId, personId, recordId, judgement, identical } = given;
  if (identical > 0) await giveBackReserved(transaction, { queueId, personId, recordId });
  const alike =
    identical > 0
      ? (await readIdentical({ queueId, personId, recordId }, transaction)).slice(0, identical)
      : [];
  const seconds = await secondsShown(transaction, given);
  const seat = await finishSeat(transaction, { queueId, personId, recordId });
  if (seat.why === "coded") return savedBefore(transaction, seat.seatId, seat.kind, judgement);
  if (seat.why !== null) throw new Refusal(TOO_LATE[seat.why]);
  const decisionId = await writeDecision(transaction, given, seat.seatId, seconds);
  const counts = seat.kind === "wanted" || seat.kind === "further";
  const same =
    alike.length > 0 ? await finishAlike(transaction, { queueId, personId, recordIds: alike }) : [];
  await repeatDecision(transaction, decisionId, same);
  const records = [...(counts ? [recordId] : []), ...same.map((one) => one.recordId)];
  if (records.length > 0) await afterDecisions(transaction, records);
  return { decisionId, kind: seat.kind, same: same.length, again: false };
}

/** Seconds for which somebody has had a record before them, since they were shown it, by the server's clock and bounded. */
async function secondsShown(
  transaction: Transaction,
  { personId, recordId }: Pick<GivenDecision, "personId" | "recordId">,
): Promise<number | null> {
  const [row] = await transaction.$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM clock_timestamp() - coalesce(
      (SELECT claimed_at FROM seat WHERE record_id = ${recordId} AND person_id = ${personId} AND state = 'claimed'),
      (SELECT max(at) FROM record_view WHERE record_id = ${recordId} AND person_id = ${personId}
        AND place IN ('coding', 'training'))))::float8 AS seconds`;
  return row?.seconds == null ? null : Math.round(10 * Math.min(MOST_SECONDS, Math.max(0, row.seconds))) / 10;
}

/**
 * Writes the decision, or over one that was taken back: what was spent on it before counts too. In one statement, with the
 * number of the guidelines in force.
 * @returns its id
 */
async function writeDecision(
  transaction: Transaction,
  { queueId, batchId, personId, recordId, judgement }: GivenDecision,
  seatId: number,
  seconds: number | null,
): Promise<number> {
  const { answers, certainty, flagged, note, query } = judgement;
  const { outcomes, codes, otherCodes } = answerColumns(answers);
  const [row] = await transaction.$queryRaw<{ id: number }[]>`
    INSERT INTO coding_decision AS earlier (seat_id, queue_id, record_id, person_id, outcomes, codes, other_codes, certainty,
      flagged, note, query, seconds, guideline_version, decided_at)
    VALUES (${seatId}, ${queueId}, ${recordId}, ${personId}, ${outcomes}::text[], ${codes}::text[], ${otherCodes}::text[],
      ${certainty}, ${flagged}, ${note}, ${query}, ${seconds}::float8,
      (SELECT max(version) FROM guideline WHERE batch_id IS NULL OR batch_id = ${batchId}), clock_timestamp())
    ON CONFLICT (seat_id) DO UPDATE SET version = earlier.version + 1, state = 'given', outcomes = EXCLUDED.outcomes,
      codes = EXCLUDED.codes, other_codes = EXCLUDED.other_codes, certainty = EXCLUDED.certainty,
      flagged = EXCLUDED.flagged, note = EXCLUDED.note, query = EXCLUDED.query, same_as_id = NULL,
      seconds = CASE WHEN EXCLUDED.seconds IS NULL THEN earlier.seconds
        ELSE EXCLUDED.seconds + coalesce(earlier.seconds, 0) END,
      guideline_version = EXCLUDED.guideline_version, decided_at = EXCLUDED.decided_at
    RETURNING id`;
  return row!.id;
}

/** Gives a decision to identical records too: certainty and flag with it; a note or query is of the one record. */
async function repeatDecision(
  transaction: Transaction,
  decisionId: number,
  seats: readonly { seatId: number; recordId: number }[],
): Promise<void> {
  if (seats.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO coding_decision (seat_id, queue_id, record_id, person_id, outcomes, codes, other_codes, certainty, flagged,
      seconds, same_as_id, guideline_version, decided_at)
    SELECT one.seat, queue_id, one.record, person_id, outcomes, codes, other_codes, certainty, flagged,
      NULL, id, guideline_version, decided_at
    FROM coding_decision, unnest(${seats.map(({ seatId }) => seatId)}::int[],
      ${seats.map(({ recordId }) => recordId)}::int[]) AS one(seat, record)
    WHERE id = ${decisionId}
    ON CONFLICT (seat_id) DO UPDATE SET version = coding_decision.version + 1, state = 'given',
      outcomes = EXCLUDED.outcomes, codes = EXCLUDED.codes, other_codes = EXCLUDED.other_codes,
      certainty = EXCLUDED.certainty, flagged = EXCLUDED.flagged, note = '', query = '', seconds = NULL,
      same_as_id = EXCLUDED.same_as_id, guideline_version = EXCLUDED.guideline_version, decided_at = EXCLUDED.decided_at`;
}

/** The same answer once more is answered as the first time; another one is refused, so that it is not lost unnoticed. */
async function savedBefore(
  transaction: Transaction,
  seatId: number,
  kind: Claim["kind"],
  judgement: CoderJudgement,
): Promise<SavedDecision> {
  const { id, note, query, certainty, flagged, ...columns } =
    await transaction.codingDecision.findUniqueOrThrow({ where: { seatId } });
  const said = answersOf(columns);
  const isSame =
    judgementKey(said) === judgementKey(judgement.answers) &&
    note === judgement.note &&
    query === judgement.query &&
    certainty === judgement.certainty &&
    flagged === judgement.flagged;
  if (isSame) return { decisionId: id, kind, same: 0, again: true };
  throw new Refusal(
    `You have coded this record already (${answersInWords(said, [])}), and that stands. Undo it to give another answer.`,
  );
}
