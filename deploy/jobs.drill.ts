import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadBundled } from "#cli/load-bundled";
import { readFacts } from "#lib/facts/facts.db";
import { askForJob } from "#lib/jobs/job-queue.db";
import { type JobRecord, readJob } from "#lib/jobs/jobs.db";
import { storeFile } from "#lib/jobs/stored-file.db";
import { closeDb, db } from "#lib/platform/db";
import { readyDatabase } from "#prisma/database";
import { type ExternalPostgres, installedPostgres, startExternalPostgres } from "./external-postgres.fixture";
import { type Pooler, startPooler } from "./pooler.fixture";

/**
 * Long work done by workers that are killed, put to sleep and cut off from their database, on a PostgreSQL of an office:
 * by a user without a superuser's rights, and through a pooler where one is installed. Whatever happens on the way, what
 * is there in the end is what there is where nothing happened.
 */
const programs = installedPostgres();
const folder = mkdtempSync(join(tmpdir(), "soc-jobs-"));
let postgres: ExternalPostgres;
let pooler: Pooler | null;
const children = new Set<ChildProcess>();
const TO = 4_000;

beforeAll(async () => {
  if (!programs) return;
  chmodSync(folder, 0o755);
  postgres = await startExternalPostgres(programs, join(folder, "postgres"));
  postgres.run("CREATE ROLE office LOGIN NOSUPERUSER NOCREATEDB");
  postgres.run("CREATE DATABASE soc OWNER office");
  pooler = await startPooler(postgres.url("soc"), "office", join(folder, "pooler"));
  console.log(
    pooler ? "through PgBouncer, in transaction mode" : "without a pooler: PgBouncer is not installed",
  );
  await wait(500);
  process.env.DATABASE_URL = pooler?.url("soc") ?? postgres.url("soc").replace("//soc@", "//office@");
  // Several instances that start at once.
  const [first, second] = await Promise.all([1, 2].map(() => readyDatabase(process.env.DATABASE_URL ?? "")));
  expect([first, second].map((applied) => applied?.length).sort((a, b) => a! - b!)[0]).toBe(0);
  await loadBundled(() => {});
  await db().$executeRaw`CREATE TABLE drilled (job text, n int, what text)`;
});

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await closeDb();
  pooler?.stop();
  postgres?.stop();
  rmSync(folder, { recursive: true });
});

/** Starts a worker, and waits until it says so. */
async function work(command = ["deploy/drill-worker.fixture.ts"]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", ...command], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  await new Promise<void>((resolve) =>
    child.stdout?.on("data", (said) => /at work/.test(String(said)) && resolve()),
  );
  return child;
}

const ask = () => askForJob({ kind: "drill", title: "Drill", input: { to: TO }, owner: null });

async function until(id: string, there: (job: JobRecord) => boolean, seconds = 180): Promise<JobRecord> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    const job = await readJob(id).catch(() => null);
    if (job && there(job)) return job;
    await wait(100);
  }
  throw new Error(`It did not come to that within ${seconds} s: ${JSON.stringify(await readJob(id))}`);
}

/** The worker that has a job now, by the process id in its name. */
async function holder(id: string): Promise<ChildProcess> {
  const [row] = await db().$queryRaw<{ holder: string }[]>`SELECT holder FROM job WHERE id = ${id}`;
  const pid = Number(/-(\d+)-[0-9a-f]{8}\//.exec(row?.holder ?? "")?.[1]);
  const found = [...children].find((child) => child.pid === pid);
  if (!found) throw new Error(`No worker of the drill has it: ${row?.holder}`);
  return found;
}

/** All that a job wrote, and refused. */
async function written(id: string): Promise<string> {
  const [row] = await db().$queryRaw<{ all: string }[]>`
    SELECT (SELECT count(*) || md5(string_agg(n || what, ',' ORDER BY n, what)) FROM drilled WHERE job = ${id})
      || (SELECT count(*) || md5(string_agg("row" || "column" || reason, ',' ORDER BY "row", "column")) FROM refused_row
        WHERE job_id = ${id}) AS all`;
  return row?.all ?? "";
}

let undisturbed: string;

it.skipIf(!programs)("undisturbed, work is done once, by one of two workers", async () => {
  await Promise.all([work(), work()]);
  const job = await until(await ask(), ({ state }) => state === "done");
  expect(job).toMatchObject({ done: TO, total: TO, outcome: { said: `Wrote ${TO} numbers.` } });
  undisturbed = await written(job.id);
  expect(undisturbed).toMatch(/^4000[0-9a-f]{32}400[0-9a-f]{32}$/);
});

it.skipIf(!programs)("killed three times, it goes on where it stood, to the same bytes", async () => {
  const id = await ask();
  for (const at of [TO / 10, TO / 2, (TO * 8) / 10]) {
    const { done } = await until(id, (job) => job.state === "running" && job.done >= at);
    (await holder(id)).kill("SIGKILL");
    await work();
    await until(id, (job) => job.done > done);
  }
  expect((await until(id, ({ state }) => state === "done")).outcome).not.toBeNull();
  expect(await written(id)).toBe(undisturbed);
});

it.skipIf(!programs)(
  "a worker that slept while another did its work writes nothing as it wakes up",
  async () => {
    const id = await ask();
    await until(id, ({ done }) => done > TO / 10);
    const asleep = await holder(id);
    asleep.kill("SIGSTOP");
    await until(id, ({ state }) => state === "done");
    asleep.kill("SIGCONT");
    await wait(5_000);
    expect(await written(id)).toBe(undisturbed);
    expect((await readJob(id))?.done).toBe(TO);
  },
);

it.skipIf(!programs)("a database that is killed and started again holds it up, and no more", async () => {
  const id = await ask();
  await until(id, ({ done }) => done > TO / 4);
  postgres.restart();
  await until(id, ({ state }) => state === "done");
  expect(await written(id)).toBe(undisturbed);
});

it.skipIf(!programs)("told to end, a worker gives its work back at once", async () => {
  const id = await ask();
  const { done } = await until(id, (job) => job.done > TO / 4);
  const told = await holder(id);
  const before = Date.now();
  told.kill("SIGTERM");
  await until(id, (job) => job.done > done + 50 || job.state === "done");
  expect(Date.now() - before, "not after half a minute of silence").toBeLessThan(20_000);
  await until(id, ({ state }) => state === "done");
  expect(await written(id)).toBe(undisturbed);
  for (const child of children) child.kill("SIGKILL");
});

it.skipIf(!programs)(
  "an official file whose import is killed is imported by the terminal's worker, once",
  async () => {
    const csv = "edition,code,data_set,measure,value\nsoc2020,1111,aps-2025,employment,4321\n";
    const content = (async function* () {
      yield Buffer.from(csv);
    })();
    const file = await storeFile(content, { name: "figures.csv", owner: null, most: 1_000_000 });
    const id = await askForJob({
      kind: "official-import",
      title: "Import",
      input: { file: file.id },
      owner: null,
    });
    const terminal = ["cli/soc.ts", "work"];
    const killed = await work(terminal);
    await until(id, ({ state }) => state !== "waiting");
    killed.kill("SIGKILL");
    await work(terminal);
    const job = await until(id, ({ state }) => state === "done");
    expect(job.outcome?.said).toMatch(/^Imported /);
    expect(
      (await readFacts("sizes")).find(({ code, value }) => code === "1111" && value === 4321),
    ).toBeDefined();
    expect(await db().import.count({ where: { fileName: "figures.csv" } })).toBe(1);
  },
);

it.skipIf(!programs)("and nothing is left on the queue", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  expect((await client.query("SELECT count(*)::int AS left FROM graphile_worker.jobs")).rows).toEqual([
    { left: 0 },
  ]);
  await client.end();
});
