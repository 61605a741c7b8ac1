import { db, type Transaction } from "#lib/platform/db";
import { Prisma } from "#prisma/client/client";

/** A record handed to one person until a time. What a page of it names is the token: a seat's id and kind stay here. */
export interface Claim {
  seatId: number;
  recordId: number;
  /** Of whoever has the page for it. */
  token: string;
  until: Date;
  /** "check" is a gold check, which a coder's page must not show in any way. */
  kind: "wanted" | "further" | "check" | "training";
}

/** Why nobody is given anything. */
export type WhyNot =
  /** Nothing left that this person may have. */
  | "empty"
  /** This person has as many as they are to have. */
  | "cap"
  /** Asked for one ahead, and two are before them already. */
  | "enough"
  | "paused"
  | "closed"
  | "not assigned"
  | "no role"
  | "batch closed";

export interface NoClaim {
  why: WhyNot;
}

export const WHY_NOT: Record<WhyNot, string> = {
  empty: "There is nothing left for you in this queue.",
  cap: "You have coded as many records as you were given in this queue.",
  enough: "You have records before you already. Code those first.",
  paused: "This queue is paused. Go on when it is open again.",
  closed: "This queue is closed.",
  "not assigned": "You are not assigned to this queue any more. Ask the custodian.",
  "no role": "You are not a coder of this batch any more. Ask the custodian.",
  "batch closed": "This batch is closed.",
};

/**
 * The record that somebody is to code next in a queue: their own claim first, so that they go on where they were, also one
 * whose time is over and that nobody else has; else the next that they never had. Writes down that they see it.
 * @param ahead the one after it, reserved for a few minutes so that their page can load it; it counts as seen when it is
 *   claimed without this. A person has two claims in a queue at most.
 */
export async function claimRecord(
  queueId: number,
  personId: string,
  { ahead = false }: { ahead?: boolean } = {},
): Promise<Claim | NoClaim> {
  const [row] = await db().$queryRaw<(ClaimRow & { why: WhyNot | null })[]>`
    SELECT * FROM claim_record(${queueId}, ${personId}, ${ahead})`;
  const { why, seat_id: seatId, record_id: recordId, token, until, kind } = row!;
  return why === null ? { seatId, recordId, token, until, kind } : { why };
}

interface ClaimRow {
  seat_id: number;
  record_id: number;
  token: string;
  until: Date;
  kind: Claim["kind"];
}

/** Prolongs a claim, and what is reserved after it. @returns until when; null where it is this person's no more */
export async function keepClaim(queueId: number, personId: string, token: string): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ until: Date | null }[]>`
    SELECT keep_claim(${queueId}, ${personId}, ${token}) AS until`;
  return row!.until;
}

/** Gives back a claim of somebody who leaves. @returns false where they have none of this record */
export function releaseClaim(queueId: number, personId: string, recordId: number): Promise<boolean> {
  return release(queueId, personId, recordId, null);
}

/** Leaves a record with a reason: this person is not given it again, others are. @returns false where they have no claim */
export function skipRecord(
  queueId: number,
  personId: string,
  recordId: number,
  reason: string,
): Promise<boolean> {
  return release(queueId, personId, recordId, reason);
}

async function release(queueId: number, personId: string, recordId: number, reason: string | null) {
  const [row] = await db().$queryRaw<{ released: boolean }[]>`
    SELECT release_claim(${queueId}, ${personId}, ${recordId}, ${reason}) AS released`;
  return row!.released;
}

/** What became of a seat: coded now, or by this person before ("coded"), or why it cannot be. */
export type Finished =
  | { seatId: number; kind: Claim["kind"]; why: null | "coded" }
  | { why: "given" | "withdrawn" | "cap" | "not assigned" | "no role" | "batch closed" };

/** Sentences for a decision that came too late; what was typed is kept. */
export const TOO_LATE: Record<Exclude<Finished["why"], null>, string> = {
  coded: "You have coded this record already. Undo that to change it.",
  given: "Your time for this record is over and somebody else codes it now. Go on with the next one.",
  withdrawn: "This record was withdrawn while you coded it. Go on with the next one.",
  cap: WHY_NOT.cap,
  "not assigned": WHY_NOT["not assigned"],
  "no role": WHY_NOT["no role"],
  "batch closed": WHY_NOT["batch closed"],
};

/**
 * Makes the seat of somebody's claim a coded one and counts it, before the decision is written in the same transaction. A
 * claim whose time is over counts as long as nobody else has the seat. Until the transaction ends nobody else finishes
 * this record, so that who comes later sees what was said before.
 */
export async function finishSeat(
  transaction: Transaction,
  { queueId, personId, recordId }: { queueId: number; personId: string; recordId: number },
): Promise<Finished> {
  const [row] = await transaction.$queryRaw<
    { why: Finished["why"]; seat_id: number; kind: Claim["kind"] }[]
  >`SELECT * FROM finish_seat(${queueId}, ${personId}, ${recordId})`;
  const { why, seat_id: seatId, kind } = row!;
  return why === null || why === "coded" ? { why, seatId, kind } : { why };
}

/**
 * Gives back what somebody was reserved ahead of the record that they code, in the transaction that codes it, so that it
 * can be one of those that are given the same answer. The records are locked in the order in which every other does.
 */
export async function giveBackReserved(
  transaction: Transaction,
  { queueId, personId, recordId }: { queueId: number; personId: string; recordId: number },
): Promise<void> {
  await transaction.$executeRaw`SELECT lock_claims(${personId})`;
  const reserved = Prisma.sql`FROM seat
    WHERE person_id = ${personId} AND queue_id = ${queueId} AND state = 'claimed' AND claimed_at IS NULL`;
  await transaction.$executeRaw`
    SELECT FROM survey_record WHERE id = ${recordId} OR id IN (SELECT record_id ${reserved}) ORDER BY id FOR NO KEY UPDATE`;
  await transaction.$executeRaw`SELECT return_seat(id, ${personId}) ${reserved}`;
}

/**
 * Codes seats of records like the one just coded, of those that were shown to this person: one for each that is open, that
 * they may have and that nobody else is at just now, as far as their cap goes. The decisions are written in the same
 * transaction.
 */
export async function finishAlike(
  transaction: Transaction,
  { queueId, personId, recordIds }: { queueId: number; personId: string; recordIds: readonly number[] },
): Promise<{ seatId: number; recordId: number }[]> {
  const rows = await transaction.$queryRaw<{ seat_id: number; record_id: number }[]>`
    SELECT * FROM finish_alike(${queueId}, ${personId}, ${[...recordIds]}::int[])`;
  return rows.map(({ seat_id: seatId, record_id: recordId }) => ({ seatId, recordId }));
}

/**
 * Gives somebody a coded seat of theirs once more, to be shown next, in the transaction that makes their decision
 * "undone"; what was reserved ahead goes back.
 * @returns the claim's token; null where it cannot be: it is not coded by them, its record is withdrawn, they are kept
 *   from the queue, or have two records before them that they were shown
 */
export async function reopenSeat(
  transaction: Transaction,
  { queueId, personId, recordId }: { queueId: number; personId: string; recordId: number },
): Promise<string | null> {
  const [row] = await transaction.$queryRaw<{ token: string | null }[]>`
    SELECT reopen_seat(${queueId}, ${personId}, ${recordId}) AS token`;
  return row!.token;
}

/** Gives back claims whose time is over, in all queues; to be called by the minute. @returns how many */
export async function returnExpiredClaims(): Promise<number> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT FROM (
      SELECT id FROM seat WHERE state = 'claimed' AND until < now() ORDER BY until LIMIT 1000
    ) AS ended WHERE return_seat(id, NULL)`;
  return rows.length;
}
