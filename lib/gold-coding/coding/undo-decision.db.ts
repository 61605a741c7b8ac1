import { reopenSeat } from "#lib/gold-coding/queues/claim.db";
import { afterDecisions } from "#lib/gold-coding/settling/after-decision.db";
import { db, type Transaction } from "#lib/platform/db";
import { readAnew } from "#lib/platform/one-snapshot";
import { Refusal } from "#lib/platform/refusal";
import { asRefusal } from "#lib/platform/refused-by-database";

/** A decision can be taken back for so long, in hours: a working day. */
const UNDO_HOURS = 12;

interface Undoing {
  queueId: number;
  personId: string;
  /** The decision that the page names; null takes the last one back. */
  decisionId: number | null;
}

interface Undone {
  /** Identical records that were given the same answer and wait again. */
  same: number;
}

/** The last decision that somebody can take back in a queue; null where there is none. Gold checks among them, unseen. */
export async function lastDecision(queueId: number, personId: string): Promise<number | null> {
  const [row] = await db().$queryRaw<{ id: number }[]>`
    SELECT decision.id FROM coding_decision AS decision JOIN queue ON queue.id = decision.queue_id
    WHERE queue_id = ${queueId} AND person_id = ${personId} AND decision.state = 'given' AND same_as_id IS NULL
      AND kind <> 'training' AND decided_at > now() - make_interval(hours => ${UNDO_HOURS})
    ORDER BY decided_at DESC, decision.id DESC LIMIT 1`;
  return row?.id ?? null;
}

/**
 * Takes a decision back: a new version of it, its record is before the coder again, what was settled by it is not any more,
 * and the identical records that were given the same answer wait as before. One transaction.
 * @throws Refusal where there is none, it was taken back already, or it cannot be any more
 */
export async function undoDecision(undoing: Undoing): Promise<Undone> {
  const id = undoing.decisionId ?? (await lastDecision(undoing.queueId, undoing.personId));
  if (id === null) throw new Refusal("There is nothing to undo in this queue.");
  return db()
    .$transaction((transaction) => undo(transaction, undoing, id), { timeout: 15_000, maxWait: 10_000 })
    .catch((error) => {
      throw asRefusal(error);
    })
    .finally(readAnew);
}

async function undo(
  transaction: Transaction,
  { queueId, personId }: Undoing,
  decisionId: number,
): Promise<Undone> {
  const decision = await transaction.codingDecision.findFirst({
    where: { id: decisionId, queueId, personId },
    include: { queue: { select: { kind: true } } },
  });
  if (!decision) throw new Refusal("There is nothing to undo in this queue.");
  if (decision.queue.kind === "training")
    throw new Refusal(
      "In training you were told the answer already, so it cannot be undone. Go on with the next record.",
    );
  if (decision.state !== "given") throw new Refusal("This was undone already: the record is before you.");
  if (decision.decidedAt.getTime() < Date.now() - UNDO_HOURS * 3_600_000)
    throw new Refusal(
      `An answer can be undone for ${UNDO_HOURS} hours. Ask the adjudicator about an older one.`,
    );
  // Takes the person's turn: of two who undo at once the second finds nothing to reopen.
  const token = await reopenSeat(transaction, { queueId, personId, recordId: decision.recordId });
  if (token === null)
    throw new Refusal("This cannot be undone now. Code the record that is before you first, then undo.");
  // Read now that the record is locked: the adjudicator may settle it at this moment.
  const gold = await transaction.goldCode.findUnique({ where: { recordId: decision.recordId } });
  if (gold?.state === "settled" && gold.settledBy === "adjudicator")
    throw new Refusal("The adjudicator has settled this record. Ask them to open it again.");
  await transaction.codingDecision.update({
    where: { id: decisionId },
    data: { state: "undone", version: decision.version + 1 },
  });
  const same = await undoRepeated(transaction, decisionId, personId);
  await afterDecisions(transaction, [decision.recordId, ...same]);
  return { same: same.length };
}

/** Takes back what repeats a decision; its seats are wanted from anybody again. @returns the records */
async function undoRepeated(
  transaction: Transaction,
  decisionId: number,
  personId: string,
): Promise<number[]> {
  const rows = await transaction.$queryRaw<{ seat_id: number; record_id: number }[]>`
    UPDATE coding_decision SET state = 'undone', version = version + 1
    WHERE same_as_id = ${decisionId} AND state = 'given' RETURNING seat_id, record_id`;
  const seats = rows.map(({ seat_id }) => seat_id);
  if (seats.length > 0) {
    await transaction.$executeRaw`
      UPDATE seat SET state = 'claimed', token = gen_random_uuid()::text, until = now()
      WHERE id = ANY(${seats}::int[]) AND state = 'coded'`;
    await transaction.$queryRaw`SELECT return_seat(id, ${personId}) FROM unnest(${seats}::int[]) AS one(id)`;
  }
  return rows.map(({ record_id }) => record_id);
}
