import { IN_WORK, IN_WORK_GUIDELINES, QUEUES, type QueueName } from "#demo/gold-coding/batches";
import type { CoderName } from "#demo/gold-coding/coders";
import type { GoldCodingCast } from "#demo/gold-coding/fill-gold-coding";
import { putIntoThePast } from "#demo/gold-coding/past";
import {
  askAbout,
  type CasesAtWork,
  callAnother,
  caseAbout,
  openCases,
  type Precedent,
  settleAndReopen,
  settleRightly,
} from "#demo/gold-coding/settle-cases";
import { makeDemonstratedQueue, startDemonstrated, writeGuidelines } from "#demo/gold-coding/start-batch";
import { inWorkFile } from "#demo/gold-coding/survey-files";
import { type Shift, workQueue } from "#demo/gold-coding/work-queue";
import { NEXT_REVISION } from "#demo/next-revision/papers";
import { withdrawRecord } from "#lib/gold-coding/batches/records/withdraw.db";
import { assignPerson, changeQueueState } from "#lib/gold-coding/queues/queue.db";
import type { Population } from "#lib/gold-coding/synthetic/population";
import { listTrainees } from "#lib/gold-coding/training/trainees.db";
import { db } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";

/** Who works which queue, as far as it has come; the last queue waits, and nobody is assigned to it yet. */
const SHIFTS: Record<Exclude<QueueName, "leastSure">, readonly Shift[]> = {
  training: [
    { coder: "third", days: { from: 46, until: 44, hour: 13 } },
    { coder: "training", days: { from: 8, until: 2, hour: 10 }, records: 9 },
  ],
  main: [
    {
      coder: "experienced",
      days: { from: 43, until: 4, hour: 9 },
      records: 34,
      asks: { 11: "Is this the manager of the shop, or of the chain? The title is used for both." },
    },
    {
      coder: "second",
      days: { from: 41, until: 3, hour: 10 },
      records: 30,
      skips: { 9: "I know who this is", 22: "The text is unreadable" },
      finds: { 12: "uncodable", 19: "two" },
      undoes: [15],
    },
    {
      coder: "third",
      days: { from: 36, until: 2, hour: 13 },
      records: 21,
      asks: {
        6: "The industry says a school, the duties a council. Which of them counts?",
        17: "Is an assistant with these qualifications a technician?",
      },
      skips: { 13: "I do not know this kind of work" },
    },
  ],
  blind: [
    { coder: "experienced", days: { from: 30, until: 5, hour: 14 }, records: 21 },
    { coder: "second", days: { from: 28, until: 3, hour: 15 }, records: 19 },
    { coder: "third", days: { from: 25, until: 3, hour: 9 }, records: 17 },
  ],
  confirmed: [{ coder: "second", days: { from: 9, until: 3, hour: 12 }, records: 6 }],
};

/** What the adjudicator writes down of two groups that coders of care work ask about. */
const CARE: Precedent = {
  edition: NEXT_REVISION.source,
  codes: ["6131", "6135"],
  distinction:
    "Who is directed by a nurse, in a hospital or nursing home, is in 6131. Who helps people at home or in a residential home is in 6135.",
  ruling: {
    code: "6135",
    title: "Care assistant",
    text: "To 6135 unless the answer names a hospital, a ward or a nurse who directs the work.",
  },
};

/** Fills the batch that is in work: queues as far as coders have come, and a case in each state that there is. */
export async function fillInWork(cast: GoldCodingCast, population: Population): Promise<void> {
  const { custodian, adjudicator, coders } = cast;
  const file = inWorkFile(population);
  const { work } = await startDemonstrated(custodian, IN_WORK, [NEXT_REVISION.source], file);
  await writeGuidelines(custodian, IN_WORK.id, IN_WORK_GUIDELINES);
  const decisions = [];
  for (const [name, shifts] of Object.entries(SHIFTS) as [keyof typeof SHIFTS, readonly Shift[]][]) {
    const who = shifts.map(({ coder }) => coder);
    const queue = await makeDemonstratedQueue(cast, IN_WORK.id, QUEUES[name], who);
    decisions.push(...(await workQueue(coders, queue, work, shifts)));
  }
  await openToTrained(cast);
  await adjudicate({ adjudicator, coders, work });
  await withdrawOne(custodian);
  await putIntoThePast(IN_WORK, decisions);
}

/** The queue that asks for training gets those who have reached what it asks for; it is paused until the others are done. */
async function openToTrained(cast: GoldCodingCast): Promise<void> {
  const nobody: CoderName[] = [];
  const queue = await makeDemonstratedQueue(cast, IN_WORK.id, QUEUES.leastSure, nobody);
  for (const { personId, queues } of await listTrainees(IN_WORK.id))
    if (queues.some(({ id, reached }) => id === queue && reached))
      await assignPerson(cast.custodian, queue, { personId, cap: 30 });
  await changeQueueState(cast.custodian, queue, "paused", "Opened once the first queue is coded");
}

/** Brings cases as far as a case can be: settled, asked about, answered, waiting for a coder, opened again, and as they came. */
async function adjudicate(at: CasesAtWork): Promise<void> {
  const disagreements = await openCases(at, "disagreement");
  const about = (await caseAbout(at, disagreements, CARE)) ?? disagreements[0]!;
  const [plain, doubted, unanswered, answered, another] = disagreements.filter((id) => id !== about);
  await settleRightly(at, about, CARE);
  if (plain) await settleRightly(at, plain);
  if (doubted) await settleAndReopen(at, doubted, "A coder found a like record with another answer.");
  if (unanswered) await askAbout(at, unanswered, "What in the description made you choose this group?");
  if (answered)
    await askAbout(
      at,
      answered,
      "Did you see the industry? It is that of a wholesaler.",
      "I did, and took the duties to count for more.",
    );
  if (another) await callAnother(at, another);
  const [query] = await openCases(at, "query");
  if (query) await settleRightly(at, query);
  for (const id of (await openCases(at, "confirmation")).slice(0, 3)) await settleRightly(at, id);
}

/** The respondent of one record that nobody has coded yet took back what they said. */
async function withdrawOne(by: PersonActor): Promise<void> {
  const record = await db().surveyRecord.findFirstOrThrow({
    where: { batchId: IN_WORK.id, knownCodes: { isEmpty: true }, decisions: { none: {} } },
    orderBy: { id: "asc" },
  });
  await withdrawRecord(by, record.id, "The respondent asked for their answers to be deleted");
}
