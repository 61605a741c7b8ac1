import { DUAL_QUEUE, SETTLED } from "#demo/gold-coding/batches";
import type { GoldCodingCast } from "#demo/gold-coding/fill-gold-coding";
import { putIntoThePast } from "#demo/gold-coding/past";
import { putToUse } from "#demo/gold-coding/put-to-use";
import { caseAbout, openCases, type Precedent, settleRightly } from "#demo/gold-coding/settle-cases";
import { makeDemonstratedQueue, startDemonstrated } from "#demo/gold-coding/start-batch";
import { settledFile } from "#demo/gold-coding/survey-files";
import { workQueue } from "#demo/gold-coding/work-queue";
import { changeQueueState } from "#lib/gold-coding/queues/queue.db";
import type { Population } from "#lib/gold-coding/synthetic/population";
import { readDraftFacts } from "#lib/revision/draft/draft-data.db";

/** What the adjudicator writes down of the groups that a coder keeps confusing. */
const dataScience = (edition: string): Precedent => ({
  edition,
  codes: ["2138", "2433"],
  distinction:
    "Who trains models and puts them into service is in 2138. Who designs surveys, estimates risks or explains what figures mean is in 2433, whatever the tools.",
  ruling: {
    code: "2138",
    title: "Data scientist",
    text: "To 2138 also in banks and public bodies: the title is enough unless the duties are those of an actuary or a statistician.",
  },
});

/** Fills the batch that is settled: coded to both editions by three coders, its cases adjudicated, and put to use. */
export async function fillSettled(
  cast: GoldCodingCast,
  revision: string,
  population: Population,
): Promise<void> {
  const { custodian, adjudicator, coders } = cast;
  const draft = (await readDraftFacts(revision))!;
  const { source, target } = draft.compiled.basis;
  const file = settledFile(population, draft.data, target);
  const { work } = await startDemonstrated(custodian, SETTLED, [source, `draft:${revision}`], file);
  const queue = await makeDemonstratedQueue(cast, SETTLED.id, DUAL_QUEUE, ["experienced", "second", "third"]);
  const decisions = await workQueue(coders, queue, work, [
    { coder: "experienced", days: { from: 74, until: 45, hour: 9 } },
    { coder: "second", days: { from: 72, until: 38, hour: 10 } },
    {
      coder: "third",
      days: { from: 66, until: 33, hour: 13 },
      asksOf: {
        code: "2138",
        query: "Is a data scientist who explains figures to the board a statistician?",
      },
    },
  ]);
  const at = { adjudicator, coders, work };
  const precedent = dataScience(target);
  const cases = await openCases(at);
  const settledWithIt = await caseAbout(at, cases, precedent);
  for (const id of cases) await settleRightly(at, id, id === settledWithIt ? precedent : undefined);
  await changeQueueState(custodian, queue, "closed", "Every record is settled");
  await putToUse(cast, SETTLED.id);
  await putIntoThePast(SETTLED, decisions);
}
