import type { DemonstratedBatch } from "#demo/gold-coding/batches";
import type { TimedDecision } from "#demo/gold-coding/work-queue";
import { db, type Transaction } from "#lib/platform/db";

/**
 * Puts the coding of a batch into the past: what was done within seconds, by the deeds that people do, is said to have been
 * done over weeks, so that figures over time and of pace have something to show. Only the demonstration does this, in its
 * own database: the triggers that keep history stay out of it (session_replication_role), since nothing is decided anew.
 * The record of changes is left as it is and says when the demonstration was filled.
 */
export async function putIntoThePast(
  { id, startedDaysAgo }: DemonstratedBatch,
  decisions: readonly TimedDecision[],
): Promise<void> {
  await db().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SET LOCAL session_replication_role = replica`;
      await transaction.$executeRaw`
        CREATE TEMP TABLE said_at ON COMMIT DROP AS
        SELECT decision.id, decision.record_id, decision.person_id, decision.seat_id, decision.version, one.at,
          CASE WHEN same_as_id IS NULL THEN one.seconds END AS seconds
        FROM jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) AS one("decisionId" int, at timestamptz, seconds float8)
        JOIN coding_decision AS decision ON coalesce(same_as_id, decision.id) = "decisionId"`;
      await moveStart(transaction, id, startedDaysAgo);
      await moveDecisions(transaction, id);
      await moveCases(transaction, id);
      await moveSettled(transaction, id);
    },
    { timeout: 30_000, maxWait: 10_000 },
  );
}

async function moveStart(transaction: Transaction, batch: string, daysAgo: number): Promise<void> {
  const start = new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000);
  await transaction.$executeRaw`UPDATE batch SET created_at = ${start} WHERE id = ${batch}`;
  await transaction.$executeRaw`
    UPDATE batch_file SET started_at = ${start}::timestamptz + interval '20 minutes',
      finished_at = ${start}::timestamptz + interval '21 minutes' WHERE batch_id = ${batch}`;
  await transaction.$executeRaw`
    UPDATE job SET created_at = ${start}::timestamptz + interval '20 minutes',
      started_at = ${start}::timestamptz + interval '20 minutes', heartbeat_at = ${start}::timestamptz + interval '21 minutes',
      ended_at = ${start}::timestamptz + interval '21 minutes' WHERE scope_kind = 'batch' AND scope_id = ${batch}`;
  await transaction.$executeRaw`
    UPDATE queue SET created_at = ${start}::timestamptz + interval '1 hour' WHERE batch_id = ${batch}`;
  await transaction.$executeRaw`
    UPDATE queue_person SET added_at = queue.created_at + interval '10 minutes'
    FROM queue WHERE queue.id = queue_id AND batch_id = ${batch}`;
  await transaction.$executeRaw`
    UPDATE guideline SET published_at = ${start}::timestamptz + version * interval '3 days'
    WHERE batch_id = ${batch} OR batch_id IS NULL`;
}

async function moveDecisions(transaction: Transaction, batch: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE coding_decision SET decided_at = said_at.at, seconds = said_at.seconds FROM said_at
    WHERE said_at.id = coding_decision.id`;
  await transaction.$executeRaw`
    UPDATE coding_decision_version AS kept SET at = said_at.at - (said_at.version - kept.version) * interval '40 seconds',
      kept = kept.kept || jsonb_build_object('seconds', said_at.seconds,
        'decided_at', said_at.at - (said_at.version - kept.version) * interval '40 seconds')
    FROM said_at WHERE kept.decision_id = said_at.id`;
  await transaction.$executeRaw`
    UPDATE seat SET claimed_at = said_at.at - coalesce(said_at.seconds, 0) * interval '1 second' FROM said_at
    WHERE seat.id = said_at.seat_id`;
  await transaction.$executeRaw`
    UPDATE record_view AS seen SET at = said_at.at - coalesce(said_at.seconds, 0) * interval '1 second' FROM said_at
    WHERE seen.record_id = said_at.record_id AND seen.person_id = said_at.person_id`;
  // Who left a record did so on a day on which they coded others.
  await transaction.$executeRaw`
    UPDATE skipped_record SET at = day.at + interval '30 seconds' FROM queue,
      LATERAL (SELECT max(decided_at) AS at FROM coding_decision WHERE coding_decision.queue_id = queue.id) AS day
    WHERE queue.id = skipped_record.queue_id AND batch_id = ${batch} AND day.at IS NOT NULL`;
  await transaction.$executeRaw`
    UPDATE record_view AS seen SET at = skipped_record.at - interval '30 seconds' FROM skipped_record
    JOIN queue ON queue.id = queue_id
    WHERE seen.record_id = skipped_record.record_id AND seen.person_id = skipped_record.person_id AND batch_id = ${batch}`;
}

/** A case is opened by the last coding before it, and taken up on the next days; a record that is opened again has a second. */
async function moveCases(transaction: Transaction, batch: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE coding_case SET opened_at = least(now() - interval '6 hours', coded.at + CASE WHEN kind = 'reopened'
      THEN interval '4 days' ELSE interval '0' END)
    FROM survey_record, LATERAL (SELECT max(decided_at) AS at FROM coding_decision
      WHERE record_id = survey_record.id AND state = 'given') AS coded
    WHERE survey_record.id = coding_case.record_id AND batch_id = ${batch}`;
  // On one of the next days in the office, which is none of a weekend.
  await transaction.$executeRaw`
    UPDATE coding_case SET settled_at = least(now() - interval '5 hours', day + interval '9 hours'
      + interval '7 minutes' * (coding_case.id % 60)
      + CASE WHEN extract(isodow FROM day) > 5 THEN interval '2 days' ELSE interval '0' END)
    FROM (SELECT coding_case.id, date_trunc('day', opened_at) + interval '1 day' * (1 + coding_case.id % 3) AS day
      FROM coding_case JOIN survey_record ON survey_record.id = record_id WHERE batch_id = ${batch}) AS taken_up
    WHERE taken_up.id = coding_case.id AND settled_at IS NOT NULL`;
  await transaction.$executeRaw`
    UPDATE case_message SET at = opened_at + (nth * interval '70 minutes')
    FROM (SELECT case_message.id, row_number() OVER (PARTITION BY case_id ORDER BY case_message.id) AS nth, opened_at
      FROM case_message JOIN coding_case ON coding_case.id = case_id JOIN survey_record ON survey_record.id = record_id
      WHERE batch_id = ${batch}) AS one
    WHERE one.id = case_message.id`;
  await transaction.$executeRaw`
    UPDATE adjudication SET settled_at = coding_case.settled_at
    FROM coding_case JOIN survey_record ON survey_record.id = record_id
    WHERE coding_case.id = case_id AND batch_id = ${batch}`;
}

/** What is settled is so since its last coding, or since its case was. */
async function moveSettled(transaction: Transaction, batch: string): Promise<void> {
  await transaction.$executeRaw`
    CREATE TEMP TABLE settled_since ON COMMIT DROP AS
    SELECT record_id, coalesce((SELECT settled_at FROM adjudication WHERE id = adjudication_id),
      (SELECT max(decided_at) FROM coding_decision WHERE record_id = gold_code.record_id AND state = 'given'),
      gold_code.settled_at) AS at
    FROM gold_code JOIN survey_record ON survey_record.id = record_id WHERE batch_id = ${batch}`;
  await transaction.$executeRaw`
    UPDATE gold_code SET settled_at = since.at FROM settled_since AS since WHERE since.record_id = gold_code.record_id`;
  await transaction.$executeRaw`
    UPDATE gold_code_version AS kept SET at = since.at, kept = kept.kept || jsonb_build_object('settled_at', since.at)
    FROM settled_since AS since WHERE since.record_id = kept.record_id`;
  for (const precedent of ["ruling", "distinction"]) {
    await transaction.$executeRawUnsafe(
      `UPDATE ${precedent} SET made_at = coding_case.settled_at
       FROM coding_case JOIN survey_record ON survey_record.id = record_id
       WHERE coding_case.id = case_id AND batch_id = $1`,
      batch,
    );
    await transaction.$executeRawUnsafe(
      `UPDATE ${precedent}_version AS kept SET at = made_at, kept = kept.kept || jsonb_build_object('made_at', made_at)
       FROM ${precedent} JOIN coding_case ON coding_case.id = case_id JOIN survey_record ON survey_record.id = record_id
       WHERE ${precedent}.id = kept.${precedent}_id AND batch_id = $1`,
      batch,
    );
  }
}
