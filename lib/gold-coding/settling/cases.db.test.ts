import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerColumns, type CodeAnswer } from "#lib/gold-coding/coding/answer";
import { type GoldCoding, goldCoding, personWithRole } from "#lib/gold-coding/gold-coding.fixture";
import {
  askCoders,
  callFurtherCoder,
  type Judgement,
  reopenRecord,
  settleCase,
} from "#lib/gold-coding/settling/adjudicate.db";
import { afterDecision } from "#lib/gold-coding/settling/after-decision.db";
import { casesBeside, countCases, listCases } from "#lib/gold-coding/settling/case-list.db";
import { answerQuestion, questionsFor, readQuestion } from "#lib/gold-coding/settling/case-questions.db";
import { readCase } from "#lib/gold-coding/settling/coding-case.db";
import { readGoldCodes } from "#lib/gold-coding/settling/gold-codes.db";
import { changeRuling, withdrawPrecedent } from "#lib/gold-coding/settling/precedent-edits.db";
import {
  distinctionsFor,
  precedentsOfGroup,
  readPrecedentVersions,
  readRulingsOn,
  rulingsFor,
} from "#lib/gold-coding/settling/rulings.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const as = (personId: string) => ({ personId, via: "browser", requestId: null }) as const;
const one = (code: string): CodeAnswer[] => [{ outcome: "wrong", code, otherCode: "" }];

let batch: GoldCoding;
let [ada, ben, cas, other] = ["", "", "", "second-adjudicator"];
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("cases");
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  batch = await goldCoding({
    ...{ records: 8, overlap: 2, coders: 3 },
    record: (at) => ({ weight: at + 1, jobTitle: `Answer number ${at}` }),
  });
  [ada, ben, cas] = batch.coders as [string, string, string];
  await recorded(AT_TERMINAL, async (transaction, write) => {
    await personWithRole(transaction, other, "adjudicator", batch.batchId);
    const subject = { subjectKind: "person", subjectId: other } as const;
    await write({ action: "made for a test", ...subject, before: null, after: null, reason: null });
  });
});
afterAll(closeDb);

async function codes(personId: string, recordId: number, code: string, query = ""): Promise<void> {
  await db().$transaction(async (transaction) => {
    const seat = await transaction.seat.findFirstOrThrow({
      where: { recordId, state: { in: ["free", "returned"] } },
    });
    await transaction.seat.update({ where: { id: seat.id }, data: { state: "coded", personId } });
    const of = { seatId: seat.id, queueId: seat.queueId, recordId, personId };
    await transaction.codingDecision.create({ data: { ...of, ...answerColumns(one(code)), query } });
    await afterDecision(transaction, recordId);
  });
}

/** A case of two coders who disagree. */
async function disagreement(at: number): Promise<{ id: number; recordId: number }> {
  const recordId = batch.recordIds[at]!;
  await codes(ada, recordId, "2134");
  await codes(ben, recordId, "2136");
  const { id } = await db().codingCase.findFirstOrThrow({ where: { recordId, state: "open" } });
  return { id, recordId };
}

async function judgement(id: number, given: Partial<Judgement> = {}): Promise<Judgement> {
  const { seen } = (await readCase(id, batch.adjudicator))!;
  return {
    answers: one("2136"),
    reason: "The duties are a tester's",
    seen,
    rulings: [],
    distinction: null,
    ...given,
  };
}
const stateOf = async (id: number) => (await db().codingCase.findUniqueOrThrow({ where: { id } })).state;

describe("an adjudicator", () => {
  it("is not told who its coders are until the case is settled", async () => {
    const { id, recordId } = await disagreement(0);
    const open = (await readCase(id, batch.adjudicator))!;
    expect(JSON.stringify(open)).not.toMatch(/coder-\d/);
    expect(open.codings.map(({ name }) => name)).toEqual(["Coder A", "Coder B"]);
    await settleCase(as(batch.adjudicator), id, await judgement(id));
    const settled = (await readCase(id, batch.adjudicator))!;
    expect(settled.codings.map(({ name }) => name).sort()).toEqual([ada, ben]);
    expect(await readGoldCodes(batch.batchId)).toMatchObject([
      { recordId, settledBy: "adjudicator", answers: one("2136"), weight: 1 },
    ]);
  });

  it("is told when another settled it first, and nothing is settled twice", async () => {
    const { id, recordId } = await disagreement(1);
    const [mine, theirs] = [await judgement(id), await judgement(id, { answers: one("2134") })];
    const both = await Promise.allSettled([
      settleCase(as(batch.adjudicator), id, mine),
      settleCase(as(other), id, theirs),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(settleCase(as(other), id, theirs)).rejects.toThrow("settled meanwhile");
    expect(await db().adjudication.count({ where: { recordId } })).toBe(1);
  });

  it("does not settle what they coded, nor does the database let them", async () => {
    const { id, recordId } = await disagreement(2);
    expect((await readCase(id, ada))?.isOwn).toBe(true);
    await expect(settleCase(as(ada), id, await judgement(id))).rejects.toThrow("coded this record yourself");
    const row = { caseId: id, recordId, ...answerColumns(one("2136")), reason: "Mine", settledById: ada };
    await expect(db().adjudication.create({ data: row })).rejects.toThrow();
    // Nor does one settle by what was changed meanwhile.
    const seen = await judgement(id);
    await db().codingDecision.updateMany({ where: { recordId, personId: ada }, data: { version: 2 } });
    await expect(settleCase(as(batch.adjudicator), id, seen)).rejects.toThrow("Look at the answers again");
  });

  it("asks coders, who answer once each and may change their answer as a new version", async () => {
    const { id, recordId } = await disagreement(3);
    const { codings } = (await readCase(id, batch.adjudicator))!;
    const tokens = codings.map(({ token }) => token);
    await askCoders(as(batch.adjudicator), id, { tokens, text: "Does the person write code?" });
    expect(await questionsFor(ada)).toMatchObject([{ caseId: id }]);
    expect(await readQuestion(id, cas)).toBeNull();
    const asked = (await readQuestion(id, ada))!;
    expect(JSON.stringify(asked)).not.toContain("2136");
    await answerQuestion(ada, id, { text: "No", answers: one("2136"), version: asked.own.version });
    await expect(answerQuestion(ada, id, { text: "No", answers: null, version: 2 })).rejects.toThrow(
      "Nothing waits",
    );
    await expect(answerQuestion(cas, id, { text: "I", answers: null, version: 1 })).rejects.toThrow(
      "Nothing waits",
    );
    expect([await stateOf(id), await questionsFor(ada)]).toEqual(["asked", []]);
    await answerQuestion(ben, id, { text: "It does", answers: null, version: 1 });
    // They agree now, and a case that was taken up is still the adjudicator's.
    expect(await stateOf(id)).toBe("open");
    expect((await readCase(id, batch.adjudicator))?.messages.map(({ from, to }) => from || to)).not.toContain(
      ada,
    );
    const versions = await db().codingDecisionVersion.count({
      where: {
        decisionId: (await db().codingDecision.findFirstOrThrow({ where: { recordId, personId: ada } })).id,
      },
    });
    expect(versions).toBe(2);
  });

  it("calls a further coder, within the most codings, and has the case back once they are in", async () => {
    const { id, recordId } = await disagreement(4);
    await callFurtherCoder(as(batch.adjudicator), id);
    expect(await stateOf(id)).toBe("waiting");
    await expect(callFurtherCoder(as(batch.adjudicator), id)).rejects.toThrow(
      "as many codings as its queue allows",
    );
    await codes(cas, recordId, "2136");
    expect(await stateOf(id)).toBe("open");
    expect((await readCase(id, batch.adjudicator))?.codings).toHaveLength(3);
  });

  it("settles nothing of a record that is withdrawn", async () => {
    const { id, recordId } = await disagreement(7);
    const withdrawn = { withdrawnAt: new Date(), withdrawnReason: "Asked for" };
    await db().surveyRecord.update({ where: { id: recordId }, data: withdrawn });
    await expect(settleCase(as(batch.adjudicator), id, await judgement(id))).rejects.toThrow("was withdrawn");
    expect(await stateOf(id)).toBe("open");
  });

  it("opens a settled record again, and the earlier answer stays in its history", async () => {
    const recordId = batch.recordIds[0]!;
    const id = await reopenRecord(as(batch.adjudicator), recordId, "The guidelines changed");
    await expect(reopenRecord(as(other), recordId, "Me too")).rejects.toThrow("not settled");
    expect(await readGoldCodes(batch.batchId)).not.toContainEqual(expect.objectContaining({ recordId }));
    await settleCase(as(other), id, await judgement(id, { answers: one("2134") }));
    const versions = await db().goldCodeVersion.findMany({
      where: { recordId },
      orderBy: { version: "asc" },
    });
    expect(versions.map(({ kept }) => kept)).toMatchObject([
      { state: "settled", codes: ["2136"] },
      { state: "reopened", codes: ["2136"] },
      { state: "settled", codes: ["2134"] },
    ]);
  });
});

describe("the list of cases", () => {
  it("has those that stand for most people first, with the groups in question", async () => {
    const which = { batches: [batch.batchId], queueId: null, kind: null, state: "open" } as const;
    const cases = await listCases(which, { page: 1, size: 50 });
    expect(cases.map(({ weight }) => weight)).toEqual([5, 4, 3]);
    expect(cases.at(-1)).toMatchObject({ kind: "disagreement", codes: [["2134", "2136"]] });
    const [first, second, third] = cases.map(({ id }) => id);
    expect(await casesBeside([batch.batchId], second!)).toEqual({ previous: first, next: third });
    const open = (await countCases([batch.batchId])).filter(({ state }) => state === "open");
    expect(open).toMatchObject([{ kind: "disagreement", cases: 3 }]);
    expect(await listCases({ ...which, batches: [] }, { page: 1, size: 50 })).toEqual([]);
  });
});

describe("a settled case", () => {
  const RULING = {
    edition: "soc2020",
    code: "2136",
    title: "Software tester",
    text: "Testing is its own work.",
  };
  const DISTINCTION = {
    edition: "soc2020",
    codes: ["2136", "2134"] as [string, string],
    text: "Who plans the tests and who writes the code.",
  };

  it("can become a ruling and a distinction, found by later coders of like records", async () => {
    const { id } = await disagreement(5);
    await settleCase(
      as(batch.adjudicator),
      id,
      await judgement(id, { rulings: [RULING], distinction: DISTINCTION }),
    );
    expect(await rulingsFor(["soc2020"], "TESTER, software", [])).toMatchObject([RULING]);
    expect(await rulingsFor(["soc2010"], "Software tester", [])).toEqual([]);
    expect(await readRulingsOn("software tester")).toMatchObject([{ code: "2136" }]);
    expect(await distinctionsFor("soc2020", ["2134"])).toMatchObject([{ code: "2134", otherCode: "2136" }]);
    const { rulings, distinctions } = await precedentsOfGroup("soc2020", "2136");
    expect([rulings.length, distinctions.length]).toEqual([1, 1]);
  });

  it("is settled with its distinction or not at all", async () => {
    const { id, recordId } = await disagreement(6);
    const again = await judgement(id, { distinction: DISTINCTION });
    await expect(settleCase(as(batch.adjudicator), id, again)).rejects.toThrow(
      "a distinction between 2134 and 2136",
    );
    expect([await stateOf(id), await db().goldCode.count({ where: { recordId } })]).toEqual(["open", 0]);
  });

  it("has its ruling changed and withdrawn by version, each kept", async () => {
    const [{ id } = { id: 0 }] = await rulingsFor(["soc2020"], "Software tester");
    await changeRuling(
      as(batch.adjudicator),
      { id, version: 1 },
      { title: "Test analyst", text: "As before." },
    );
    await expect(
      changeRuling(as(other), { id, version: 1 }, { title: "Tester", text: "Mine." }),
    ).rejects.toThrow("meanwhile");
    expect(await readRulingsOn("software tester")).toEqual([]);
    await withdrawPrecedent(as(other), "ruling", { id, version: 2 }, "Overtaken");
    expect(await readRulingsOn("test analyst")).toEqual([]);
    expect(await readPrecedentVersions("ruling", id)).toMatchObject([
      { version: 3, withdrawn: true },
      { version: 2, title: "Test analyst", withdrawn: false },
      { version: 1, title: "Software tester", text: RULING.text },
    ]);
  });
});

it("reasons, questions and answers stay out of the record of changes", async () => {
  const [{ written } = { written: "" }] = await db().$queryRaw<{ written: string }[]>`
    SELECT string_agg(concat(action, before, after, reason), ' ') AS written FROM audit_entry
    WHERE subject_kind = 'gold-code'`;
  expect(written).toContain("settled a record");
  expect(written).not.toMatch(/tester|write code|guidelines|Answer number/);
});
