import { type UnnamedCoder, unnamedCoders } from "#lib/gold-coding/batches/records/unnamed";
import type { AnswerColumns } from "#lib/gold-coding/coding/answer";
import { db, type Transaction } from "#lib/platform/db";
import { env } from "#lib/platform/env";

type DecisionRow = AnswerColumns & {
  personId: string;
  name: string;
  version: number;
  kind: string;
  certainty: string;
  flagged: boolean;
  note: string;
  query: string;
};

/**
 * Keeps records for this transaction: whoever settles, asks or codes one of them comes after.
 * @returns ids of those that are withdrawn
 */
export async function lockRecords(transaction: Transaction, recordIds: readonly number[]): Promise<number[]> {
  const rows = await transaction.$queryRaw<{ id: number; withdrawn: boolean }[]>`
    SELECT id, withdrawn_at IS NOT NULL AS withdrawn FROM survey_record
    WHERE id = ANY(${[...recordIds]}::int[]) ORDER BY id FOR NO KEY UPDATE`;
  return rows.flatMap(({ id, withdrawn }) => (withdrawn ? [id] : []));
}

/** What coders said of a record that counts for settling it: gold checks and training left out. */
export function readDecisions(recordId: number, from: Transaction = db()): Promise<DecisionRow[]> {
  return from.$queryRaw`
    SELECT person_id AS "personId", person.name, version, seat.kind, certainty, flagged, note,
      query, outcomes, codes, other_codes AS "otherCodes"
    FROM coding_decision AS decision JOIN person ON person.id = decision.person_id
    JOIN LATERAL (SELECT kind FROM seat WHERE seat.id = seat_id) AS seat ON true
    WHERE record_id = ${recordId} AND decision.state = 'given' AND seat.kind IN ('wanted', 'further')`;
}

/** Rises with every change of what coders said, whoever's it is. */
export function seenOf(decisions: readonly { version: number }[]): number {
  return decisions.reduce((sum, { version }) => sum + version, 0);
}

/** The coders of a record without their names. */
export function codersOf(
  recordId: number,
  decisions: readonly { personId: string; kind: string }[],
): UnnamedCoder[] {
  const { SOC_SECRET = "" } = env();
  return unnamedCoders(recordId, decisions, SOC_SECRET);
}

/** How many codings a record has or is to have, the further ones counted. */
export async function countCodings(recordId: number, from: Transaction = db()): Promise<number> {
  return from.seat.count({
    where: { recordId, kind: { in: ["wanted", "further"] }, state: { not: "withdrawn" } },
  });
}

/**
 * Frees one more seat for each record, in the newest queue that it is coded in: whoever has not coded it is given it
 * before what nobody had yet.
 */
export async function addFurtherSeats(transaction: Transaction, recordIds: readonly number[]): Promise<void> {
  if (recordIds.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO seat (queue_id, record_id, kind, place, state)
    SELECT DISTINCT ON (record_id) queue_id, record_id, 'further', place, 'returned' FROM seat
    WHERE record_id = ANY(${[...recordIds]}::int[]) AND kind IN ('wanted', 'further') AND state <> 'withdrawn'
    ORDER BY record_id, queue_id DESC, place`;
}

/** Takes back the seats of further coders that nobody has taken. */
export async function dropFurtherSeats(
  transaction: Transaction,
  recordIds: readonly number[],
): Promise<void> {
  if (recordIds.length === 0) return;
  await transaction.$executeRaw`
    UPDATE seat SET state = 'withdrawn'
    WHERE record_id = ANY(${[...recordIds]}::int[]) AND kind = 'further' AND state IN ('free', 'returned')`;
}
