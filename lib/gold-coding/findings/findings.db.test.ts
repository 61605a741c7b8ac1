import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JOB_KINDS } from "#cli/job-kinds";
import { convertList } from "#lib/correspondence/conversion/conversion-list";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { type Finding, findingKey } from "#lib/gold-coding/findings/finding";
import { readFindings, readOutcomes } from "#lib/gold-coding/findings/findings.db";
import { makeDistinctionOf, makeIssue, makeSuggestion } from "#lib/gold-coding/findings/make.db";
import type { SetShare } from "#lib/gold-coding/findings/sets/gold-sets";
import { countSets, readSet, recordExport } from "#lib/gold-coding/findings/sets/gold-sets.db";
import {
  keepMeasure,
  measureLookup,
  readMeasures,
  readSetMeasures,
} from "#lib/gold-coding/findings/sets/lookup-measure.db";
import { askForMeasure } from "#lib/gold-coding/findings/sets/measure-job.db";
import { askForSets } from "#lib/gold-coding/findings/sets/sets-job.db";
import { readSizeEvidence } from "#lib/gold-coding/findings/sizes/size-evidence.db";
import {
  besidePublished,
  conversionBesidePublished,
} from "#lib/gold-coding/findings/weights/beside-published.db";
import { offerWeights, readOfferOf, withdrawWeights } from "#lib/gold-coding/findings/weights/offered.db";
import { type GoldCoding, goldCoding } from "#lib/gold-coding/gold-coding.fixture";
import { doJob } from "#lib/jobs/do-job.db";
import { readJob } from "#lib/jobs/jobs.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { findConversion } from "#lib/releases/conversions.db";
import { readCorrespondence } from "#lib/releases/correspondences.db";
import { openPaper } from "#lib/revision/issues/issues.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

const PAIR = { source: "soc2010", target: "soc2020" };
const REVISION = "soc2010-soc2020";
let made: GoldCoding;
let custodian: PersonActor;
let paper = "";

/** 2136 goes to 2134 and, for a twentieth of its records, to 2133; each record stands for 100 people. */
const GOES = (at: number): [string, string] => (at % 20 === 19 ? ["2136", "2133"] : ["2136", "2134"]);

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("findings");
  await reopenPublished();
  made = await goldCoding({
    batch: "lfs",
    records: 240,
    editions: ["soc2010", "soc2020"],
    overlap: 2,
    record: (at) => ({
      jobTitle: at % 2 === 0 ? "Splunge wrangler" : `Software developer ${at % 7}`,
      ...{
        industryText: "",
        weight: 100,
        sex: at % 3 === 0 ? "women" : "men",
        likeness: BigInt(1 + (at % 60)),
      },
      ...{ assignedEdition: "soc2010", assignedCode: at < 30 ? "2137" : "2136" },
    }),
  });
  custodian = { personId: made.custodian, via: "browser", requestId: null };
  await settle(made, GOES);
  // Both coders have given the first forty: they disagree in the later edition on every other one, and flag the first.
  await db().$executeRaw`
    UPDATE seat SET state = 'coded', person_id = CASE WHEN place % 2 = 1 THEN ${made.coders[0]} ELSE ${made.coders[1]} END
    WHERE queue_id = ${made.queueId} AND place <= 80`;
  await db().$executeRaw`
    INSERT INTO coding_decision (seat_id, queue_id, record_id, person_id, outcomes, codes, other_codes, flagged)
    SELECT id, queue_id, record_id, person_id, '{right,wrong}',
      ARRAY['2136', CASE WHEN place % 4 = 0 THEN '2135' ELSE '2134' END], '{"",""}', place = 1
    FROM seat WHERE queue_id = ${made.queueId} AND state = 'coded'`;
  paper = await openPaper(custodian, REVISION, {
    label: "IT",
    title: "IT",
    majorGroup: "2",
    introduction: "",
  });
}, 60_000);
afterAll(closeDb);

async function settle({ recordIds }: GoldCoding, goes: (at: number) => [string, string]) {
  await db().goldCode.createMany({
    data: recordIds.map((recordId, at) => ({
      ...{
        recordId,
        settledBy: "agreement",
        outcomes: ["right", "wrong"],
        codes: goes(at),
        otherCodes: ["", ""],
      },
    })),
  });
}

async function batch(id = "lfs") {
  return (await readBatch(id))!;
}

describe("weights that are offered", () => {
  it("stand beside the published ones under their own name, in the table, its turned side and conversions", async () => {
    const published = (await readCorrespondence(PAIR))!;
    await offerWeights(custodian, await batch());
    const shown = await besidePublished(published);
    expect(shown.dataSets?.map(({ name }) => name).at(-1)).toBe("Gold coding: Batch lfs");
    const weightIn = (rows: ReturnType<typeof shown.rows>, source: string, target: string) =>
      rows
        .find((row) => row.source?.code === source && row.target?.code === target)
        ?.weights.filter(({ dataSet, sex }) => dataSet === "gold:lfs" && sex === "both");
    expect(weightIn(shown.rows(), "2136", "2134")).toMatchObject([
      { count: 228, forward: 0.95, backward: 1 },
    ]);
    expect(weightIn(shown.turned().rows(), "2134", "2136")).toMatchObject([{ forward: 1, backward: 0.95 }]);
    expect(weightIn(shown.rows(3), "213", "213")).toMatchObject([{ count: 240, forward: 1 }]);
    expect(
      shown.samples().filter(({ dataSet, sex }) => dataSet === "gold:lfs" && sex === "both"),
    ).toMatchObject([{ source: "2136", base: 240, remainder: 0 }]);
    const { basis } = await conversionBesidePublished((await findConversion(REVISION))!);
    const { answers } = convertList("2136,1000", basis, {
      sex: "both",
      dataSet: "gold:lfs",
      withCounts: true,
    });
    expect(answers[0]).toMatchObject({
      targets: expect.arrayContaining([expect.objectContaining({ apportioned: 950 })]),
    });
  });

  it("are not mixed with what was published: counts, reconciliation and problems say what they said", async () => {
    const published = (await readCorrespondence(PAIR))!;
    const shown = await besidePublished(published);
    const census = (rows: ReturnType<typeof shown.rows>) =>
      rows.flatMap(({ weights }) => weights.filter(({ dataSet }) => !dataSet.startsWith("gold:")));
    expect(census(shown.rows())).toEqual(census(published.rows()));
    expect(shown.reconciliation()).toBe(published.reconciliation());
    expect(shown.problems()).toEqual(published.problems());
    expect(shown.facts).toBe(published.facts);
  });

  it("are offered once, stay as they were, and are withdrawn with a reason", async () => {
    await expect(offerWeights(custodian, await batch())).rejects.toThrow("offered already");
    await expect(db().$executeRaw`UPDATE offered_count SET count = 99`).rejects.toThrow("stays as it was");
    await withdrawWeights(custodian, "lfs", "Settled too early");
    expect(await readOfferOf("lfs")).toBeNull();
    expect((await besidePublished((await readCorrespondence(PAIR))!)).dataSets).toBeUndefined();
    await expect(withdrawWeights(custodian, "lfs", "Again")).rejects.toThrow("offers no weights");
    expect((await readHistory("batch", "lfs"))[0]).toMatchObject({ reason: "Settled too early" });
  });
});

describe("findings", () => {
  const pairs = (findings: Finding[]) =>
    findings.map(({ code, otherCode, cases }) => [code, otherCode, cases]);

  it("are what coders disagree on, what was assigned wrongly, what was flagged and what the lookup does not settle", async () => {
    const found = await readFindings(await batch(), true);
    expect(pairs(found.disagreement)).toEqual([["2134", "2135", 20]]);
    expect(pairs(found.confusion)).toEqual([["2136", "2137", 30]]);
    expect(pairs(found.flags)).toEqual(expect.arrayContaining([["2136", "", 1]]));
    expect(found.title.find(({ edition }) => edition === "soc2020")).toMatchObject({
      ...{ title: "Splunge wrangler", code: "2134", cases: 120 },
    });
  });

  it("are told to those who may not see records without titles and without anything under ten", async () => {
    const found = await readFindings(await batch(), false);
    expect(found).toMatchObject({ title: [], flags: [] });
    expect(pairs(found.disagreement)).toEqual([["2134", "2135", 20]]);
  });

  it("become an issue in one deed with the counts they were made on, and no second", async () => {
    const [finding] = (await readFindings(await batch(), true)).disagreement;
    const found = { batch: "lfs", finding: finding! };
    const issue = {
      paper,
      question: "Where do IT jobs belong?",
      sources: [],
      targets: ["2134", "2135"],
      evidence: "20",
    };
    const id = await makeIssue(custodian, found, issue);
    await expect(makeIssue(custodian, found, { ...issue, question: "Again?" })).rejects.toThrow("already");
    expect((await readRevision(REVISION, "groups")).issue(id)).toMatchObject({
      origin: "flag",
      originRef: "batch lfs",
    });
    expect((await readRevision(REVISION, "groups")).paper(paper)?.issues).toHaveLength(1);
    const outcomes = await readOutcomes("lfs");
    expect(outcomes("disagreement", findingKey(finding!))).toMatchObject([
      { became: "issue", subjectId: id, href: `/revisions/${REVISION}/issues/${id}` },
    ]);
    expect(await db().findingOutcome.findFirst()).toMatchObject({ counts: { cases: 20, weight: 2000 } });
    expect((await readHistory("batch", "lfs"))[0]).toMatchObject({ action: "made an issue of a finding" });
  });

  it("become a suggested entry or a distinction as well; neither is made where the other deed is refused", async () => {
    const { title, confusion } = await readFindings(await batch(), true);
    const finding = title.find(({ edition }) => edition === "soc2020")!;
    const draft = { title: "Splunge wrangler", add: "", ind: "", code: "2134", note: "Gold coding" };
    const number = await makeSuggestion(custodian, { batch: "lfs", finding }, draft);
    await expect(
      makeSuggestion(custodian, { batch: "lfs", finding }, { ...draft, add: "senior" }),
    ).rejects.toThrow("already");
    expect(await db().indexSuggestion.count({ where: { title: "Splunge wrangler" } })).toBe(1);
    expect(await db().findingOutcome.findFirst({ where: { became: "suggestion" } })).toMatchObject({
      subjectId: String(number),
      key: expect.not.stringMatching(/splunge/i),
    });
    const pair = { batch: "lfs", finding: confusion[0]! };
    await makeDistinctionOf(custodian, pair, "Who designs web pages is in 2137.");
    await expect(makeDistinctionOf(custodian, pair, "Again")).rejects.toThrow("already");
    // A finding of another kind about the same pair has it as well, in whatever order it names the two.
    const { edition, code, otherCode } = pair.finding;
    const outcomes = await readOutcomes("lfs");
    for (const key of [`${edition} ${code} ${otherCode}`, `${edition} ${otherCode} ${code}`])
      expect(outcomes("disagreement", key).map(({ became }) => became)).toContain("distinction");
  });
});

describe("gold codes as sets", () => {
  const worked = async (job: string) => {
    await doJob(job, `test of ${job}`, JOB_KINDS, () => false);
    return readJob(job);
  };
  const assignSets = async (batchId: string, asked: SetShare) =>
    worked(await askForSets(custodian, (await readBatch(batchId))!, asked));

  it("put no record, and none like it, into both, also over batches and when more are settled", async () => {
    expect(await assignSets("lfs", { share: 0.4, seed: "a" })).toMatchObject({ state: "done", done: 240 });
    const other = await goldCoding({
      ...{ batch: "census", records: 90, editions: ["soc2010", "soc2020"], coders: 1 },
      record: (at) => ({ likeness: BigInt(31 + at), jobTitle: "IT Security analyst", weight: 50 }),
    });
    await settle(other, (at) => (at % 3 === 0 ? ["2139", "2135"] : GOES(at)));
    await assignSets("census", { share: 0.9, seed: "b" });
    const mixed = await db().$queryRaw<unknown[]>`
      SELECT likeness FROM gold_code JOIN survey_record ON id = record_id
      GROUP BY likeness HAVING count(DISTINCT used_for) > 1`;
    expect(mixed).toEqual([]);
    const sets = await countSets("lfs");
    expect(sets.evaluation + sets.training).toBe(240);
    expect(sets.evaluation).toBeGreaterThan(40);
    expect(sets.training).toBeGreaterThan(80);
    await expect(assignSets("lfs", { share: 0.4, seed: "a" })).rejects.toThrow("waits");
  });

  it("are kept apart by the database, whoever writes", async () => {
    const [one] = await readSet(await batch(), "evaluation", "soc2020", { most: 1 });
    await expect(
      db()
        .$executeRaw`UPDATE gold_code SET used_for = 'training', version = version + 1 WHERE record_id = ${one!.recordId}`,
    ).rejects.toThrow("other set");
  });

  it("are taken with each record written down as seen", async () => {
    const taken = await recordExport(custodian, "lfs", "training", "soc2020");
    expect(await db().recordView.count({ where: { place: "export", personId: made.custodian } })).toBe(taken);
  });

  it("measure the lookup by the evaluation records alone, and keep no title", async () => {
    const { n, digits, failures } = await measureLookup(custodian, await batch(), "soc2020");
    expect(n).toBe((await countSets("lfs")).evaluation);
    expect(digits.map((one) => one.digits)).toEqual([1, 2, 3, 4]);
    expect(failures.some(({ title }) => title === "Splunge wrangler")).toBe(true);
    const [kept] = await readMeasures("lfs");
    expect(kept).toMatchObject({
      edition: "soc2020",
      records: n,
      indexVersion: expect.stringContaining("13"),
    });
    expect(kept?.figures.calibration.reduce((sum, band) => sum + band.n, 0)).toBeLessThanOrEqual(n);
    expect(JSON.stringify(kept)).not.toMatch(/wrangler/i);
    expect(await worked(await askForMeasure(custodian, await batch(), "soc2020"))).toMatchObject({
      state: "done",
    });
    const [again] = await readMeasures("lfs");
    expect(again?.figures, "as a job: the same figures").toEqual(kept?.figures);
    await keepMeasure(AT_TERMINAL, { set: "Our titles" }, kept!);
    expect(await readSetMeasures(), "of a named set, apart from those of batches").toMatchObject([
      { set: "Our titles", records: n, figures: kept?.figures },
    ]);
  });
});

it("how large a group that an issue creates would be is counted by what of its content moves, for each batch", async () => {
  const [issue] = (await readRevision(REVISION, "groups")).paper(paper)!.issues;
  const found = await readSizeEvidence(REVISION, issue!.id);
  expect(found.map(({ group }) => group)).toEqual(Array(2).fill("SOC2020 2135 Cyber security professionals"));
  expect(found[0]).toMatchObject({
    ...{ batch: "Batch census", by: "content", settled: 90, undecided: 0 },
    content: "titles of SOC2010 2139, 2426 that the index sends there",
    estimate: { cases: 30, people: 1500 },
  });
  expect(found[1]).toMatchObject({ batch: "Batch lfs", estimate: { cases: 0 } });
});
