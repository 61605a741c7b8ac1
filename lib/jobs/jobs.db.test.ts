import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { doJob, type KindLoaders } from "#lib/jobs/do-job.db";
import { takeJob, workOn } from "#lib/jobs/held-job.db";
import { type JobKind, JobStopped, type JobWork, MOST_ATTEMPTS, WORKER_SESSION } from "#lib/jobs/job";
import { askForJob, cancelJob, enqueueJob, retryJob } from "#lib/jobs/job-queue.db";
import { jobSubject, listJobs, readJob, refusedRows } from "#lib/jobs/jobs.db";
import { mayAskAgain } from "#lib/jobs/may-ask-again";
import { removeOldJobs } from "#lib/jobs/old-jobs.db";
import { takeUpSilent } from "#lib/jobs/silent-jobs.db";
import { readKeptFile, readStoredFile, removeExpiredFiles, storeFile } from "#lib/jobs/stored-file.db";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { workOff } from "#lib/jobs/worker.db";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { can, type Person } from "#lib/permissions/permissions";
import { closeDb, db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import { readHistory } from "#lib/record/record.db";
import { line } from "#lib/web/fields";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";

let custodian: SeededPerson;
const logged = vi.spyOn(console, "error").mockImplementation(() => {});
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("jobs");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  custodian = await seedPerson(null, {
    name: "Cleo",
    email: "cleo@example.org",
    role: "custodian",
    password: "three wet umbrellas",
  });
  await db().$executeRaw`CREATE TABLE written (job text, n int, PRIMARY KEY (job, n))`;
});
afterAll(closeDb);

/** Writes the numbers from 1 to `to`, three at a time, each chunk one transaction; refuses every fourth. */
function counting(
  between: (next: number, work: JobWork<{ to: number }>) => void | Promise<void> = () => {},
): KindLoaders {
  const kind: JobKind<{ to: number }> = {
    kind: "counting",
    async run(work) {
      const { to } = work.input;
      for (let next = (work.cursor as number | null) ?? 1; next <= to; next += 3) {
        await between(next, work);
        await db().$transaction(async (transaction) => {
          const execute = transaction.$executeRawUnsafe.bind(transaction);
          const chunk = [next, next + 1, next + 2].filter((n) => n <= to);
          await transaction.$executeRaw`INSERT INTO written SELECT ${work.id}, unnest(${chunk}::int[])`;
          await work.refuseRows(
            chunk.filter((n) => n % 4 === 0).map((row) => ({ row, column: "n", reason: "It is a fourth." })),
            execute,
          );
          await work.advance(
            { stage: "counting", done: Math.min(to, next + 2), total: to, cursor: next + 3 },
            execute,
          );
        });
      }
      return { said: `Wrote ${to} numbers.` };
    },
  };
  return { counting: async () => kind as unknown as JobKind<never> };
}

const counted = (to = 10) =>
  db().$transaction((transaction) =>
    enqueueJob(transaction, {
      kind: "counting",
      title: "Counting",
      input: { to },
      owner: custodian.person.id,
    }),
  );
const by = () => ({ personId: custodian.person.id, via: "browser" as const, requestId: null });
const written = async (job: string) =>
  (await db().$queryRaw<{ n: number }[]>`SELECT n FROM written WHERE job = ${job} ORDER BY n`).map(
    ({ n }) => n,
  );
const ONE_TO_TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const queued = async () =>
  (await db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs`).map(({ key }) => key);
/** As if its worker had been killed that long ago. */
const fallSilent = (id: string) =>
  db().$executeRaw`UPDATE job SET heartbeat_at = heartbeat_at - interval '1 minute' WHERE id = ${id}`;

describe("a job", () => {
  test("is there once what asked for it is committed, is done by a worker, and says what came of it", async () => {
    const failed = db().$transaction(async (transaction) => {
      await enqueueJob(transaction, { kind: "counting", title: "Never", input: {}, owner: null });
      throw new Error("given up");
    });
    await expect(failed).rejects.toThrow("given up");
    expect(await listJobs()).toEqual([]);
    expect(await queued()).toEqual([]);
    const id = await counted();
    expect(await readJob(id)).toMatchObject({ state: "waiting", ownerName: "Cleo", done: 0, total: null });
    await workOff(counting());
    expect(await readJob(id)).toMatchObject({
      ...{ state: "done", done: 10, total: 10, refused: 2, stopAsked: false, failure: null },
      outcome: { said: "Wrote 10 numbers." },
    });
    expect(await written(id)).toEqual(ONE_TO_TEN);
    expect(await refusedRows(id)).toEqual([
      { row: 4, column: "n", reason: "It is a fourth." },
      { row: 8, column: "n", reason: "It is a fourth." },
    ]);
    expect(await queued(), "nothing is left to do").toEqual([]);
    await expect(retryJob(by(), id)).rejects.toThrow(Refusal);
    await expect(cancelJob(by(), id)).rejects.toThrow(Refusal);
  });

  test("that fails says why, and goes on where it stood when it is tried again, to the same end", async () => {
    const id = await counted();
    const broken = counting((next) => {
      if (next === 7) throw new Refusal("The seventh is broken. Mend it.");
    });
    await workOff(broken);
    expect(await readJob(id)).toMatchObject({
      state: "failed",
      failure: "The seventh is broken. Mend it.",
      done: 6,
    });
    expect(await written(id)).toEqual([1, 2, 3, 4, 5, 6]);
    await retryJob(by(), id);
    await workOff(counting());
    expect(await readJob(id)).toMatchObject({ state: "done", failure: null, done: 10, refused: 2 });
    expect(await written(id)).toEqual(ONE_TO_TEN);
  });

  test("that meets a fault of ours says so without its words", async () => {
    const id = await counted();
    await workOff(
      counting(() => {
        throw new Error("nurse, NHS trust");
      }),
    );
    const { state, failure } = (await readJob(id))!;
    expect(state).toBe("failed");
    expect(failure).toMatch(/not of your making/);
    expect(failure).not.toContain("nurse");
    expect(String(logged.mock.lastCall)).toMatch(
      new RegExp(`^job ${id} \\(counting\\) met an error: Error\\n +at `),
    );
    expect(String(logged.mock.calls)).not.toContain("nurse");
  });

  test("goes on by itself where the database was away", async () => {
    const id = await counted();
    let away = 1;
    const kinds = counting((next) => {
      if (next === 4 && away-- > 0)
        throw Object.assign(new Error("Server has closed the connection."), { code: "P1017" });
    });
    await workOff(kinds);
    expect(await readJob(id)).toMatchObject({ state: "waiting", done: 3 });
    await db()
      .$executeRaw`SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs`;
    await workOff(kinds);
    expect(await written(id)).toEqual(ONE_TO_TEN);
    expect((await readJob(id))!.state).toBe("done");
  });
});

test("a job is seen by whoever asked for it, and by custodians", async () => {
  const coder = { ...custodian.person, id: "coder", grants: [{ role: "coder" as const, scope: null }] };
  const id = await askForJob({ kind: "counting", title: "A coder’s", input: { to: 1 }, owner: "coder" });
  const subject = await jobSubject({ job: id });
  const sees = (person: Person) => can(person, "see own jobs", subject);
  expect(sees(coder)).toBe(true);
  expect(sees({ ...coder, id: "other" })).toBe(false);
  const custodians: Person = {
    ...coder,
    id: "other",
    grants: [{ role: "custodian", scope: null }],
    secondFactor: true,
  };
  expect(sees(custodians)).toBe(true);
  expect((await listJobs({ ownerId: "coder" })).map(({ title }) => title)).toEqual(["A coder’s"]);
  expect(can({ ...coder, id: "other" }, "see own jobs", await jobSubject({ job: "none" }))).toBe(false);
  const ofBatch = { scope: { kind: "batch", id: "lfs" } } as const;
  const keeper = { ...custodians, grants: [{ role: "custodian" as const, scope: ofBatch.scope }] };
  expect(mayAskAgain(keeper, { ...ofBatch, kind: "x" })).toBe(true);
  expect(mayAskAgain(keeper, { scope: null, kind: "official-import" }), "a custodian of another thing").toBe(
    false,
  );
  expect(mayAskAgain({ ...keeper, grants: [] }, { ...ofBatch, kind: "x" }), "whoever lost the role").toBe(
    false,
  );
  await cancelJob(by(), id);
  expect(await readHistory("job", id)).toMatchObject([{ action: "stopped long work", actorName: "Cleo" }]);
});

describe("a worker that is killed", () => {
  test("leaves its job to the next, and writes nothing any more should it wake up", async () => {
    const id = await counted();
    let old: JobWork<{ to: number }> | null = null;
    const kinds = counting(async (next, work) => {
      if (next !== 7 || old) return;
      old = work;
      await fallSilent(id);
      expect(await takeUpSilent()).toBe(1);
      await workOff(counting());
    });
    await expect(doJob(id, "asleep/1", kinds, () => false)).rejects.toThrow(JobStopped);
    expect(await readJob(id)).toMatchObject({ state: "done", done: 10, refused: 2 });
    expect(await written(id)).toEqual(ONE_TO_TEN);
    await expect(old!.advance({ done: 1 })).rejects.toThrow(JobStopped);
    expect((await readJob(id))!.done).toBe(10);
    await workOff(counting());
    expect(await queued()).toEqual([]);
  });

  test("in the middle of a chunk keeps nobody from writing the same", async () => {
    const id = await counted();
    await takeJob(id, "asleep/2");
    const asleep = new pg.Client({
      connectionString: process.env.DATABASE_URL,
      application_name: WORKER_SESSION,
    });
    const cut = new Promise((resolve) => asleep.on("error", resolve));
    await asleep.connect();
    await asleep.query("BEGIN");
    await asleep.query("INSERT INTO refused_row VALUES ($1, 4, 'n', 'It is a fourth.')", [id]);
    expect(await takeUpSilent()).toBe(0);
    expect(await takeUpSilent(0)).toBe(1);
    expect(String(await cut)).toContain("terminating connection");
    await workOff(counting());
    expect(await readJob(id)).toMatchObject({ state: "done", refused: 2 });
  });

  test("just as it heard of a job has it called out again", async () => {
    const id = await counted();
    await db().$executeRaw`UPDATE job SET created_at = created_at - interval '1 hour' WHERE id = ${id}`;
    await db()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute', locked_by = 'dead'`;
    await workOff(counting());
    expect((await readJob(id))!.state, "the queue takes it for at work").toBe("waiting");
    expect(await takeUpSilent()).toBe(1);
    expect(await takeUpSilent(), "once").toBe(0);
    await workOff(counting());
    expect((await readJob(id))!.state).toBe("done");
  });

  test("by its job again and again takes it up no more in the end; one that comes on is not counted", async () => {
    const id = await counted();
    for (let time = 1; time <= MOST_ATTEMPTS; time++) {
      expect((await takeJob(id, `dying/${time}`))!.attempts).toBe(time);
      await fallSilent(id);
      await takeUpSilent();
    }
    await workOff(counting());
    expect(await readJob(id)).toMatchObject({
      state: "failed",
      failure: expect.stringMatching(/came no further/),
    });
    await retryJob(by(), id);
    const job = (await takeJob(id, "again/1"))!;
    await workOn(job, "again/1", () => false).advance({ done: 1 });
    await fallSilent(id);
    await takeUpSilent();
    expect((await takeJob(id, "again/2"))!.attempts).toBe(1);
    await cancelJob(by(), id);
  });

  test("to end takes nothing further, and gives its job back", async () => {
    const id = await counted();
    let ending = false;
    const kinds = counting((next) => {
      ending = next === 4;
    });
    await doJob(id, "told to end/1", kinds, () => ending);
    expect(await readJob(id)).toMatchObject({ state: "waiting", done: 3 });
    await workOff(counting());
    expect(await written(id)).toEqual(ONE_TO_TEN);
  });
});

test("a job is stopped at once where it waits, at the end of a chunk where it is at work, and can be taken up again", async () => {
  const waiting = await counted();
  await cancelJob(by(), waiting);
  expect((await readJob(waiting))!.state).toBe("cancelled");
  expect(await queued()).toEqual([]);
  const running = await counted();
  await workOff(
    counting(async (next) => {
      if (next === 4) await cancelJob(by(), running);
    }),
  );
  expect(await readJob(running)).toMatchObject({ state: "cancelled", done: 3 });
  expect(await written(running), "what was asked for before is not undone, the rest not done").toEqual([
    1, 2, 3,
  ]);
  await retryJob(by(), running);
  await workOff(counting());
  expect(await written(running)).toEqual(ONE_TO_TEN);
});

test("work that ended is kept for 90 days with the rows it refused, and what goes on for as long as it does", async () => {
  const [old, newer, running] = await Promise.all([counted(), counted(), counted()]);
  await cancelJob(by(), old);
  await cancelJob(by(), newer);
  await db().refusedRow.create({ data: { jobId: old, row: 2, column: "Code", reason: "No such group." } });
  await db().$executeRaw`UPDATE job SET ended_at = now() - interval '91 days' WHERE id = ${old}`;
  await db().$executeRaw`UPDATE job SET ended_at = now() - interval '89 days' WHERE id = ${newer}`;
  await db().$executeRaw`UPDATE job SET created_at = now() - interval '91 days' WHERE id = ${running}`;
  expect(await removeOldJobs()).toBe(1);
  expect(await refusedRows(old)).toEqual([]);
  expect([await readJob(newer), await readJob(running)]).not.toContain(null);
  await cancelJob(by(), running);
});

describe("a file that is sent", () => {
  const bytes = Buffer.alloc(2_500_000, "every part of it is another, as this has a prime number of bytes");
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 65_537) yield bytes.subarray(at, at + 65_537);
  }
  const gather = async (parts: AsyncIterable<Uint8Array>) => {
    const all: Uint8Array[] = [];
    for await (const part of parts) all.push(part);
    return Buffer.concat(all);
  };

  test("is read back as it came, from any byte on, until its time is over", async () => {
    const file = await storeFile(chunks(), { name: "lfs.csv", owner: null, most: 3_000_000 });
    expect(await readKeptFile(file.id)).toEqual(file);
    expect((await gather(readStoredFile(file.id))).equals(bytes)).toBe(true);
    for (const from of [1, 1_048_575, 1_048_576, 2_400_000, 2_500_000])
      expect((await gather(readStoredFile(file.id, from))).equals(bytes.subarray(from))).toBe(true);
    await removeExpiredFiles();
    expect(await readKeptFile(file.id)).toEqual(file);
    await db().storedFile.update({ where: { id: file.id }, data: { expiresAt: new Date(0) } });
    await removeExpiredFiles();
    await expect(gather(readStoredFile(file.id))).rejects.toThrow("Send it again");
    expect(await db().storedFilePart.count()).toBe(0);
  });

  test("leaves nothing where it is too large or breaks off", async () => {
    await expect(storeFile(chunks(), { name: "a", owner: null, most: 2_000_000 })).rejects.toThrow(
      "larger than",
    );
    const broken = (async function* () {
      yield bytes;
      throw new Error("gone");
    })();
    await expect(storeFile(broken, { name: "a", owner: null, most: 3_000_000 })).rejects.toThrow("gone");
    expect([await db().storedFile.count(), await db().storedFilePart.count()]).toEqual([0, 0]);
  });

  const send = uploadRoute({
    form: "records",
    action: "import",
    fields: z.object({ title: line("The title", { required: "Give it a title." }) }),
    files: ["file"],
    most: 2_600_000,
    page: () => "/imports",
    run: async ({ kept, values }) => ({
      to: "/imports",
      said: `${values.title}: ${kept.file?.id ?? "none"}`,
    }),
  });
  const form = (content: Uint8Array<ArrayBuffer>, title = "LFS") => {
    const data = new FormData();
    data.set("title", title);
    data.set("file", new File([content], "lfs.csv"));
    data.set("other", new File(["x"], "other.csv"));
    return data;
  };
  const browser = () => new TestBrowser(custodian.cookie);

  test("with a form is kept while it comes in, and only where the form is taken", async () => {
    const { answer } = await post(send, browser(), form(bytes));
    const id = answer!.said.replace("LFS: ", "");
    expect((await gather(readStoredFile(id))).equals(bytes)).toBe(true);
    await db().storedFile.deleteMany();
    const untitled = await post(send, browser(), form(bytes, ""));
    expect(untitled.answer!.errors).toEqual([{ field: "title", message: "Give it a title." }]);
    const large = await post(send, browser(), form(Buffer.concat([bytes, bytes])));
    expect(large.answer!.errors[0]!.message).toMatch(/^The file is larger than/);
    expect(large.answer!.values.title, "what was typed is not lost").toEqual(["LFS"]);
    const nobody = await post(send, new TestBrowser(), form(bytes));
    expect(nobody.path).toBe("/sign-in");
    expect(await db().storedFile.count()).toBe(0);
  });

  test("with a form that breaks off leaves nothing", async () => {
    const whole = new Request("http://localhost/form", { method: "POST", body: form(bytes) });
    const body = Buffer.from(await whole.arrayBuffer());
    const headers = browser().headers;
    headers.set("content-type", whole.headers.get("content-type")!);
    for (const cut of [10, 300, 1_500_000, body.length - 10]) {
      const request = new Request("http://localhost/form", {
        method: "POST",
        headers,
        body: body.subarray(0, cut),
      });
      const response = await send(request, { params: Promise.resolve({}) });
      expect(response.headers.get("location"), String(cut)).toBe("/imports?answer=incomplete");
    }
    expect(await db().storedFile.count()).toBe(0);
  });
});
