import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnswerColumns, answerColumns, type CodeAnswer } from "#lib/gold-coding/coding/answer";
import { addQueue, type GoldCoding, goldCoding } from "#lib/gold-coding/gold-coding.fixture";
import { changeQueueState } from "#lib/gold-coding/queues/queue.db";
import { afterDecision } from "#lib/gold-coding/settling/after-decision.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { testDatabase } from "#prisma/test/clone";

let batch: GoldCoding;
let [ada, ben, cas] = ["", "", ""];
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("settling");
  batch = await goldCoding({
    ...{ records: 12, overlap: 2, coders: 3 },
    queue: { settledBy: "majority", extraUnder: 0.6 },
  });
  [ada, ben, cas] = batch.coders as [string, string, string];
});
afterAll(closeDb);

const record = (at: number) => batch.recordIds[at]!;
const goldOf = (recordId: number) =>
  db().goldCode.findUnique({
    where: { recordId },
    select: { state: true, settledBy: true, codes: true, version: true },
  });
const casesOf = (recordId: number) =>
  db().codingCase.findMany({
    where: { recordId },
    select: { kind: true, state: true },
    orderBy: { id: "asc" },
  });
const furtherSeats = (recordId: number) =>
  db().seat.findMany({ where: { recordId, kind: "further" }, select: { state: true } });

/** A judgement with this code in every edition of one. */
const wrong = (code: string): CodeAnswer[] => [{ outcome: "wrong", code, otherCode: "" }];

/**
 * A coder takes a free seat of a record and codes it, as the coding screen does it.
 * @param nth which of its seats, from 0; else the first that is free
 * @returns id of the decision
 */
async function codes(
  personId: string,
  recordId: number,
  answers: CodeAnswer[],
  { query = "", note = "", nth }: { query?: string; note?: string; nth?: number } = {},
): Promise<number> {
  return db().$transaction(async (transaction) => {
    const seat = await transaction.seat.findFirstOrThrow({
      where: { recordId, ...(nth === undefined && { state: { in: ["free", "returned"] } }) },
      orderBy: { id: "asc" },
      skip: nth ?? 0,
    });
    await transaction.seat.update({ where: { id: seat.id }, data: { state: "coded", personId } });
    const { id } = await transaction.codingDecision.create({
      data: {
        seatId: seat.id,
        queueId: seat.queueId,
        recordId,
        personId,
        query,
        note,
        ...answerColumns(answers),
      },
    });
    await afterDecision(transaction, recordId);
    return id;
  });
}

/** The coder takes it back, or gives another answer. */
async function changes(
  decisionId: number,
  data: Partial<AnswerColumns> & { state?: "given" | "undone"; query?: string },
): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { recordId } = await transaction.codingDecision.update({
      where: { id: decisionId },
      data: { ...data, version: { increment: 1 } },
    });
    await afterDecision(transaction, recordId);
  });
}

describe("what a coding leads to", () => {
  it("is nothing until all are in, then a gold code where coders agree", async () => {
    await codes(ada, record(0), wrong("2134"));
    expect(await goldOf(record(0))).toBeNull();
    await codes(ben, record(0), wrong("2134"));
    expect(await goldOf(record(0))).toMatchObject({
      state: "settled",
      settledBy: "agreement",
      codes: ["2134"],
    });
    expect(await casesOf(record(0))).toEqual([]);
  });

  it("goes back when it is taken back, and what it was stays in its history", async () => {
    await codes(ada, record(1), wrong("2134"));
    const decision = await codes(ben, record(1), wrong("2134"));
    await changes(decision, { state: "undone" });
    expect(await goldOf(record(1))).toMatchObject({ state: "reopened", version: 2 });
    await changes(decision, { state: "given" });
    expect(await goldOf(record(1))).toMatchObject({ state: "settled", codes: ["2134"], version: 3 });
    const versions = await db().goldCodeVersion.findMany({ where: { recordId: record(1) } });
    expect(versions.map(({ kept }) => (kept as { state: string }).state)).toEqual([
      ...["settled", "reopened", "settled"],
    ]);
  });

  it("is a seat for a further coder where too few agree, whose word makes the majority", async () => {
    await codes(ada, record(2), wrong("2134"));
    await codes(ben, record(2), wrong("2136"));
    expect(await furtherSeats(record(2))).toEqual([{ state: "returned" }]);
    expect(await casesOf(record(2))).toEqual([]);
    await codes(cas, record(2), wrong("2136"));
    expect(await goldOf(record(2))).toMatchObject({ settledBy: "majority", codes: ["2136"] });
  });

  it("is no seat any more once they agree without the further coder", async () => {
    await codes(ada, record(3), wrong("2134"));
    const decision = await codes(ben, record(3), wrong("2136"));
    await changes(decision, { codes: ["2134"] });
    expect(await furtherSeats(record(3))).toEqual([{ state: "withdrawn" }]);
    expect(await goldOf(record(3))).toMatchObject({ settledBy: "agreement" });
  });

  it("is a case where the further coder does not settle it either", async () => {
    await codes(ada, record(4), wrong("2134"));
    await codes(ben, record(4), wrong("2136"));
    await codes(cas, record(4), wrong("2135"));
    expect(await casesOf(record(4))).toEqual([{ kind: "disagreement", state: "open" }]);
  });

  it("is a case at once where a coder asks, which falls away with the question", async () => {
    const decision = await codes(ada, record(5), wrong("2134"), { query: "Is design development?" });
    expect(await casesOf(record(5))).toEqual([{ kind: "query", state: "open" }]);
    await changes(decision, { query: "" });
    expect(await casesOf(record(5))).toEqual([{ kind: "query", state: "settled" }]);
    await changes(decision, { query: "Is it?" });
    expect(await casesOf(record(5))).toMatchObject([{ state: "settled" }, { kind: "query", state: "open" }]);
  });

  it("is seen by the second of two coders who finish a record at the same moment", async () => {
    await Promise.all(
      // Of two claims each has a seat of its own.
      [6, 7, 8].flatMap((at) => [ada, ben].map((one, nth) => codes(one, record(at), wrong("2134"), { nth }))),
    );
    const settled = await db().goldCode.count({ where: { recordId: { in: [6, 7, 8].map(record) } } });
    expect(settled).toBe(3);
  });

  it("is nothing for gold checks, training and records that are withdrawn", async () => {
    const queueId = await addQueue(batch.batchId, [cas], [record(9)]);
    const seats = { recordId: record(9), kind: "wanted" };
    await db().seat.updateMany({ where: { ...seats, queueId }, data: { kind: "training" } });
    await db().seat.updateMany({ where: seats, data: { kind: "check" } });
    await codes(ada, record(9), wrong("2134"), { query: "Is it?" });
    await codes(ben, record(9), wrong("2134"));
    await codes(cas, record(9), wrong("2134"));
    expect([await goldOf(record(9)), await casesOf(record(9))]).toEqual([null, []]);
    const decision = await codes(ada, record(10), wrong("2134"));
    await db().surveyRecord.update({
      where: { id: record(10) },
      data: { withdrawnAt: new Date(), withdrawnReason: "Asked for" },
    });
    await changes(decision, { query: "Is it?" });
    expect([await goldOf(record(10)), await casesOf(record(10))]).toEqual([null, []]);
  });

  it("is of all its queues, by the rule of the newest", async () => {
    await codes(ada, record(11), wrong("2134"));
    await codes(ben, record(11), wrong("2134"));
    await addQueue(batch.batchId, [cas], [record(11)], { settledBy: "adjudicator" });
    await codes(cas, record(11), wrong("2134"));
    expect(await goldOf(record(11))).toMatchObject({ state: "reopened" });
    expect(await casesOf(record(11))).toEqual([{ kind: "confirmation", state: "open" }]);
  });

  it("is another once the queue changes: a closed one waits for nobody", async () => {
    const { queueId, ...closing } = await goldCoding({
      ...{ batch: "closing", records: 2, overlap: 2 },
      queue: { settledBy: "majority", extraUnder: 0.6 },
    });
    const [alone = 0, apart = 0] = closing.recordIds;
    await codes("closing-coder-1", alone, wrong("2134"));
    await codes("closing-coder-1", apart, wrong("2134"));
    await codes("closing-coder-2", apart, wrong("2136"));
    expect([await goldOf(alone), await casesOf(apart)]).toEqual([null, []]);
    await changeQueueState(AT_TERMINAL, queueId, "closed", "Its time is over");
    expect(await goldOf(alone)).toMatchObject({ settledBy: "single", codes: ["2134"] });
    expect(await casesOf(apart)).toEqual([{ kind: "disagreement", state: "open" }]);
    await changeQueueState(AT_TERMINAL, queueId, "open", "It goes on");
    expect(await goldOf(alone)).toMatchObject({ state: "reopened" });
    expect(await furtherSeats(apart)).toEqual([{ state: "returned" }]);
  });
});
