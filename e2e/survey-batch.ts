import { demandBatch, startBatch } from "#lib/gold-coding/batches/batches.db";
import { takeFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { RECORDS_IMPORT } from "#lib/gold-coding/batches/import/records-import.db";
import { lookInto } from "#lib/gold-coding/batches/import/sent-file.db";
import { startImport } from "#lib/gold-coding/batches/import/start-import.db";
import { ANY_RECORD } from "#lib/gold-coding/batches/records/record-filter";
import { decide } from "#lib/gold-coding/coding/decide.db";
import { queueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { claimRecord } from "#lib/gold-coding/queues/claim.db";
import { makeQueue } from "#lib/gold-coding/queues/make-queue.db";
import { assignPerson } from "#lib/gold-coding/queues/queue.db";
import { QUEUE_FIELDS } from "#lib/gold-coding/queues/queue-typed";
import { settleCase } from "#lib/gold-coding/settling/adjudicate.db";
import { readCase } from "#lib/gold-coding/settling/coding-case.db";
import { LARGEST_RECORDS } from "#lib/jobs/largest-files";
import { storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import type { PersonActor } from "#lib/record/entry";
import { ALIKE, SURVEY_BATCH, surveyAnswers, surveyCsv } from "./survey-file";

interface SurveyPeople {
  custodian: PersonActor;
  adjudicator: PersonActor;
  /** Two who code it. */
  coders: readonly [string, string];
  /** Those who find a record to code. */
  waiting: readonly string[];
}

/** What each of the two coders says of the records, in both editions: they part on the last two. */
const SAID = [
  [
    ["2136", "2134"],
    ["5314", "5315"],
    ["6145", "6135"],
    ["6145", "6136"],
  ],
  [
    ["2136", "2134"],
    ["5314", "5315"],
    ["6145", "6136"],
    ["6145", "6135"],
  ],
] as const;

/**
 * Makes the batch that pages of gold coding are looked at with, by the deeds that people do: most of it settled, one case
 * settled with a ruling and a distinction, one to settle, and a record for each of those who wait. In a database without
 * another batch its file, queue, records, cases, ruling and distinction count from 1.
 */
export async function makeSurveyBatch(people: SurveyPeople): Promise<void> {
  const { custodian, adjudicator, coders, waiting } = people;
  await startBatch(custodian, {
    ...{ id: SURVEY_BATCH, title: "Survey of invented people", note: "Invented.", edition: "soc2010" },
    ...{ secondEdition: "soc2020", endsOn: `${new Date().getFullYear() + 1}-11-11` },
  });
  await importRecords(custodian);
  const nothing = ["priority", "overlapShare", "extraUnder", "mostCodings", "checkShare", "accuracyNeeded"];
  const typed = QUEUE_FIELDS.parse({
    ...Object.fromEntries([...nothing, "leaseMinutes", "size", "share"].map((name) => [name, ""])),
    ...{ title: "All that is invented", kind: "coding", arm: "seen", settledBy: "agreement" },
    ...{ sample: "all", elsewhere: "left out", order: "file", overlap: "2" },
  });
  const queueId = await makeQueue(custodian, SURVEY_BATCH, typed, ANY_RECORD, "pages");
  for (const personId of [...coders, ...waiting])
    await assignPerson(custodian, queueId, { personId, cap: null });
  for (const [at, personId] of coders.entries())
    for (const codes of SAID[at]!) await code(queueId, personId, codes);
  await settleFirstCase(adjudicator);
}

async function importRecords(custodian: PersonActor): Promise<void> {
  const alike = { description: "Helps people", industry: "Care at home" };
  const answers = surveyAnswers([
    { title: "Plumber", description: "Fits boilers", industry: "Heating of homes", assigned: "5315" },
    { ...alike, title: "Care assistant", assigned: "6135" },
    { ...alike, title: "Senior care assistant", assigned: "6136" },
    // One for each of those who wait.
    { title: "Bookkeeper", description: "Keeps the books", industry: "Accountants", assigned: "4122" },
    { title: "Kitchen porter", description: "Washes up", industry: "Restaurant", assigned: "9263" },
    { title: "Lorry driver", description: "Drives a lorry", industry: "Haulage", assigned: "8211" },
  ]);
  const file = { name: "answers.csv", owner: custodian.personId, most: LARGEST_RECORDS };
  const kept = await storeFile(inOne(Buffer.from(surveyCsv(answers))), file);
  const { columns, fingerprint } = await lookInto(await demandBatch(SURVEY_BATCH), { stored: kept.id }, "");
  const fileId = await takeFile(custodian, SURVEY_BATCH, kept, columns.form);
  await startImport(custodian, SURVEY_BATCH, fileId, { ...columns, fingerprint });
  await workOff({ [RECORDS_IMPORT.kind]: async () => RECORDS_IMPORT });
}

async function* inOne(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

async function code(queueId: number, personId: string, codes: readonly string[]): Promise<void> {
  const claim = await claimRecord(queueId, personId);
  if ("why" in claim) throw new Error(`${personId} finds no record to code.`);
  await decide(await queueAtWork(String(queueId)), {
    ...{ personId, recordId: claim.recordId, identical: ALIKE },
    sent: Object.fromEntries(codes.map((one, at) => [`choice-${at}`, one])),
  });
}

async function settleFirstCase(adjudicator: PersonActor): Promise<void> {
  const view = await readCase(1, adjudicator.personId);
  if (!view) throw new Error("No case was opened.");
  await settleCase(adjudicator, 1, {
    answers: [
      { outcome: "wrong", code: "6145", otherCode: "" },
      { outcome: "right", code: "6135", otherCode: "" },
    ],
    ...{ reason: "Nothing says that others are led.", seen: view.seen },
    rulings: [
      {
        edition: "soc2020",
        code: "6135",
        title: "Care assistant",
        text: "The plain title is the plain group.",
      },
    ],
    distinction: { edition: "soc2020", codes: ["6131", "6135"], text: "Whether it is nursing decides." },
  });
}
