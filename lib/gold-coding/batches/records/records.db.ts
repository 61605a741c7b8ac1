import {
  CONFIDENCE_BANDS,
  codeAfter,
  type RecordFilter,
  type RecordState,
} from "#lib/gold-coding/batches/records/record-filter";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/client/client";

/** A record in a list. */
export interface RecordLine {
  id: number;
  reference: string;
  /** "" where it is not stated, or erased. */
  jobTitle: string;
  industryText: string;
  assignedCode: string | null;
  assignedEdition: string | null;
  confidence: number | null;
  weight: number;
  /** Codings that count. */
  codings: number;
  state: RecordState;
  /** Its gold codes, one for each edition; null while it has none. */
  goldCodes: string[] | null;
}

export const RECORDS_SHOWN = 50;

const GIVEN = Prisma.sql`FROM coding_decision JOIN seat ON seat.id = coding_decision.seat_id
  WHERE coding_decision.record_id = survey_record.id AND coding_decision.state = 'given' AND seat.kind IN ('wanted', 'further')`;
const SETTLED = Prisma.sql`EXISTS (SELECT FROM gold_code WHERE record_id = survey_record.id AND state = 'settled' AND settled_by <> 'known')`;
const WITH_CASE = Prisma.sql`EXISTS (SELECT FROM coding_case WHERE record_id = survey_record.id AND state <> 'settled')`;
const PRESENT = Prisma.sql`withdrawn_at IS NULL`;
const ANY = Prisma.sql`TRUE`;

const OF_STATE: Record<RecordState | "", Prisma.Sql> = {
  "": ANY,
  waiting: Prisma.sql`${PRESENT} AND NOT EXISTS (SELECT ${GIVEN}) AND NOT ${SETTLED} AND NOT ${WITH_CASE}`,
  coded: Prisma.sql`${PRESENT} AND EXISTS (SELECT ${GIVEN}) AND NOT ${SETTLED} AND NOT ${WITH_CASE}`,
  case: Prisma.sql`${PRESENT} AND ${WITH_CASE}`,
  settled: Prisma.sql`${PRESENT} AND ${SETTLED} AND NOT ${WITH_CASE}`,
  withdrawn: Prisma.sql`withdrawn_at IS NOT NULL`,
};

/** The condition that a filter is, on a row of survey_record. */
export function conditionOf(filter: RecordFilter): Prisma.Sql {
  const conditions = [
    OF_STATE[filter.state],
    beginsWith(filter.code),
    beginsWith(filter.major),
    confidenceIn(filter.confidence),
    ...(filter.outcome === ""
      ? []
      : [Prisma.sql`EXISTS (SELECT ${GIVEN} AND outcomes[${filter.edition + 1}::int] = ${filter.outcome})`]),
    ...(filter.flagged ? [Prisma.sql`EXISTS (SELECT ${GIVEN} AND flagged)`] : []),
    ...(filter.gold === "" ? [] : [settledAs(filter.gold, filter.edition)]),
    ...(filter.cell === null ? [] : [disagreement(filter.cell, filter.edition)]),
  ];
  return Prisma.join(conditions, " AND ");
}

/** The bounds are what the index is looked up by. */
function beginsWith(code: string): Prisma.Sql {
  if (code === "") return ANY;
  const after = codeAfter(code);
  const below = after === "" ? ANY : Prisma.sql`assigned_code < ${after}`;
  return Prisma.sql`assigned_code >= ${code} AND ${below} AND starts_with(assigned_code, ${code})`;
}

function confidenceIn(band: RecordFilter["confidence"]): Prisma.Sql {
  if (band === "") return ANY;
  const { from, to } = CONFIDENCE_BANDS[band];
  return from === null
    ? Prisma.sql`confidence IS NULL`
    : Prisma.sql`confidence >= ${from}::float8 AND confidence < ${to}::float8`;
}

function settledAs(code: string, edition: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM gold_code WHERE record_id = survey_record.id AND state = 'settled'
    AND starts_with(codes[${edition + 1}::int], ${code}))`;
}

/** Two coders of the record said, one what begins with the first code, another what begins with the second. */
function disagreement([one, other]: readonly [string, string], edition: number): Prisma.Sql {
  const code = Prisma.sql`codes[${edition + 1}::int]`;
  return Prisma.sql`EXISTS (SELECT FROM coding_decision one
    JOIN coding_decision other ON other.record_id = one.record_id AND other.person_id <> one.person_id AND other.state = 'given'
    JOIN seat one_seat ON one_seat.id = one.seat_id AND one_seat.kind IN ('wanted', 'further')
    JOIN seat other_seat ON other_seat.id = other.seat_id AND other_seat.kind IN ('wanted', 'further')
    WHERE one.record_id = survey_record.id AND one.state = 'given'
      AND starts_with(one.${code}, ${one}) AND starts_with(other.${code}, ${other}))`;
}

/**
 * The records of a batch that a filter means, in the order of their ids in the survey, so many from the one after a
 * record: what a page costs does not depend on how far it is in.
 * @param after id of the last record of the page before; 0 for the first page
 */
export async function listRecords(
  batchId: string,
  filter: RecordFilter,
  after: number,
): Promise<{ records: RecordLine[]; next: number | null }> {
  const from =
    after === 0
      ? ANY
      : Prisma.sql`reference > (SELECT reference FROM survey_record WHERE id = ${after} AND batch_id = ${batchId})`;
  const rows = await db().$queryRaw<RecordLine[]>`
    WITH shown AS (SELECT * FROM survey_record
      WHERE batch_id = ${batchId} AND ${from} AND ${conditionOf(filter)} ORDER BY reference LIMIT ${RECORDS_SHOWN + 1})
    SELECT id, reference, job_title AS "jobTitle", industry_text AS "industryText", assigned_code AS "assignedCode",
      assigned_edition AS "assignedEdition", confidence, weight,
      (SELECT count(*)::int ${GIVEN}) AS codings,
      CASE WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN ${WITH_CASE} THEN 'case' WHEN ${SETTLED} THEN 'settled'
        WHEN EXISTS (SELECT ${GIVEN}) THEN 'coded' ELSE 'waiting' END AS state,
      (SELECT codes FROM gold_code WHERE record_id = survey_record.id AND gold_code.state = 'settled') AS "goldCodes"
    FROM shown AS survey_record ORDER BY reference`;
  const records = rows.slice(0, RECORDS_SHOWN);
  return { records, next: rows.length > RECORDS_SHOWN ? records.at(-1)!.id : null };
}

/** More than these are not counted for a page of the list. */
export const MOST_COUNTED = 100_000;

/** How many records a filter means, counted as far as MOST_COUNTED. */
export async function countRecords(batchId: string, filter: RecordFilter): Promise<number> {
  const [row] = await db().$queryRaw<{ records: number }[]>`
    SELECT count(*)::int AS records FROM (
      SELECT FROM survey_record WHERE batch_id = ${batchId} AND ${conditionOf(filter)} LIMIT ${MOST_COUNTED + 1}) counted`;
  return row?.records ?? 0;
}

/** The record with this id in the survey; null where the batch has none. */
export async function findByReference(batchId: string, reference: string): Promise<number | null> {
  const found = await db().surveyRecord.findUnique({
    where: { batchId_reference: { batchId, reference } },
    select: { id: true },
  });
  return found?.id ?? null;
}
