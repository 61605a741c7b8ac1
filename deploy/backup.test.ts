import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedPerson } from "#demo/seed-person";
import { closeDb } from "#lib/platform/db";
import { verifyRecord } from "#lib/record/record.db";
import { readyDatabase } from "#prisma/database";
import { databaseContents } from "./database-contents.fixture";
import { type ExternalPostgres, installedPostgres, startExternalPostgres } from "./external-postgres.fixture";

const SECRET = "a secret of tests, which is 'quoted' and long";
const programs = installedPostgres();
const folder = mkdtempSync(join(tmpdir(), "soc-backup-"));
const backups = join(folder, "backups");
let postgres: ExternalPostgres;

afterAll(async () => {
  await closeDb();
  postgres?.stop();
  rmSync(folder, { recursive: true });
});

function script(name: string, argument: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(`deploy/${name}`, [argument], {
    env: { ...postgres.env, SOC_SECRET: "", DATABASE_URL: "", ...env },
    encoding: "utf8",
  });
  return { status, said: stdout.trim(), refused: stderr.trim() };
}

describe.skipIf(!programs)("a backup (skipped where PostgreSQL with pg_dump is not installed)", () => {
  let source = "";
  let backup = "";

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    postgres = await startExternalPostgres(programs!, join(folder, "server"));
    source = postgres.url("one");
    await readyDatabase(source);
    process.env.DATABASE_URL = source;
    process.env.SOC_SECRET = SECRET;
    await seedPerson(null, {
      name: "Cleo",
      email: "cleo@example.org",
      role: "custodian",
      password: "three wet umbrellas",
    });
    backup = script("backup.sh", backups, { DATABASE_URL: source, SOC_SECRET: SECRET }).said;
  });

  /** An empty database of the test's own. */
  const empty = (name: string) => {
    postgres.run(`CREATE DATABASE ${name}`);
    return postgres.url(name);
  };

  it("is restored elsewhere with the same bytes in every table, every rule, and a record that verifies", async () => {
    const target = empty("two");
    const { status, said } = script("restore.sh", backup, { DATABASE_URL: target, SOC_SECRET: SECRET });
    expect(status).toBe(0);
    expect(said).toContain(`Restored ${backup} into two.`);
    const [before, after] = [await databaseContents(source), await databaseContents(target)];
    expect(after).toEqual(before);
    expect(before["table person"]).toMatch(/^1 rows/);
    expect(Object.keys(before).filter((name) => name.startsWith("trigger ")).length).toBeGreaterThan(5);
    const end = await verifyRecord(undefined);
    await closeDb();
    process.env.DATABASE_URL = target;
    expect(await verifyRecord(undefined)).toEqual(end);
    expect(Number(end.number)).toBeGreaterThan(0);
  });

  it("is whole once it is there, and for its owner's eyes only", () => {
    expect(readdirSync(backups)).toEqual([backup.slice(backups.length + 1)]);
    expect(readdirSync(backup).sort()).toEqual(["SHA256SUMS", "database.dump", "secret"]);
    expect(readFileSync(join(backup, "secret"), "utf8")).toBe(SECRET);
    for (const path of [backup, join(backup, "secret"), join(backup, "database.dump")])
      expect(statSync(path).mode & 0o077, path).toBe(0);
  });

  it("leaves nothing where the database does not answer", () => {
    const env = { DATABASE_URL: postgres.url("nowhere"), SOC_SECRET: SECRET };
    const nothing = join(folder, "nothing");
    expect(script("backup.sh", nothing, env).status).not.toBe(0);
    expect(readdirSync(nothing)).toEqual([]);
  });

  it("takes the secret that the app made, and restore puts it where the app finds it", () => {
    const kept = join(folder, "made");
    const target = empty("three");
    expect(script("restore.sh", backup, { DATABASE_URL: target, SOC_DATA_DIR: kept }).status).toBe(0);
    expect(readFileSync(join(kept, "secret"), "utf8")).toBe(SECRET);
    const again = script("backup.sh", join(folder, "again"), { DATABASE_URL: target, SOC_DATA_DIR: kept });
    expect(readFileSync(join(again.said, "secret"), "utf8")).toBe(SECRET);
  });

  it.each([
    ["a database that holds something", "one", {}, /database one is not empty.*Nothing was restored/],
    ["another secret", "two", { SOC_SECRET: "x" }, /not the secret of this backup.*Nothing was restored/],
  ])("is refused by %s", (_, database, env, reason) => {
    const { status, refused } = script("restore.sh", backup, {
      DATABASE_URL: postgres.url(database),
      SOC_SECRET: SECRET,
      ...env,
    });
    expect(status).toBe(1);
    expect(refused).toMatch(reason);
  });

  it("is refused when it was altered, and the database stays empty", async () => {
    const target = empty("four");
    const { said: other } = script("backup.sh", join(folder, "altered"), {
      DATABASE_URL: source,
      SOC_SECRET: SECRET,
    });
    appendFileSync(join(other, "database.dump"), "x");
    const { status, refused } = script("restore.sh", other, { DATABASE_URL: target, SOC_SECRET: SECRET });
    expect(status).toBe(1);
    expect(refused).toMatch(/not as it was made. Nothing was restored/);
    expect(await databaseContents(target)).toEqual({});
  });
});
