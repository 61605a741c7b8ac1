import { randomUUID } from "node:crypto";
import { openWithin } from "#lib/gold-coding/batches/batches.db";
import { ANY_RECORD, type RecordFilter } from "#lib/gold-coding/batches/records/record-filter";
import { conditionOf } from "#lib/gold-coding/batches/records/records.db";
import { type QueueTyped, queueSettings, selectionTyped } from "#lib/gold-coding/queues/queue-typed";
import { codedTwice, type Selection, sampleSize } from "#lib/gold-coding/queues/selection";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Value } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { Prisma } from "#prisma/client/client";

/** Most records with a known answer that a queue mixes in as gold checks. */
export const MOST_CHECKS = 2_000;

/** More records than these cannot be taught with: everybody who is taught is given each of them. */
export const MOST_LESSONS = 2_000;

/** A million seats take some seconds; nobody waits for the lock on the record of changes meanwhile. */
const PATIENCE = { timeout: 300_000, maxWait: 10_000 };

const ELSEWHERE = {
  "left out": Prisma.sql`NOT EXISTS (SELECT FROM seat JOIN queue ON queue.id = seat.queue_id
    WHERE seat.record_id = survey_record.id AND seat.kind = 'wanted' AND (seat.state = 'coded'
      OR queue.state <> 'closed' AND seat.state IN ('free', 'returned', 'claimed')))`,
  "once finished": Prisma.sql`NOT EXISTS (SELECT FROM seat JOIN queue ON queue.id = seat.queue_id
    WHERE seat.record_id = survey_record.id AND seat.kind IN ('wanted', 'further') AND queue.state <> 'closed'
      AND seat.state IN ('free', 'returned', 'claimed'))`,
  again: Prisma.sql`TRUE`,
};

const KNOWN = Prisma.sql`(known_codes <> '{}' OR EXISTS (SELECT FROM gold_code WHERE record_id = survey_record.id AND state = 'settled'))`;

/** The records that can come into a coding queue: those whose answer is known beforehand are for gold checks and training. */
function matching(
  batchId: string,
  { filter, elsewhere }: Pick<Selection, "filter" | "elsewhere">,
): Prisma.Sql {
  return Prisma.sql`FROM survey_record WHERE batch_id = ${batchId} AND withdrawn_at IS NULL AND known_codes = '{}'
    AND ${conditionOf(filter)} AND ${ELSEWHERE[elsewhere]}`;
}

/** How many records a queue could be made of, for each way to treat those that another queue has, and to teach with. */
export async function countMatching(
  batchId: string,
  filter: RecordFilter,
): Promise<Record<Selection["elsewhere"] | "known", number>> {
  const [row] = await db().$queryRaw<Record<Selection["elsewhere"] | "known", number>[]>`
    SELECT (SELECT count(*)::int ${matching(batchId, { filter, elsewhere: "left out" })}) AS "left out",
      (SELECT count(*)::int ${matching(batchId, { filter, elsewhere: "once finished" })}) AS "once finished",
      (SELECT count(*)::int ${matching(batchId, { filter, elsewhere: "again" })}) AS again,
      (SELECT count(*)::int FROM survey_record WHERE batch_id = ${batchId} AND withdrawn_at IS NULL
        AND ${conditionOf(filter)} AND ${KNOWN}) AS known`;
  return row!;
}

/**
 * Makes a queue and its seats, or its lessons. Queues of a batch are made one after the other, so that two made at once
 * do not both take a record that only one may.
 * @returns its id. @throws Refusal when the batch is closed, or no record is left to put into it
 */
export function makeQueue(
  by: Actor,
  batchId: string,
  typed: QueueTyped,
  filter: RecordFilter,
  seed: string = randomUUID().slice(0, 8),
): Promise<number> {
  const settings = queueSettings(typed);
  const selection = selectionTyped(typed, filter, seed);
  return recorded(
    by,
    async (transaction, record) => {
      await openWithin(transaction, batchId);
      const { id } = await transaction.queue.create({
        data: {
          ...settings,
          batchId,
          selection: selection as unknown as Prisma.InputJsonObject,
          createdById: by.personId,
        },
      });
      const training = settings.kind === "training";
      const records = training
        ? await addKnown(transaction, batchId, id, selection, MOST_LESSONS)
        : await addSeats(transaction, batchId, id, selection, settings);
      if (records === 0)
        throw new Refusal(
          training
            ? "None of these records has a known answer. Settle some, or import known codes with the records."
            : "No record is left to put into this queue. Choose others, or take those of another queue too.",
        );
      if (settings.checkShare > 0) {
        const all = { ...selection, filter: ANY_RECORD, sample: "all" as const };
        if ((await addKnown(transaction, batchId, id, all, MOST_CHECKS)) === 0)
          throw new Refusal(
            "No record of this batch has a known answer yet, so there are no gold checks. Leave their share empty.",
            "checkShare",
          );
      }
      await record({
        action: "made a queue",
        subjectKind: "queue",
        subjectId: String(id),
        before: null,
        after: { batch: batchId, records, seed, ...(settings as unknown as Record<string, Value>) },
        reason: null,
      });
      return id;
    },
    PATIENCE,
  );
}

/** A seat for each coding that is wanted, in one statement. @returns how many records have one */
async function addSeats(
  transaction: Transaction,
  batchId: string,
  queueId: number,
  selection: Selection,
  { overlap, overlapShare }: { overlap: number; overlapShare: number },
): Promise<number> {
  const [found] = await transaction.$queryRaw<{ records: number }[]>`
    SELECT count(*)::int AS records ${matching(batchId, selection)}`;
  const records = sampleSize(selection, found!.records);
  const several = overlap === 1 ? 0 : codedTwice(records, overlapShare);
  const lot = (of: string) => Prisma.sql`md5(${`${selection.seed} ${of} `} || reference)`;
  // The first of each stratum by lot, then the second …: at any length each has its share, to less than one record.
  const drawn = {
    all: Prisma.sql`ORDER BY id`,
    random: Prisma.sql`ORDER BY ${lot("sample")}, id LIMIT ${records}`,
    stratified: Prisma.sql`ORDER BY (row_number() OVER (PARTITION BY left(assigned_code, 1) ORDER BY ${lot("sample")}) - 0.5)
      / count(*) OVER (PARTITION BY left(assigned_code, 1)), ${lot("sample")} LIMIT ${records}`,
  }[selection.sample];
  const order = {
    file: Prisma.sql`reference`,
    random: lot("order"),
    "least sure": Prisma.sql`confidence NULLS FIRST, ${lot("order")}`,
  }[selection.order];
  const codings =
    several === 0 || several === records
      ? Prisma.sql`${several === 0 ? 1 : overlap}::int`
      : Prisma.sql`CASE WHEN row_number() OVER (ORDER BY ${lot("several")}) <= ${several} THEN ${overlap}::int ELSE 1 END`;
  await transaction.$executeRaw`
    INSERT INTO seat (queue_id, record_id, kind, place)
    SELECT ${queueId}, id, 'wanted', ((number - 1) * ${overlap} + nth)::int
    FROM (SELECT id, row_number() OVER (ORDER BY ${order}) AS number, ${codings} AS codings
      FROM (SELECT id, reference, confidence, assigned_code ${matching(batchId, selection)} ${drawn}) AS chosen) AS placed,
      generate_series(1, codings) AS nth`;
  return records;
}

/** Puts records with a known answer into a queue that does not code them itself, by lot. @returns how many */
async function addKnown(
  transaction: Transaction,
  batchId: string,
  queueId: number,
  selection: Selection,
  most: number,
): Promise<number> {
  const [found] = await transaction.$queryRaw<{ records: number }[]>`
    SELECT count(*)::int AS records FROM survey_record
    WHERE batch_id = ${batchId} AND withdrawn_at IS NULL AND ${conditionOf(selection.filter)} AND ${KNOWN}`;
  return transaction.$executeRaw`
    INSERT INTO known_record (queue_id, record_id, place)
    SELECT ${queueId}, id, row_number() OVER (ORDER BY md5(${`${selection.seed} known `} || reference))
    FROM survey_record WHERE batch_id = ${batchId} AND withdrawn_at IS NULL AND ${conditionOf(selection.filter)} AND ${KNOWN}
      AND NOT EXISTS (SELECT FROM seat WHERE queue_id = ${queueId} AND record_id = survey_record.id)
    ORDER BY 3 LIMIT ${Math.min(most, sampleSize(selection, found!.records))}`;
}
