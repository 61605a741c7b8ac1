import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JOB_KINDS } from "#cli/job-kinds";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { eraseBatch } from "#lib/gold-coding/batches/erasing/erasing.db";
import { askErasing } from "#lib/gold-coding/batches/erasing/records-erasing.db";
import { takeFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { withdrawRecord } from "#lib/gold-coding/batches/records/withdraw.db";
import { saveDecision } from "#lib/gold-coding/coding/save-decision.db";
import { undoDecision } from "#lib/gold-coding/coding/undo-decision.db";
import { type GoldCoding, goldCoding } from "#lib/gold-coding/gold-coding.fixture";
import { claimRecord, skipRecord } from "#lib/gold-coding/queues/claim.db";
import { askCoders, reopenRecord, settleCase } from "#lib/gold-coding/settling/adjudicate.db";
import { answerQuestion } from "#lib/gold-coding/settling/case-questions.db";
import { readCase } from "#lib/gold-coding/settling/coding-case.db";
import { doJob } from "#lib/jobs/do-job.db";
import { readJob } from "#lib/jobs/jobs.db";
import { storeFile } from "#lib/jobs/stored-file.db";
import { inBatch } from "#lib/permissions/permissions";
import { closeDb, db } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { storeAnswer } from "#lib/web/answers.db";
import { testDatabase } from "#prisma/test/clone";

/** What somebody answered, and everybody who writes about the record quotes. */
const ANSWER = "Glockenspielbauer";

let batch: GoldCoding;
let client: pg.Client;
const as = (personId: string): PersonActor => ({ personId, via: "browser", requestId: null });
const one = (code: string) => [{ outcome: "wrong" as const, code, otherCode: "" }];

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("survey_text");
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  batch = await goldCoding({
    ...{ records: 4, overlap: 2, coders: 3 },
    record: () => ({
      ...{ jobTitle: ANSWER, jobDescription: ANSWER, industryText: ANSWER, qualifications: ANSWER },
      ...{ managementStatus: ANSWER, supervisorStatus: ANSWER, employmentStatus: ANSWER },
    }),
  });
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

/** Every column of every table that holds the words, whatever its type. */
async function placesWith(words: string): Promise<string[]> {
  const { rows } = await client.query<{ asked: string }>(`
    SELECT format('SELECT %L AS place FROM %I.%I WHERE %s LIKE $1 HAVING count(*) > 0', table_name || '.' || column_name,
      table_schema, table_name, CASE data_type WHEN 'bytea' THEN format('encode(%I, ''escape'')', column_name)
        ELSE format('%I::text', column_name) END) AS asked
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
      AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'USER-DEFINED')`);
  const found = await client.query<{ place: string }>(rows.map(({ asked }) => asked).join(" UNION ALL "), [
    `%${words}%`,
  ]);
  return found.rows.map(({ place }) => place).sort();
}

const save = (personId: string, recordId: number, code: string) =>
  saveDecision({
    ...{ queueId: batch.queueId, batchId: batch.batchId, personId, recordId, identical: 0 },
    judgement: { answers: one(code), certainty: "certain", flagged: false, note: ANSWER, query: ANSWER },
  });

async function claimed(personId: string): Promise<number> {
  const claim = await claimRecord(batch.queueId, personId);
  if ("why" in claim) throw new Error(claim.why);
  return claim.recordId;
}

/** All that is done to records, with their words wherever somebody may write. */
async function quoteEverywhere(): Promise<void> {
  const [ada, ben, cas] = batch.coders as [string, string, string];
  const recordId = await claimed(ada);
  await save(ada, recordId, "2134");
  await undoDecision({ queueId: batch.queueId, personId: ada, decisionId: null });
  await save(ada, recordId, "2136");
  expect(await claimed(ben)).toBe(recordId);
  await save(ben, recordId, "2137");
  const { id } = await db().codingCase.findFirstOrThrow({ where: { recordId, state: "open" } });
  const { codings } = (await readCase(id, batch.adjudicator))!;
  const adjudicator = as(batch.adjudicator);
  await askCoders(adjudicator, id, { tokens: codings.map(({ token }) => token), text: ANSWER });
  for (const coder of [ada, ben])
    await answerQuestion(coder, id, { text: ANSWER, answers: null, version: 1 });
  const { seen } = (await readCase(id, batch.adjudicator))!;
  await settleCase(adjudicator, id, {
    ...{ answers: one("2136"), reason: ANSWER, seen, rulings: [], distinction: null },
  });
  await reopenRecord(adjudicator, recordId, ANSWER);
  const skipped = await claimed(cas);
  expect(await skipRecord(batch.queueId, cas, skipped, ANSWER)).toBe(true);
  await withdrawRecord(as(batch.custodian), batch.recordIds[3]!, ANSWER);
  const lines = async function* () {
    yield Buffer.from(`record id,job title\n1,${ANSWER}\n`);
  };
  for (const name of ["answers.csv", "sent-again.csv"]) {
    const sent = await storeFile(lines(), { name, owner: batch.custodian, most: 1_000 });
    await takeFile(as(batch.custodian), batch.batchId, sent, { kind: "workbook" });
  }
  await storeAnswer("known browser", {
    ...{ form: "decide", said: "", values: { note: [ANSWER] } },
    errors: [{ field: "", message: "This batch is closed." }],
  });
}

describe("the answers of a survey", () => {
  it("are nowhere but where records and what is said of them are kept, and after the end of their batch nowhere at all", async () => {
    await quoteEverywhere();
    expect(await placesWith(ANSWER)).toEqual([
      "adjudication.reason",
      "case_message.text",
      "coding_case.reason",
      "coding_decision.note",
      "coding_decision.query",
      "coding_decision_version.kept",
      "form_answer.answer",
      "skipped_record.reason",
      "stored_file_part.content",
      "survey_record.employment_status",
      "survey_record.industry_text",
      "survey_record.job_description",
      "survey_record.job_title",
      "survey_record.management_status",
      "survey_record.qualifications",
      "survey_record.supervisor_status",
      "survey_record.withdrawn_reason",
    ]);
    await eraseBatch(as(batch.custodian), batch.batchId, "Its end.", (transaction, of) =>
      askErasing(transaction, of, batch.custodian),
    );
    const { id } = await db().job.findFirstOrThrow({ where: { kind: "records-erasing" } });
    await doJob(id, "worker/1", JOB_KINDS, () => false);
    expect(await readJob(id)).toMatchObject({ state: "done" });
    expect(await placesWith(ANSWER)).toEqual([]);
  });
});

describe("another program that writes to the database", () => {
  const refused = (sql: string) => expect(client.query(sql), sql).rejects.toThrow(/refused|is_fixed|is_kept/);

  it("brings no words back into a batch whose text is erased", async () => {
    const [recordId] = batch.recordIds;
    await refused(`UPDATE survey_record SET job_title = 'x' WHERE id = ${recordId}`);
    await refused(`INSERT INTO survey_record (batch_id, file_id, row, reference, job_title)
      VALUES ('${batch.batchId}', ${batch.fileId}, 99, 'new', 'x')`);
    await refused(
      `UPDATE coding_decision SET note = 'x', version = version + 1 WHERE record_id = ${recordId}`,
    );
    await refused(`UPDATE adjudication SET reason = 'x'`);
    await refused(`UPDATE coding_case SET reason = 'x' WHERE state = 'settled'`);
    await refused(
      `INSERT INTO case_message (case_id, kind, person_id, text) SELECT id, 'question', 'x', 'x' FROM coding_case`,
    );
  });

  it("changes neither what a survey gave, nor who coded it, nor how much somebody coded", async () => {
    const other = await goldCoding({ batch: "other", records: 2, overlap: 2 });
    const [ada, ben] = other.coders as [string, string];
    const claim = await claimRecord(other.queueId, ada);
    if ("why" in claim) throw new Error(claim.why);
    const { recordId, seatId } = claim;
    const said = "ARRAY['right'], ARRAY['2134'], ARRAY['']";
    const decides = (personId: string, record = recordId) =>
      `INSERT INTO coding_decision (seat_id, queue_id, record_id, person_id, outcomes, codes, other_codes)
       VALUES (${seatId}, ${other.queueId}, ${record}, '${personId}', ${said})`;
    await refused(decides(ada));
    await client.query(`SELECT finish_seat(${other.queueId}, '${ada}', ${recordId})`);
    await refused(decides(ben));
    await refused(decides(ada, other.recordIds[1]));
    await client.query(decides(ada));
    const ofSeat = `WHERE seat_id = ${seatId}`;
    await refused(`UPDATE coding_decision SET codes = ARRAY['2136'] ${ofSeat}`);
    await refused(`UPDATE coding_decision SET person_id = '${ben}', version = version + 1 ${ofSeat}`);
    await refused(`DELETE FROM coding_decision ${ofSeat}`);
    await refused(`UPDATE coding_decision_version SET at = now()`);
    await refused(`DELETE FROM coding_decision_version`);
    await refused(`UPDATE seat SET person_id = '${ben}' WHERE id = ${seatId}`);
    await refused(`UPDATE seat SET record_id = ${other.recordIds[1]} WHERE id = ${seatId}`);
    await refused(`UPDATE queue_person SET coded = 0 WHERE person_id = '${ada}'`);
    await refused(`UPDATE survey_record SET assigned_code = '2136' WHERE id = ${recordId}`);
    await refused(`UPDATE survey_record SET weight = 9 WHERE id = ${recordId}`);
    await refused(`DELETE FROM record_view`);
    await refused(`UPDATE record_view SET person_id = '${ben}'`);
    expect(await db().queuePerson.findFirst({ where: { personId: ada } })).toMatchObject({ coded: 1 });
  });
});

it("is nobody's by a role for one batch where an address names that and what is of another", async () => {
  const record = String(batch.recordIds[0]);
  expect(await batchSubject({ record })).toEqual(inBatch(batch.batchId));
  expect(await batchSubject({ batch: batch.batchId, record })).toEqual(inBatch(batch.batchId));
  expect(await batchSubject({ batch: "other", record })).toEqual(inBatch(""));
});
