import { beforeAll, describe, expect, it } from "vitest";
import { closeBatch, reopenBatch } from "#lib/gold-coding/batches/batches.db";
import { readAccuracy, readConfusion } from "#lib/gold-coding/figures/accuracy/accuracy.db";
import { readSettledCounts } from "#lib/gold-coding/figures/accuracy/judged-records.db";
import {
  readAgreement,
  readAgreementBy,
  readAgreementByPair,
  readAnchoring,
  readWholeAgreement,
} from "#lib/gold-coding/figures/agreement/agreement.db";
import { type FiguresOf, figuresReadership, readFiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { readCheckMonths } from "#lib/gold-coding/figures/pace/gold-checks.db";
import { readOwnPace, readPace, readPaceByArm, readPaceByCoder } from "#lib/gold-coding/figures/pace/pace.db";
import { addQueue, type GoldCoding, goldCoding } from "#lib/gold-coding/gold-coding.fixture";
import { db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { testDatabase } from "#prisma/test/clone";

let batch: GoldCoding;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("figures");
  batch = await goldCoding({
    records: 16,
    overlap: 2,
    coders: 3,
    record: (at) => ({ weight: at < 8 ? 3 : 1 }),
  });
});

interface Said {
  /** Place of the record in the batch. */
  record: number;
  coder: number;
  code: string;
  otherCode?: string;
  seconds?: number | null;
  kind?: string;
  queue?: number;
  at?: string;
}

/** Codings as they stand once given. */
async function say(of: GoldCoding, ...given: Said[]): Promise<void> {
  for (const { record, coder, code, otherCode = "", seconds = 30, kind = "wanted", queue, at } of given) {
    const seat = {
      queueId: queue ?? of.queueId,
      recordId: of.recordIds[record]!,
      personId: of.coders[coder]!,
    };
    const { id } = await db().seat.create({ data: { ...seat, kind, place: 0, state: "coded" } });
    await db().codingDecision.create({
      data: {
        ...seat,
        seatId: id,
        outcomes: [code === "" ? "uncodable" : otherCode ? "two" : code.length < 4 ? "partly" : "wrong"],
        codes: [code],
        otherCodes: [otherCode],
        seconds,
        decidedAt: new Date(at ?? "2026-05-04T10:00:00Z"),
      },
    });
  }
}

const settle = (of: GoldCoding, record: number, code: string, otherCode = "") =>
  db().goldCode.create({
    data: {
      recordId: of.recordIds[record]!,
      settledBy: "agreement",
      outcomes: [code === "" ? "uncodable" : "right"],
      codes: [code],
      otherCodes: [otherCode],
    },
  });

const of = async (id = batch.batchId): Promise<FiguresOf> => (await readFiguresOf(id))!;

describe("agreement of a batch in work", () => {
  beforeAll(async () => {
    await say(
      batch,
      { record: 0, coder: 0, code: "2134" },
      { record: 0, coder: 1, code: "2134", at: "2026-06-30T23:30:00Z" },
      { record: 1, coder: 0, code: "2314" },
      { record: 1, coder: 1, code: "2315" },
      // A further coder, called since these two differ, does not change how far coders agree.
      { record: 1, coder: 2, code: "2315", kind: "further" },
      { record: 2, coder: 2, code: "6135" },
      { record: 2, coder: 1, code: "6135", seconds: null },
      { record: 3, coder: 0, code: "", seconds: 50 },
      { record: 3, coder: 2, code: "", seconds: 70 },
      { record: 4, coder: 0, code: "7111" },
      { record: 5, coder: 0, code: "5315" },
      { record: 5, coder: 1, code: "9263" },
      { record: 6, coder: 1, code: "4122", kind: "check" },
      { record: 7, coder: 1, code: "9999", kind: "check", at: "2026-06-02T10:00:00Z" },
    );
    await db().surveyRecord.update({ where: { id: batch.recordIds[6]! }, data: { knownCodes: ["4122"] } });
    await settle(batch, 7, "9263");
    for (const record of [0, 2]) await settle(batch, record, ["2134", "", "6136"][record]!);
    await settle(batch, 3, "");
    await settle(batch, 5, "5315", "5316");
  });

  it("counts the codings wanted, of records that two coded, and what they share at each level", async () => {
    const whole = await readWholeAgreement(await of());
    expect(whole).toMatchObject({ records: 5, codings: 10 });
    expect(whole.levels.map(({ percent }) => percent.value)).toEqual([0.8, 0.8, 0.8, 0.6]);
    expect(await readAgreement(batch.batchId)).toBe(whole);
    expect(await readAgreement("no-such-batch")).toBeNull();
  });

  it("is told apart by queue, by the month in London in which a record was last coded, and by major group", async () => {
    const rows = async (split: "queue" | "month" | "week" | "group" | "arm") =>
      (await readAgreementBy(await of(), split, true)).rows.map(({ name, agreement }) => [
        name,
        agreement?.records,
      ]);
    expect(await rows("queue")).toEqual([["All records", 5]]);
    expect(await rows("month")).toEqual([
      ["May 2026", 4],
      ["July 2026", 1],
    ]);
    expect(await rows("week")).toEqual([
      ["Week of 4 May 2026", 4],
      ["Week of 29 June 2026", 1],
    ]);
    expect((await rows("group")).map(([, records]) => records)).toEqual([2, 1, 1, 1]);
    expect(await rows("arm")).toEqual([["Assigned code shown", 5]]);
  });

  it("is told of each two coders", async () => {
    const pairs = await readAgreementByPair(await of(), 3);
    expect(pairs.map(({ one, other, records, percent }) => [one, other, records, percent.value])).toEqual([
      [batch.coders[0], batch.coders[1], 3, 1 / 3],
      [batch.coders[0], batch.coders[2], 1, 1],
      [batch.coders[1], batch.coders[2], 1, 1],
    ]);
  });

  it("has the disagreements as cells", async () => {
    const { different, same } = await readConfusion(await of(), "coders", 3, true);
    expect(different).toEqual([
      { one: "2314", other: "2315", records: 1 },
      { one: "5315", other: "9263", records: 1 },
    ]);
    expect(same).toHaveLength(3);
    expect((await readConfusion(await of(), "coders", 0, true)).different).toEqual([
      { one: "5", other: "9", records: 1 },
    ]);
  });

  it("judges assigned codes by what records were settled as, weighted too", async () => {
    const { settled, uncodable, whole, rows } = await readAccuracy(await of(), true);
    expect([settled, uncodable]).toEqual([5, 1]);
    expect(whole.map((one) => [one!.records, one!.right, one!.weight])).toEqual([
      [4, 4, 12],
      [4, 4, 12],
      [4, 4, 12],
      [4, 3, 12],
    ]);
    expect(rows.unit.map(({ row, levels }) => [row, levels[3]!.right])).toEqual([
      ["2134", 1],
      ["5315", 1],
      ["6135", 0],
      ["8211", 0],
      ["9263", 1],
    ]);
    expect(rows.confidence.map(({ row }) => row)).toEqual(["high"]);
    expect((await readConfusion(await of(), "assigned", 3, true)).different).toContainEqual({
      one: "6135",
      other: "6136",
      records: 1,
    });
  });

  it("has how long records took, those answered with an identical one apart", async () => {
    expect(await readPace(batch.batchId)).toMatchObject({ timed: 11, identical: 1, median: 30, lower: 30 });
    expect(await readPaceByArm(batch.batchId)).toMatchObject([{ arm: "seen", timed: 11 }]);
    expect((await readPaceByCoder(batch.batchId)).map(({ timed }) => timed)).toEqual([5, 3, 3]);
    expect(await readOwnPace(batch.coders[2]!)).toMatchObject([{ batchId: batch.batchId, timed: 3 }]);
    const counts = await readSettledCounts(batch.batchId, 0);
    expect(counts).toEqual([
      { settledBy: "agreement", uncodable: false, records: 4 },
      { settledBy: "agreement", uncodable: true, records: 1 },
      { settledBy: null, uncodable: false, records: 11 },
    ]);
  });

  it("tells each coder's answers to gold checks by month", async () => {
    const months = await readCheckMonths({ batchId: batch.batchId });
    expect(months.map(({ personId, month, checks, right }) => [personId, month, checks, right])).toEqual([
      [batch.coders[1], "2026-05", 1, 1],
      [batch.coders[1], "2026-06", 1, 0],
    ]);
    expect(await readCheckMonths({ personId: batch.coders[0]! })).toEqual([]);
  });

  it("follows an answer taken back and a record withdrawn", async () => {
    const decision = await db().codingDecision.findFirstOrThrow({ where: { recordId: batch.recordIds[3]! } });
    await db().codingDecision.update({ where: { id: decision.id }, data: { state: "undone", version: 2 } });
    expect((await readAgreement(batch.batchId))!.records).toBe(4);
    await db().surveyRecord.update({
      where: { id: batch.recordIds[5]! },
      data: { withdrawnAt: new Date(), withdrawnReason: "A test" },
    });
    expect((await readAgreement(batch.batchId))!.records).toBe(3);
  });

  it("compares coders who see the assigned code with those who do not", async () => {
    const blind = await addQueue(batch.batchId, batch.coders, [], {
      arm: "blind",
      title: "Without the code",
    });
    await say(
      batch,
      { record: 8, coder: 0, code: "2134", queue: blind },
      { record: 9, coder: 0, code: "2315", queue: blind },
    );
    const arms = await readAnchoring(await of());
    expect(arms.map(({ arm, codings }) => [arm, codings])).toEqual([
      ["seen", 8],
      ["blind", 2],
    ]);
    expect(arms[1]!.levels.map(({ share }) => share.value)).toEqual([1, 1, 1, 0.5]);
  });
});

describe("figures while a batch is coded", () => {
  it("are held for as long as whoever looks allows, and never once it is closed", async () => {
    const held = async () => (await readFiguresOf(batch.batchId, 0, 60_000))!;
    const before = await of();
    await say(batch, { record: 10, coder: 0, code: "2134" });
    expect(await held()).toMatchObject({ version: before.version, asOf: before.asOf });
    const now = await of();
    expect(now.version).not.toBe(before.version);
    expect((await held()).version).toBe(now.version);
    await say(batch, { record: 11, coder: 0, code: "2134" });
    await closeBatch(AT_TERMINAL, batch.batchId, "All is coded");
    expect((await held()).version).not.toBe(now.version);
    await reopenBatch(AT_TERMINAL, batch.batchId, "More is to be coded");
  });
});

describe("somebody who may not see the records", () => {
  const reader = { id: "reader", name: "Reader", grants: [], secondFactor: true };

  it("is shown nothing while the batch is in work, and what tells no small number once it is closed", async () => {
    const { batch: open } = await of();
    expect(figuresReadership(reader, open)).toBe("none");
    expect(figuresReadership(reader, { ...open, closedAt: new Date() })).toBe("large");
    const adjudicator = { role: "adjudicator", scope: { kind: "batch", id: open.id } } as const;
    expect(figuresReadership({ ...reader, grants: [adjudicator] }, open)).toBe("all");
    const small = await of();
    expect((await readAgreementBy(small, "month", false)).rows.map(({ agreement }) => agreement)).toEqual([
      null,
      null,
    ]);
    expect((await readAccuracy(small, false)).whole).toEqual([null, null, null, null]);
    expect(await readConfusion(small, "coders", 3, false)).toEqual({ same: null, different: [] });
  });
});
