import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeBatch, reopenBatch } from "#lib/gold-coding/batches/batches.db";
import { logViews } from "#lib/gold-coding/batches/records/record-views.db";
import { restoreRecord, withdrawRecord } from "#lib/gold-coding/batches/records/withdraw.db";
import type { CoderJudgement, Outcome } from "#lib/gold-coding/coding/answer";
import { decide } from "#lib/gold-coding/coding/decide.db";
import { readFeedback } from "#lib/gold-coding/coding/feedback.db";
import {
  listGuidelines,
  readGuidelines,
  writeGuideline,
} from "#lib/gold-coding/coding/guidelines/guidelines.db";
import { readCodingProgress } from "#lib/gold-coding/coding/progress.db";
import { type QueueAtWork, queueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { MOST_SECONDS, saveDecision } from "#lib/gold-coding/coding/save-decision.db";
import { readScreen } from "#lib/gold-coding/coding/screen.db";
import { lastDecision, undoDecision } from "#lib/gold-coding/coding/undo-decision.db";
import { addQueue, type GoldCoding, goldCoding } from "#lib/gold-coding/gold-coding.fixture";
import { type Claim, claimRecord } from "#lib/gold-coding/queues/claim.db";
import { changeQueueState } from "#lib/gold-coding/queues/queue.db";
import { makeDistinction, makeRuling } from "#lib/gold-coding/settling/precedent-edits.db";
import { closeDb, db } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

let made: GoldCoding;
let queue: QueueAtWork;
let coder: string;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("coding_screen");
  // Eight answers, each three times.
  made = await goldCoding({ records: 24, overlap: 1, coders: 3 });
  queue = await queueAtWork(String(made.queueId));
  coder = made.coders[0]!;
});
afterAll(closeDb);

const said = (code: string, outcome: Outcome = "wrong", query = ""): CoderJudgement => ({
  answers: [{ outcome, code, otherCode: "" }],
  ...{ certainty: "certain", flagged: false, note: "", query },
});
async function claim(person = coder, of = queue.id): Promise<Claim> {
  const claimed = await claimRecord(of, person);
  if ("why" in claimed) throw new Error(claimed.why);
  return claimed;
}
const save = (recordId: number, judgement: CoderJudgement, identical = 0, personId = coder) =>
  saveDecision({ queueId: queue.id, batchId: made.batchId, personId, recordId, judgement, identical });
const byCustodian = ({ custodian }: GoldCoding): PersonActor => ({
  ...{ personId: custodian, via: "browser", requestId: null },
});
const decisionOf = (recordId: number) => db().codingDecision.findFirstOrThrow({ where: { recordId } });
const versionsOf = async (decisionId: number) =>
  (await db().codingDecisionVersion.findMany({ where: { decisionId }, orderBy: { version: "asc" } })).map(
    ({ kept }) => (kept as { state: string; codes: string[] }).state,
  );

describe("saving what a coder said", () => {
  it("codes the seat, settles what the queue's rule settles and measures the time by the server's clock", async () => {
    const { recordId, seatId } = await claim();
    await db().$executeRaw`UPDATE seat SET claimed_at = now() - interval '42 seconds' WHERE id = ${seatId}`;
    const saved = await decide(queue, {
      ...{ personId: coder, recordId, identical: 0 },
      sent: { "choice-0": "2133", certainty: "uncertain", flagged: "yes" },
    });
    expect(saved.said).toBe("Saved: 2133.");
    const kept = await decisionOf(recordId);
    expect(kept).toMatchObject({
      outcomes: ["wrong"],
      codes: ["2133"],
      certainty: "uncertain",
      flagged: true,
    });
    expect(kept.seconds).toBeGreaterThanOrEqual(42);
    expect(kept.seconds).toBeLessThan(60);
    expect(await db().goldCode.findUnique({ where: { recordId } })).toMatchObject({ codes: ["2133"] });
  });

  it("counts no more than a quarter of an hour for whoever went away", async () => {
    const { recordId, seatId } = await claim();
    await db().$executeRaw`UPDATE seat SET claimed_at = now() - interval '3 hours' WHERE id = ${seatId}`;
    await save(recordId, said("2314", "right"));
    expect((await decisionOf(recordId)).seconds).toBe(MOST_SECONDS);
  });

  it("once, where it is sent twice; another answer to the same record is refused", async () => {
    const { recordId } = await claim();
    const [one, other] = await Promise.all([save(recordId, said("6135")), save(recordId, said("6135"))]);
    expect([one!.again, other!.again].sort()).toEqual([false, true]);
    expect(await db().codingDecision.count({ where: { recordId } })).toBe(1);
    await expect(save(recordId, said("6136"))).rejects.toThrow(/You have coded this record already \(6135\)/);
  });

  it("also when the claim has ended, as long as nobody else has the record", async () => {
    const { recordId, seatId } = await claim();
    await db().$executeRaw`UPDATE seat SET until = now() - interval '1 minute' WHERE id = ${seatId}`;
    await db().$queryRaw`SELECT return_seat(${seatId}, ${coder})`;
    await save(recordId, said("8211"));
    expect((await decisionOf(recordId)).codes).toEqual(["8211"]);

    const lost = await claim();
    await db().$queryRaw`SELECT return_seat(${lost.seatId}, ${coder})`;
    const [second] = made.coders.slice(1);
    expect((await claim(second)).recordId).toBe(lost.recordId);
    await expect(save(lost.recordId, said("8211"))).rejects.toThrow(/somebody else codes it now/);
    await save(lost.recordId, said("7111"), 0, second);
  });

  it("not for a record that was withdrawn meanwhile", async () => {
    const { recordId } = await claim();
    await db().$executeRaw`
      UPDATE survey_record SET withdrawn_at = now(), withdrawn_reason = 'Asked for' WHERE id = ${recordId}`;
    await expect(save(recordId, said("5315"))).rejects.toThrow(/was withdrawn/);
    expect(await db().codingDecision.count({ where: { recordId } })).toBe(0);
  });
});

describe("taking an answer back", () => {
  it("is a new version, unsettles the record and puts it before the coder again; the time spent adds up", async () => {
    const { recordId } = await claim();
    const { decisionId } = await save(recordId, said("4122"));
    await db().$executeRaw`UPDATE coding_decision SET seconds = 30, version = 2 WHERE id = ${decisionId}`;
    const ahead = await claim();
    expect(await lastDecision(queue.id, coder)).toBe(decisionId);
    await undoDecision({ queueId: queue.id, personId: coder, decisionId });
    expect(await db().goldCode.findUnique({ where: { recordId } })).toMatchObject({ state: "reopened" });
    await expect(undoDecision({ queueId: queue.id, personId: coder, decisionId })).rejects.toThrow(
      /undone already/,
    );
    const again = await claim();
    expect(again.recordId).toBe(recordId);
    const screen = await readScreen(queue, coder, again);
    expect(screen.undone).toMatchObject({ answers: [{ code: "4122" }] });
    await save(recordId, said("4121"));
    expect(await versionsOf(decisionId)).toEqual(["given", "given", "undone", "given"]);
    expect((await decisionOf(recordId)).seconds).toBeGreaterThanOrEqual(30);
    expect((await claim()).recordId).toBe(ahead.recordId);
  });

  it("cannot be once the adjudicator settles it, be it at that very moment", async () => {
    const { recordId } = await claim();
    const { decisionId } = await save(recordId, said("9263"));
    const undoing = { queueId: queue.id, personId: coder, decisionId };
    let undone: Promise<unknown> | undefined;
    await db().$transaction(async (settling) => {
      await settling.$queryRaw`SELECT id FROM survey_record WHERE id = ${recordId} FOR NO KEY UPDATE`;
      undone = undoDecision(undoing).catch(String);
      await vi.waitFor(async () => {
        const waiting = await db().$queryRaw<unknown[]>`
          SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting).toHaveLength(1);
      });
      await settling.$executeRaw`
        UPDATE gold_code SET settled_by = 'adjudicator', version = version + 1 WHERE record_id = ${recordId}`;
    });
    expect(await undone).toMatch(/adjudicator has settled/);
    await expect(undoDecision(undoing)).rejects.toThrow(/adjudicator has settled/);
  });
});

describe("an answer that was taken back", () => {
  it.each(["withdrawn and taken in again", "in a batch that is closed and opened again"])(
    "stays its coder's, and another coder's is their own, where the record is %s",
    async (how) => {
      const id = how.split(" ")[0] as string;
      const of = await goldCoding({ batch: `undone-${id}`, records: 1, coders: 2 });
      const { batchId, queueId, recordIds } = of;
      const [recordId] = recordIds as [number];
      const [ada, ben] = of.coders as [string, string];
      const saves = (personId: string, code: string) =>
        saveDecision({ queueId, batchId, personId, recordId, judgement: said(code), identical: 0 });
      await claim(ada, queueId);
      await saves(ada, "2134");
      await undoDecision({ queueId, personId: ada, decisionId: null });
      const by = byCustodian(of);
      if (id === "withdrawn") {
        await withdrawRecord(by, recordId, "Asked for");
        await restoreRecord(by, recordId, "A mistake");
      } else {
        await closeBatch(by, batchId, "Done");
        await reopenBatch(by, batchId, "Not done");
        await changeQueueState(by, queueId, "open", "Not done");
      }
      expect((await claim(ben, queueId)).recordId).toBe(recordId);
      await saves(ben, "2136");
      const decisions = await db().codingDecision.findMany({ where: { recordId }, orderBy: { id: "asc" } });
      expect(decisions).toMatchObject([
        { personId: ada, state: "undone", codes: ["2134"] },
        { personId: ben, state: "given", codes: ["2136"] },
      ]);
      expect(await claimRecord(queueId, ada)).toEqual({ why: "empty" });
    },
  );
});

describe("the same for identical records", () => {
  it("is given to those that the coder could be given, settles them, and is taken back with the answer", async () => {
    const batch = await goldCoding({ batch: "alike", records: 16, record: () => ({ likeness: 77n }) });
    const own = await queueAtWork(String(batch.queueId));
    const [one, two] = batch.coders as [string, string];
    const first = await claim(one, own.id);
    const others = await claim(two, own.id);
    // The page loads one ahead, which is one of them.
    const ahead = (await claimRecord(own.id, one, { ahead: true })) as Claim;
    expect((await readScreen(own, one, first)).identical).toBe(14);
    const saved = await decide(own, {
      ...{ personId: one, recordId: first.recordId, identical: 14 },
      sent: { "choice-0": "2134", note: "Of this one" },
    });
    expect(saved.said).toBe("Saved: 2134, and the same for 14 identical records.");
    const given = await db().codingDecision.findMany({ where: { queueId: own.id } });
    expect(given).toHaveLength(15);
    expect(given.filter(({ sameAsId }) => sameAsId === saved.decisionId)).toHaveLength(14);
    expect(given.filter(({ seconds, note }) => seconds === null && note === "")).toHaveLength(14);
    expect(given.map(({ recordId }) => recordId)).toContain(ahead.recordId);
    expect(given.map(({ recordId }) => recordId)).not.toContain(others.recordId);
    expect(await db().goldCode.count({ where: { record: { batchId: "alike" } } })).toBe(15);
    expect(await readCodingProgress(own, one)).toMatchObject({ today: 15, mine: 15 });

    const { same } = await undoDecision({ queueId: own.id, personId: one, decisionId: saved.decisionId });
    expect(same).toBe(14);
    expect(await db().codingDecision.count({ where: { queueId: own.id, state: "given" } })).toBe(0);
    expect(await db().goldCode.count({ where: { state: "settled", record: { batchId: "alike" } } })).toBe(0);
    // Once more, and nothing is there twice.
    const again = await decide(own, {
      ...{ personId: one, recordId: first.recordId, identical: 5 },
      sent: { "choice-0": "2133" },
    });
    expect(again.same).toBe(5);
    expect(await db().codingDecision.count({ where: { queueId: own.id, state: "given" } })).toBe(6);
  });
});

describe("a blind arm", () => {
  it("knows neither the assigned code nor what anybody made of the record", async () => {
    const batch = await goldCoding({
      ...{ batch: "blind", arm: "blind", records: 2, overlap: 2, editions: ["soc2020", "soc2010"] },
      // A code that the lookup does not think of.
      record: () => ({ assignedCode: "8232", likeness: null }),
    });
    const blind = await queueAtWork(String(batch.queueId));
    const [one, two] = batch.coders as [string, string];
    const first = await claim(one, blind.id);
    const openCase = await db().codingCase.create({
      data: { recordId: first.recordId, queueId: blind.id, kind: "query" },
    });
    const words = { edition: "soc2020", code: "2134", title: "Software developer" };
    const by = byCustodian(batch);
    await recorded(by, (transaction, record) =>
      makeRuling(transaction, record, by, openCase.id, { ...words, text: "Made from this record" }),
    );
    await saveDecision({
      ...{ queueId: blind.id, batchId: "blind", personId: one, recordId: first.recordId, identical: 0 },
      judgement: { ...said("9999"), answers: [said("5330").answers[0]!, said("9140").answers[0]!] },
    });
    const second = await claim(two, blind.id);
    expect(second.recordId).toBe(first.recordId);
    const screen = await readScreen(blind, two, second);
    expect(screen.editions.map(({ id, assigned }) => ({ id, assigned }))).toEqual([
      { id: "soc2020", assigned: null },
      { id: "soc2010", assigned: null },
    ]);
    expect(JSON.stringify({ ...screen, token: "" })).not.toMatch(/8232|Made from this record|5330|9140/);
    expect(screen.editions[0]!.alternatives[0]!.code).toBe("2134");
    // What is right follows from what was assigned, though nobody was asked.
    await decide(blind, {
      ...{ personId: two, recordId: second.recordId, identical: 0 },
      sent: { "choice-0": "8232", "choice-1": "uncodable" },
    });
    const kept = await db().codingDecision.findFirstOrThrow({
      where: { recordId: second.recordId, personId: two },
    });
    expect(kept.outcomes).toEqual(["right", "uncodable"]);
  });
});

it("a record is not given to whoever looked at what others said of it", async () => {
  const { batchId, queueId, recordIds, coders } = await goldCoding({
    batch: "looked",
    records: 2,
    coders: 1,
  });
  const [first, second] = recordIds as [number, number];
  const [one] = coders as [string];
  await logViews([first], one, "settling");
  await logViews([second], one, "list");
  expect((await claim(one, queueId)).recordId).toBe(second);
  await saveDecision({
    ...{ queueId, batchId, personId: one, recordId: second, judgement: said("2134"), identical: 0 },
  });
  expect(await claimRecord(queueId, one)).toEqual({ why: "empty" });
});

describe("training", () => {
  it("tells the answer to whoever has given theirs, and nobody else; it cannot be undone", async () => {
    const recordId = made.recordIds.at(-1)!;
    await db().$executeRaw`UPDATE survey_record SET known_codes = ARRAY['2134'] WHERE id = ${recordId}`;
    const id = await addQueue(made.batchId, [made.coders[2]!], [], { kind: "training", title: "Training" });
    await db().knownRecord.create({ data: { queueId: id, recordId, place: 1 } });
    const { id: caseId } = await db().codingCase.findFirstOrThrow();
    const by = byCustodian(made);
    await recorded(by, (transaction, record) =>
      makeDistinction(transaction, record, by, caseId, {
        ...{ edition: "soc2020", codes: ["2134", "2133"], text: "Whoever writes it is 2134." },
      }),
    );
    const training = await queueAtWork(String(id));
    const person = made.coders[2]!;
    const lesson = await claim(person, id);
    expect(await readFeedback(training, person, lesson.recordId)).toBeNull();
    const { decisionId } = await decide(training, {
      ...{ personId: person, recordId: lesson.recordId, identical: 0 },
      sent: { "choice-0": "2133" },
    });
    expect(await readFeedback(training, person, lesson.recordId)).toMatchObject({
      right: false,
      editions: [{ known: { code: "2134" }, settling: "Whoever writes it is 2134." }],
    });
    expect(await readFeedback(training, made.coders[0]!, lesson.recordId)).toBeNull();
    await expect(undoDecision({ queueId: id, personId: person, decisionId })).rejects.toThrow(/In training/);
  });
});

describe("guidelines", () => {
  it("are numbered through, older ones stay, and a decision keeps what was in force", async () => {
    const by = byCustodian(made);
    const write = (batchId: string | null, text: string, seen: number) =>
      writeGuideline(by, batchId, { text, reason: "A question", seen });
    expect(await write(null, "Code the work.", 0)).toBe(1);
    expect(await write(made.batchId, "Of this batch.", 0)).toBe(2);
    await expect(write(null, "Meanwhile.", 0)).rejects.toThrow(/newer version meanwhile/);
    await expect(write(null, "Code the work.", 1)).rejects.toThrow(/Nothing is different/);
    const { recordId } = await claim();
    await save(recordId, said("2134"));
    expect(await write(null, "Code the work, not the firm.", 1)).toBe(3);
    const { guidelineVersion } = await decisionOf(recordId);
    expect(guidelineVersion).toBe(2);
    expect((await readGuidelines(made.batchId, guidelineVersion!)).general?.text).toBe("Code the work.");
    expect((await readGuidelines(made.batchId)).general?.version).toBe(3);
    expect((await listGuidelines(null)).map(({ version }) => version)).toEqual([3, 1]);
  });
});
