import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listQueueLines } from "#lib/gold-coding/batches/progress.db";
import { ANY_RECORD } from "#lib/gold-coding/batches/records/record-filter";
import { restoreRecord, withdrawRecord } from "#lib/gold-coding/batches/records/withdraw.db";
import { queuesOf, waitingFor } from "#lib/gold-coding/batches/waiting.db";
import { addQueue, type GoldCoding, goldCoding, personWithRole } from "#lib/gold-coding/gold-coding.fixture";
import {
  type Claim,
  claimRecord,
  finishAlike,
  finishSeat,
  keepClaim,
  type NoClaim,
  releaseClaim,
  reopenSeat,
  returnExpiredClaims,
  skipRecord,
} from "#lib/gold-coding/queues/claim.db";
import { countMatching, makeQueue } from "#lib/gold-coding/queues/make-queue.db";
import { assignPerson, changeQueueState, readQueueProgress, takeOff } from "#lib/gold-coding/queues/queue.db";
import type { QueueTyped } from "#lib/gold-coding/queues/queue-typed";
import { BROKEN_RULES, type Step, workAtOnce } from "#lib/gold-coding/queues/random-work.fixture";
import { addFurtherSeats, countCodings, lockRecords } from "#lib/gold-coding/settling/record-codings.db";
import { listTrainees } from "#lib/gold-coding/training/trainees.db";
import type { Person } from "#lib/permissions/permissions";
import { closeDb, db, type Transaction } from "#lib/platform/db";
import { listsBy } from "#lib/platform/lists-by";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { recorded, takeTurn } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("claims");
});
afterAll(closeDb);

/** A queue of six records that three are wanted for each, one of three wanted by one, and one that teaches. */
interface Work extends GoldCoding {
  queues: number[];
  known: number[];
  /** What each person was ever given. */
  given: Map<string, { queueId: number; recordId: number; token: string }[]>;
}

/** `CLAIM_RUNS=300` for a night's certainty. */
const RUNS = Number(process.env.CLAIM_RUNS ?? 6);

let batches = 0;

async function someWork(): Promise<Work> {
  const made = await goldCoding({
    batch: `random-${++batches}`,
    records: 10,
    overlap: 2,
    coders: 4,
    queue: { checkShare: 0.3, mostCodings: 4 },
  });
  const known = made.recordIds.slice(6);
  await db().$executeRaw`DELETE FROM seat WHERE record_id = ANY(${known}::int[])`;
  const another = await addQueue(made.batchId, made.coders, made.recordIds.slice(0, 3));
  const training = await addQueue(made.batchId, made.coders, [], { kind: "training" });
  await db().knownRecord.createMany({
    data: [made.queueId, training].flatMap((queueId) =>
      known.map((recordId, place) => ({ queueId, recordId, place })),
    ),
  });
  await db()
    .$executeRaw`UPDATE queue_person SET cap = 4 WHERE queue_id = ${made.queueId} AND person_id = ${made.coders[0]!}`;
  return { ...made, known, queues: [made.queueId, another, training], given: new Map() };
}

/** Writes what somebody says of a record, as the coding screen does. @returns why it was not taken, else null */
async function decide(transaction: Transaction, queueId: number, personId: string, recordId: number) {
  const finished = await finishSeat(transaction, { queueId, personId, recordId });
  if (finished.why === null) await write(transaction, queueId, personId, recordId, finished.seatId);
  return finished.why;
}

async function write(
  transaction: Transaction,
  queueId: number,
  personId: string,
  recordId: number,
  seatId: number,
) {
  await transaction.$executeRaw`
    INSERT INTO coding_decision (seat_id, queue_id, record_id, person_id, outcomes, codes, other_codes)
    VALUES (${seatId}, ${queueId}, ${recordId}, ${personId}, ARRAY['right'], ARRAY['2134'], ARRAY[''])
    ON CONFLICT (seat_id) DO UPDATE SET state = 'given', version = coding_decision.version + 1`;
}

const brokenRules = (batchId: string) => db().$queryRawUnsafe(BROKEN_RULES, batchId);

async function take(work: Work, step: Step): Promise<void> {
  const personId = "person" in step ? work.coders[step.person]! : "";
  const queueId = "queue" in step ? work.queues[step.queue]! : 0;
  const had = work.given.get(personId) ?? [];
  const one = "which" in step && had.length > 0 ? had[had.length - 1 - (step.which % had.length)] : undefined;
  const of = one && { queueId: one.queueId, personId, recordId: one.recordId };
  switch (step.does) {
    case "claim":
    case "claim ahead": {
      const claim = await claimRecord(queueId, personId, { ahead: step.does === "claim ahead" });
      if ("why" in claim) return;
      work.given.set(personId, [
        ...(work.given.get(personId) ?? []),
        { queueId, recordId: claim.recordId, token: claim.token },
      ]);
      return;
    }
    case "keep":
      for (const { token } of had.slice(-1)) await keepClaim(queueId, personId, token);
      return;
    case "decide":
      if (!of) return;
      await db().$transaction((transaction) => decide(transaction, of.queueId, personId, of.recordId));
      return;
    case "decide alike":
      if (!of) return;
      await db().$transaction(async (transaction) => {
        for (const { seatId, recordId } of await finishAlike(transaction, {
          ...of,
          recordIds: work.recordIds,
        }))
          await write(transaction, of.queueId, personId, recordId, seatId);
      });
      return;
    case "die deciding": {
      if (!of) return;
      const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
      client.on("error", () => {});
      await client.connect();
      await client.query("BEGIN");
      await client.query("SELECT * FROM finish_seat($1, $2, $3)", [of.queueId, personId, of.recordId]);
      await client.query("SELECT pg_terminate_backend(pg_backend_pid())").catch(() => {});
      return;
    }
    case "undo":
      if (!of) return;
      await db().$transaction(async (transaction) => {
        if ((await reopenSeat(transaction, of)) === null) return;
        await transaction.$executeRaw`
          UPDATE coding_decision SET state = 'undone', version = version + 1
          WHERE record_id = ${of.recordId} AND person_id = ${personId}`;
      });
      return;
    case "skip":
      if (of) await skipRecord(of.queueId, personId, of.recordId, "A relative of mine");
      return;
    case "release":
      if (of) await releaseClaim(of.queueId, personId, of.recordId);
      return;
    case "expire":
      await db().$executeRaw`
        UPDATE seat SET until = now() - interval '1 second' WHERE id IN (SELECT id FROM seat WHERE state = 'claimed'
          AND id % 3 = ${step.which % 3} AND queue_id = ANY(${work.queues}::int[]) FOR UPDATE SKIP LOCKED)`;
      return;
    case "tidy":
      await returnExpiredClaims();
      return;
    case "look":
      expect(await brokenRules(work.batchId)).toEqual([]);
      return;
    case "withdraw":
      await db().$executeRaw`
        UPDATE survey_record SET withdrawn_at = now(), withdrawn_reason = 'A test'
        WHERE id = ${work.recordIds[step.record % 10]!} AND withdrawn_at IS NULL`;
      return;
    case "want another":
      // As whoever adds a seat does (afterDecisions, callFurtherCoder): a record that is being withdrawn is waited for.
      await db().$transaction(async (transaction) => {
        const recordId = work.recordIds[step.record % 6]!;
        if ((await lockRecords(transaction, [recordId])).length > 0) return;
        if ((await countCodings(recordId, transaction)) < 4) await addFurtherSeats(transaction, [recordId]);
      });
      return;
    case "take off":
      await db().$queryRaw`SELECT take_off_queue(${queueId}, ${personId})`;
      return;
    case "put back":
      await db().queuePerson.update({
        where: { queueId_personId: { queueId, personId } },
        data: { endedAt: null },
      });
      return;
    case "set state":
      await setState(queueId, step.state);
  }
}

const setState = (id: number, state: string) =>
  recorded(AT_TERMINAL, async (transaction, record) => {
    await transaction.queue.update({ where: { id }, data: { state } });
    const subject = { subjectKind: "queue", subjectId: String(id) } as const;
    await record({ ...subject, action: "changed", before: {}, after: {}, reason: null });
  });

/** Whatever is open is coded by six who have not coded here yet. @returns how many codings that took */
async function codeTheRest(work: Work): Promise<void> {
  for (const id of work.queues.slice(0, 2)) await setState(id, "open");
  await db().$executeRaw`UPDATE seat SET until = now() - interval '1 second' WHERE state = 'claimed'`;
  await returnExpiredClaims();
  const fresh = [1, 2, 3, 4, 5, 6].map((number) => `${work.batchId}-fresh-${number}`);
  await recorded(AT_TERMINAL, async (transaction, record) => {
    for (const id of fresh) await personWithRole(transaction, id, "coder", work.batchId);
    const subject = { subjectKind: "person", subjectId: fresh[0]! } as const;
    await record({ ...subject, action: "gave a role", before: {}, after: {}, reason: null });
  });
  for (const queueId of work.queues.slice(0, 2))
    for (const personId of fresh) {
      await db().queuePerson.create({ data: { queueId, personId } });
      let claim: Claim | NoClaim = await claimRecord(queueId, personId);
      for (; !("why" in claim); claim = await claimRecord(queueId, personId)) {
        const { recordId } = claim;
        expect(await db().$transaction((one) => decide(one, queueId, personId, recordId))).toBe(null);
      }
      expect(claim).toEqual({ why: "empty" });
    }
}

const TYPED: QueueTyped = {
  ...{ title: "A queue", kind: "coding", arm: "seen", priority: null, overlap: 2, overlapShare: 20 },
  ...{ extraUnder: null, mostCodings: null, checkShare: null, settledBy: "agreement" },
  ...{ accuracyNeeded: null, leaseMinutes: null, sample: "all", size: null, share: null },
  ...{ elsewhere: "left out", order: "random" },
};
const codings = (queueId: number) =>
  db().$queryRaw<{ major: string; codings: number }[]>`
    SELECT left(assigned_code, 1) AS major, count(*)::int AS codings FROM seat JOIN survey_record ON survey_record.id = record_id
    WHERE queue_id = ${queueId} GROUP BY record_id, assigned_code ORDER BY record_id`;

test("a queue wants two codings of a fifth of its records and one of the others, of records that no queue has", async () => {
  const made = await goldCoding({ batch: "made", records: 40 });
  await expect(makeQueue(AT_TERMINAL, "made", TYPED, ANY_RECORD)).rejects.toThrow("No record is left");
  await db().seat.deleteMany({ where: { queueId: made.queueId, place: { gt: 5 } } });
  expect((await countMatching("made", ANY_RECORD))["left out"]).toBe(35);
  const queueId = await makeQueue(AT_TERMINAL, "made", TYPED, ANY_RECORD);
  const wanted = (await codings(queueId)).map((one) => one.codings);
  expect(wanted.toSorted()).toEqual([...Array(28).fill(1), ...Array(7).fill(2)]);
  // A round of its own takes them all; each major group has its share of a sample, and the same seed draws the same.
  const drawn = { ...TYPED, overlap: 1, elsewhere: "again", sample: "stratified", size: 20 } as const;
  const [one, other] = [
    await makeQueue(AT_TERMINAL, "made", drawn, ANY_RECORD, "seed"),
    await makeQueue(AT_TERMINAL, "made", drawn, ANY_RECORD, "seed"),
  ];
  const majors = listsBy(await codings(one), ({ major }) => major);
  for (const [major, { length }] of majors)
    expect(Math.abs(length - (major === "2" ? 5 : 2.5))).toBeLessThanOrEqual(1);
  expect(await codings(other)).toEqual(await codings(one));
});

test("a seat is of a queue and a record that are there, and they are not taken away from it", async () => {
  const { queueId, recordIds } = await goldCoding({ batch: "placed", records: 2 });
  const [one, other] = recordIds as [number, number];
  const seat = (queue: number, record: number) =>
    db().$executeRaw`INSERT INTO seat (queue_id, record_id, place) VALUES (${queue}, ${record}, 9)`;
  const take = () => db().$executeRaw`DELETE FROM survey_record WHERE id = ${one}`;
  await expect(seat(-1, one)).rejects.toThrow("not there");
  await expect(seat(queueId, -1)).rejects.toThrow("not there");
  expect(await seat(queueId, one)).toBe(1);
  await expect(
    db().$executeRaw`UPDATE seat SET record_id = ${other} WHERE record_id = ${one}`,
  ).rejects.toThrow("a seat with its record");
  await expect(take()).rejects.toThrow("what has seats");
  await db().seat.deleteMany({ where: { queueId } });
  expect(await take()).toBe(1);
});

test("records come in the order of the queue, a person goes on where they were, and what they left is for others", async () => {
  const { queueId, coders, recordIds } = await goldCoding({ batch: "order", records: 3, coders: 2 });
  const [ada, ben] = coders as [string, string];
  const first = (await claimRecord(queueId, ada)) as Claim;
  expect(first).toMatchObject({ recordId: recordIds[0], kind: "wanted" });
  expect(await claimRecord(queueId, ada)).toMatchObject({ recordId: recordIds[0], token: first.token });
  expect(await claimRecord(queueId, ada, { ahead: true })).toMatchObject({ recordId: recordIds[1] });
  expect(await claimRecord(queueId, ben)).toMatchObject({ recordId: recordIds[2] });
  expect(await db().recordView.count({ where: { personId: ada, recordId: recordIds[1]! } })).toBe(0);
  expect(await skipRecord(queueId, ada, first.recordId, "A relative of mine")).toBe(true);
  expect(await claimRecord(queueId, ada)).toMatchObject({ recordId: recordIds[1] });
  expect(await claimRecord(queueId, ada, { ahead: true })).toEqual({ why: "empty" });
  expect(await claimRecord(queueId, ben, { ahead: true })).toMatchObject({ recordId: recordIds[0] });
  // Taken off: what they had goes back at once, and what they still send is refused with the reason.
  const custodian = { ...AT_TERMINAL };
  await takeOff(custodian, queueId, { personId: ada, reason: "On leave" });
  expect(await claimRecord(queueId, ada)).toEqual({ why: "not assigned" });
  const late = await db().$transaction((one) =>
    finishSeat(one, { queueId, personId: ada, recordId: recordIds[1]! }),
  );
  expect(late).toEqual({ why: "not assigned" });
  await db().$transaction((one) => decide(one, queueId, ben, recordIds[2]!));
  await changeQueueState(custodian, queueId, "paused", "A break");
  expect(await claimRecord(queueId, ben)).toMatchObject({ recordId: recordIds[0] });
  expect(await claimRecord(queueId, ben, { ahead: true })).toEqual({ why: "paused" });
});

test("who is right often enough in training can be assigned, others not, and a coder sees no check", async () => {
  const made = await goldCoding({
    batch: "taught",
    records: 12,
    record: (at) => (at < 8 ? { knownCodes: [at < 6 ? "2134" : "7111"] } : {}),
  });
  const [ada, ben] = made.coders as [string, string];
  await db().seat.deleteMany({ where: { queueId: made.queueId } });
  const training = await makeQueue(AT_TERMINAL, "taught", { ...TYPED, kind: "training" }, ANY_RECORD);
  await assignPerson(AT_TERMINAL, training, { personId: ada, cap: null });
  await assignPerson(AT_TERMINAL, training, { personId: ben, cap: null });
  const coder: Person = { id: ada, name: "", secondFactor: false, grants: [{ role: "coder", scope: null }] };
  const waiting = async (queue: number) =>
    (await queuesOf(coder)).filter(({ id }) => id === queue).map(waitingFor);
  expect(await waiting(training)).toEqual([8]);
  for (let lesson = 0; lesson < 8; lesson++) {
    const { recordId } = (await claimRecord(training, ada)) as Claim;
    await db().$transaction((one) => decide(one, training, ada, recordId));
  }
  expect(await claimRecord(training, ada)).toEqual({ why: "empty" });
  expect(await waiting(training)).toEqual([0]);
  // Everybody who is assigned has every lesson to do.
  expect(await listQueueLines("taught")).toContainEqual(
    expect.objectContaining({ id: training, seats: 16, coded: 8 }),
  );
  expect(await readQueueProgress(training)).toMatchObject({ known: 8, people: 2, lessonsDone: 8 });
  await takeOff(AT_TERMINAL, training, { personId: ben, reason: "Taught elsewhere" });
  const real = await makeQueue(
    AT_TERMINAL,
    "taught",
    { ...TYPED, accuracyNeeded: 75, checkShare: 50 },
    ANY_RECORD,
  );
  expect(await listTrainees("taught")).toMatchObject([
    { personId: ada, lessons: 8, right: 6, queues: [{ id: real, reached: true }] },
  ]);
  await assignPerson(AT_TERMINAL, real, { personId: ada, cap: 3 });
  await expect(assignPerson(AT_TERMINAL, real, { personId: ben, cap: null })).rejects.toThrow("0 of 0 right");
  // She has had every known record: no check is left for her, and checks would not count towards the cap.
  for (let coded = 0; coded < 3; coded++) {
    const { recordId, kind } = (await claimRecord(real, ada)) as Claim;
    expect(kind).toBe("wanted");
    await db().$transaction((one) => decide(one, real, ada, recordId));
  }
  expect(await claimRecord(real, ada)).toEqual({ why: "cap" });
  // What she coded there does not wait for her in another round of the same records.
  const again = await makeQueue(
    AT_TERMINAL,
    "taught",
    { ...TYPED, overlap: 1, elsewhere: "again" },
    ANY_RECORD,
  );
  await assignPerson(AT_TERMINAL, again, { personId: ada, cap: null });
  expect(await waiting(again)).toEqual([1]);
});

/** Waits until so many are waiting for a lock. */
const untilWaiting = (many: number) =>
  vi.waitFor(
    async () => {
      const waiting = await db().$queryRaw<unknown[]>`
        SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      expect(waiting).toHaveLength(many);
    },
    { timeout: 60_000 },
  );
const byCustodian = ({ custodian }: GoldCoding): PersonActor => ({
  ...{ personId: custodian, via: "browser", requestId: null },
});
const MEANWHILE = { timeout: 60_000 };

test("a record that is withdrawn while a queue is made of it waits for nobody there", async () => {
  const made = await goldCoding({ batch: "meanwhile", records: 2 });
  const both: Promise<unknown>[] = [];
  await db().$transaction(async (turn) => {
    // Neither is done before it has its turn to record that.
    await takeTurn(turn);
    both.push(makeQueue(AT_TERMINAL, "meanwhile", { ...TYPED, overlap: 1, elsewhere: "again" }, ANY_RECORD));
    await untilWaiting(1);
    both.push(withdrawRecord(byCustodian(made), made.recordIds[0]!, "Asked for"));
    await untilWaiting(2);
  }, MEANWHILE);
  await Promise.all(both);
  expect(await brokenRules("meanwhile")).toEqual([]);
});

test("a coding is wanted again, though its record was withdrawn while whoever took their answer back took it up anew", async () => {
  const made = await goldCoding({ batch: "anew", records: 1, coders: 1 });
  const [recordId, ada] = [made.recordIds[0]!, made.coders[0]!];
  const work: Work = { ...made, known: [], queues: [made.queueId], given: new Map() };
  for (const does of ["claim", "decide", "undo", "release"] as const)
    await take(work, { does, person: 0, queue: 0, which: 0 } as Step);
  let withdrawn: Promise<void> | undefined;
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT claim_record(${made.queueId}, ${ada}, false)`;
    withdrawn = withdrawRecord(byCustodian(made), recordId, "Asked for");
    await untilWaiting(1);
  }, MEANWHILE);
  await withdrawn;
  expect(await brokenRules("anew")).toEqual([]);
  await restoreRecord(byCustodian(made), recordId, "A mistake");
  expect(await brokenRules("anew")).toEqual([]);
});

test(
  "whatever several do to the queues of a batch at once, nothing is coded twice by one person or too often, nothing lost, nothing miscounted",
  async () => {
    await fc.assert(
      fc.asyncProperty(workAtOnce(30), async (atOnce) => {
        const work = await someWork();
        await Promise.all(
          atOnce.map(async (steps) => {
            for (const step of steps) await take(work, step);
          }),
        );
        expect(await brokenRules(work.batchId)).toEqual([]);
        await codeTheRest(work);
        expect(await brokenRules(work.batchId)).toEqual([]);
        const open = await db().seat.count({
          where: { queueId: { in: work.queues.slice(0, 2) }, state: { in: ["free", "returned", "claimed"] } },
        });
        expect(open, "what was abandoned is coded in the end").toBe(0);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  120_000 + 4_000 * RUNS,
);
