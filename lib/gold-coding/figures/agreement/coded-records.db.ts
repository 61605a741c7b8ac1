import type { Pattern } from "#lib/gold-coding/figures/agreement/agreement";
import type { PairedAnswers } from "#lib/gold-coding/figures/agreement/kappa";
import type { Split } from "#lib/gold-coding/figures/agreement/split";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/client/client";

/** An answer as one word: "2134", "2134+2135", "?" (answer-at-levels.ts). */
export function answerKeyOf(row: string, edition: number): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${row}.${name}[${edition + 1}]`);
  return Prisma.sql`CASE WHEN ${column("codes")} = '' THEN '?'
    WHEN ${column("other_codes")} = '' THEN ${column("codes")}
    ELSE ${column("codes")} || '+' || ${column("other_codes")} END`;
}

/**
 * The codings that agreement is about: those that were wanted from the start, of records that are not withdrawn. A further
 * coder is called only where others differ, so that counting those too would make coders seem to agree more or less than they do.
 * @param more tables joined to them
 */
function wantedCodings(batchId: string, more: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`queue
    JOIN coding_decision decision ON decision.queue_id = queue.id AND decision.state = 'given'
    JOIN seat ON seat.id = decision.seat_id AND seat.kind = 'wanted'
    ${more}
    WHERE queue.batch_id = ${batchId} AND queue.kind = 'coding' AND decision.record_id NOT IN
      (SELECT id FROM survey_record WHERE batch_id = ${batchId} AND withdrawn_at IS NOT NULL)`;
}

/**
 * A question about all of a batch, with memory enough to gather half a million records without writing them to the disk
 * meanwhile.
 */
async function readMany<Row>(question: Prisma.Sql): Promise<Row[]> {
  const answer = holder.socFigures!.then(() =>
    db().$transaction(
      async (transaction) => {
        await transaction.$executeRaw`SET LOCAL work_mem = '64MB'`;
        return transaction.$queryRaw<Row[]>(question);
      },
      { timeout: LONGEST_MS, maxWait: LONGEST_MS },
    ),
  );
  holder.socFigures = answer.then(
    () => {},
    () => {},
  );
  return answer;
}

/** The questions before, of pages and routes: one at a time, so that whoever codes meanwhile has the rest of the machine. */
const holder = globalThis as { socFigures?: Promise<void> };
holder.socFigures ??= Promise.resolve();

/** A busy database is waited for. */
const LONGEST_MS = 60_000;

/** A row's name in the database, and the patterns of its records. */
export type SplitPatterns = Map<string, Pattern[]>;

/** Of a record that was coded in more than one queue or arm. */
export const IN_SEVERAL = "several";
/** Of a record without a code to tell its major group by. */
export const NO_GROUP = "";

/**
 * The records of a batch that two coders or more coded, as counts of like answers: the work of half a million records is
 * done in the database.
 * @param edition which of the batch's editions, from 0
 */
export async function readPatterns(batchId: string, edition: number): Promise<Pattern[]> {
  const rows = await readMany<{ answers: string; records: number }>(Prisma.sql`
    SELECT answers, count(*)::int AS records FROM (
      SELECT string_agg(${answerKeyOf("decision", edition)}, ' ') AS answers
      FROM ${wantedCodings(batchId)} GROUP BY decision.record_id HAVING count(*) > 1) AS coded
    GROUP BY answers`);
  return rows.map(({ answers, records }) => ({ answers: answers.split(" "), records }));
}

/** An edition, its place in the batch's list, and each of its codes with the code of its major group. */
interface SplitEdition {
  at: number;
  id: string;
  majorOf: ReadonlyMap<string, string>;
}

/**
 * The same for records told apart by one thing. A record is in one row: that of its queue or arm (`IN_SEVERAL`
 * if these are more than one, of queues with the arm), of the month or week, by London time, in which it was last coded, or of a major group: of the code it was
 * assigned in this edition, else of its gold code, else `NO_GROUP`.
 */
export async function readSplitPatterns(
  batchId: string,
  edition: SplitEdition,
  split: Split,
): Promise<SplitPatterns> {
  const rows = await readMany<{ row: string; answers: string; records: number }>(Prisma.sql`
    SELECT row, answers, count(*)::int AS records FROM (
      SELECT ${rowOf(split)} AS row, string_agg(${answerKeyOf("decision", edition.at)}, ' ') AS answers
      FROM ${wantedCodings(batchId, split === "group" ? groupTables(edition) : Prisma.empty)}
      GROUP BY decision.record_id HAVING count(*) > 1) AS coded
    GROUP BY row, answers`);
  const patterns: SplitPatterns = new Map();
  for (const { row, answers, records } of rows) {
    const own = patterns.get(row) ?? [];
    own.push({ answers: answers.split(" "), records });
    patterns.set(row, own);
  }
  return patterns;
}

function rowOf(split: Split): Prisma.Sql {
  const arm = Prisma.sql`CASE WHEN min(queue.arm) = max(queue.arm) THEN min(queue.arm) ELSE ${IN_SEVERAL} END`;
  const day = Prisma.sql`max(decision.decided_at) AT TIME ZONE 'Europe/London'`;
  switch (split) {
    case "arm":
      return arm;
    case "queue":
      return Prisma.sql`CASE WHEN min(queue.id) = max(queue.id) THEN min(queue.id)::text ELSE ${`${IN_SEVERAL} `} || ${arm} END`;
    case "group":
      return Prisma.sql`COALESCE(min(assigned.major), min(golden.major), ${NO_GROUP})`;
    case "month":
      return Prisma.sql`to_char(${day}, 'YYYY-MM')`;
    case "week":
      return Prisma.sql`to_char(date_trunc('week', ${day}), 'YYYY-MM-DD')`;
  }
}

/** What the major group of a record is told by. */
function groupTables({ at, id, majorOf }: SplitEdition): Prisma.Sql {
  const majors = Prisma.sql`unnest(${[...majorOf.keys()]}::text[], ${[...majorOf.values()]}::text[])`;
  return Prisma.sql`JOIN survey_record record ON record.id = decision.record_id
    LEFT JOIN ${majors} AS assigned(code, major) ON assigned.code = record.assigned_code AND record.assigned_edition = ${id}
    LEFT JOIN gold_code gold ON gold.record_id = record.id AND gold.state = 'settled'
    LEFT JOIN ${majors} AS golden(code, major) ON golden.code = ${Prisma.raw(`gold.codes[${at + 1}]`)}`;
}

/** Two coders, and what they said of the records that both coded. */
export interface CoderPair {
  one: string;
  other: string;
  answers: PairedAnswers[];
}

/** What each two coders of a batch said of the records that both coded. */
export async function readCoderPairs(batchId: string, edition: number): Promise<CoderPair[]> {
  const rows = await readMany<{
    one: string;
    other: string;
    oneSaid: string;
    otherSaid: string;
    records: number;
  }>(Prisma.sql`
    SELECT people[one] AS one, people[other] AS other, answers[one] AS "oneSaid", answers[other] AS "otherSaid",
      count(*)::int AS records
    FROM (SELECT array_agg(decision.person_id ORDER BY decision.person_id) AS people,
        array_agg(${answerKeyOf("decision", edition)} ORDER BY decision.person_id) AS answers
      FROM ${wantedCodings(batchId)} GROUP BY decision.record_id HAVING count(*) > 1) AS coded,
      generate_series(1, cardinality(people)) AS one, generate_series(one + 1, cardinality(people)) AS other
    GROUP BY 1, 2, 3, 4`);
  const pairs = new Map<string, CoderPair>();
  for (const { one, other, oneSaid, otherSaid, records } of rows) {
    const key = `${one} ${other}`;
    const pair = pairs.get(key) ?? { one, other, answers: [] };
    pair.answers.push({ one: oneSaid, other: otherSaid, records });
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** Codings of records whose assigned code is of the edition, by whether the coder saw it. */
export interface ArmCodings {
  arm: "seen" | "blind";
  assigned: string;
  answer: string;
  codings: number;
}

/** How many codings of each arm said what of the assigned code, in one edition of a batch. */
export function readArmCodings(batchId: string, edition: { at: number; id: string }): Promise<ArmCodings[]> {
  return readMany<ArmCodings>(Prisma.sql`
    SELECT queue.arm, record.assigned_code AS assigned, ${answerKeyOf("decision", edition.at)} AS answer, count(*)::int AS codings
    FROM ${wantedCodings(batchId, Prisma.sql`JOIN survey_record record ON record.id = decision.record_id`)}
      AND record.assigned_edition = ${edition.id} AND record.assigned_code IS NOT NULL
    GROUP BY 1, 2, 3`);
}

/**
 * Changes whenever something that figures are worked out from does: versions of decisions and gold codes only go up, and
 * records withdrawn and taken back are told apart by their ids. Of the gold codes of all batches, which is soon counted.
 */
export async function readFiguresVersion(batchId: string): Promise<string> {
  const [row] = await readMany<{ version: string }>(Prisma.sql`
    SELECT concat_ws('-',
      (SELECT concat_ws('-', count(*), sum(version)) FROM coding_decision
        WHERE queue_id IN (SELECT id FROM queue WHERE batch_id = ${batchId})),
      (SELECT concat_ws('-', count(*), sum(version)) FROM gold_code),
      (SELECT concat_ws('-', count(*), sum(id)) FROM survey_record WHERE batch_id = ${batchId} AND withdrawn_at IS NOT NULL),
      (SELECT count(*) FROM queue WHERE batch_id = ${batchId})) AS version`);
  return row?.version ?? "";
}
