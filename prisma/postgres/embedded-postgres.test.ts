import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, it } from "vitest";
import { type RunningPostgres, startEmbeddedPostgres } from "#prisma/postgres/embedded-postgres";

const homes: string[] = [];
const servers: RunningPostgres[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), "soc-postgres-"));
  // As a checkout anyone may enter; the closed case is the other branch of runAs.
  chmodSync(home, 0o755);
  homes.push(home);
  return join(home, "postgres");
}

async function start(home: string): Promise<RunningPostgres> {
  const server = await startEmbeddedPostgres(home, { database: "postgres", durable: false });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

it("keeps what was written when it is stopped and started again", async () => {
  const home = newHome();
  const first = await start(home);
  await query(first.url, "CREATE TABLE kept AS SELECT 7 AS number");
  first.stop();
  expect(await query((await start(home)).url, "SELECT number FROM kept")).toEqual([7]);
});

it("mends what a killed run left: a server still running, or only its lock file", async () => {
  const home = newHome();
  const first = await start(home);
  await query(first.url, "CREATE TABLE kept AS SELECT 7 AS number");
  // The app was killed and its server runs on: the next start takes over.
  const second = await start(home);
  expect(await query(second.url, "SELECT number FROM kept")).toEqual([7]);
  const pid = readFileSync(join(home, "cluster", "postmaster.pid"), "utf8").split("\n")[0]!;
  spawnSync("kill", ["-9", pid]);
  const third = await start(home);
  expect(await query(third.url, "SELECT number FROM kept")).toEqual([7]);
});

it("begins anew where creating the cluster was interrupted", async () => {
  const home = newHome();
  mkdirSync(join(home, "cluster.making"), { recursive: true });
  writeFileSync(join(home, "cluster.making", "half"), "");
  const server = await start(home);
  expect(await query(server.url, "SELECT 1")).toEqual([1]);
  expect(existsSync(join(home, "cluster.making"))).toBe(false);
});

it("listens to this machine alone, and its log quotes no row that it refused", async () => {
  const home = newHome();
  const { url } = await start(home);
  expect(await query(url, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
  await query(url, "CREATE TABLE held (title text CHECK (title = ''))");
  const insert = "INSERT INTO held SELECT chr(78) || 'urse'";
  await expect(query(url, insert)).rejects.toMatchObject({ detail: expect.stringContaining("Nurse") });
  const log = readFileSync(join(home, "postgres.log"), "utf8");
  expect(log).toContain("violates check constraint");
  expect(log).not.toContain("Nurse");
});
