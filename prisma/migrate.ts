import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { applyRules, readRules, rulesChecksum } from "#prisma/rules";

/** Where migrations are kept: a folder each, named by when it was written and what it does. */
export const MIGRATIONS = fileURLToPath(new URL("migrations", import.meta.url));

/** The lock that Prisma's own command takes while it migrates: it and we wait for one another. */
const MIGRATING = 72707369;

/**
 * Checksums that migrations had before their functions and triggers went to prisma/rules, by name. Databases that had
 * them as they were write down the new one, so that Prisma's command does not take them for tampered with.
 */
const SHORTENED: Record<string, string> = {
  "20261122101615_people_and_record": "eb477eb075e9b4805d47ad0721979cc6d9614496934148f1508c698afcd13d0b",
  "20261122110800_people_and_roles_are_kept":
    "69a76496233f121b1edeb70f02a82f7a397917781094d7402c5ee78bcfd9eb49",
  "20261122131544_revision": "fb77d37e1ee5b4f3279b54bdb445131db33bca9013e8918c7c82f4349649a539",
};

/** A database that cannot be brought up to date; the message is one sentence that says what to do. */
export class MigrationRefused extends Error {}

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the text, as Prisma writes it down. */
  checksum: string;
}

/**
 * Brings the database at `url` up to the newest migration and to the rules of prisma/rules. All that is missing is one
 * transaction together with its rows in `_prisma_migrations`: whoever is killed on the way has changed nothing, and of
 * several at once one does the work and the others wait for it (docs/decisions/0017).
 * @returns the names of the migrations applied now, oldest first; empty when it was up to date
 * @throws MigrationRefused, or what the database says
 */
export async function migrate(url: string): Promise<string[]> {
  const migrations = readMigrations();
  const rules = readRules();
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks ends the query that waits for it, which says so.
  client.on("error", () => {});
  await client.connect();
  try {
    const before = await migrationRows(client);
    const current = migrations.every(({ name }) => before.get(name) === "finished");
    if (current && (await rulesChecksum(client)) === rules.checksum) return [];
    await client.query(`
      BEGIN;
      SET LOCAL search_path = public;
      SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
      SELECT pg_advisory_xact_lock(${MIGRATING});
      ${TABLE}`);
    const applied = await applyMissing(client, migrations);
    if ((await rulesChecksum(client)) !== rules.checksum) await applyRules(client, rules);
    await client.query("COMMIT");
    return applied;
  } finally {
    // A transaction that is still open ends with its connection, without effect.
    await client.end();
  }
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  for (const { name, checksum } of migrations)
    await client.query(
      "UPDATE _prisma_migrations SET checksum = $1 WHERE migration_name = $2 AND checksum = $3",
      [checksum, name, SHORTENED[name] ?? null],
    );
  const rows = await migrationRows(client);
  const missing = migrations.filter(({ name }) => rows.get(name) !== "finished");
  for (const { name, sql, checksum } of missing) {
    const startedAt = new Date();
    if (rows.get(name) === "begun") await goOnWith(client, name, sql);
    else await client.query(sql);
    // What waits for the end of the transaction would keep the next migration from altering the table.
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
  }
  return missing.map(({ name }) => name);
}

/**
 * Ends what another way of migrating began and did not finish: earlier versions of this product, and Prisma's command,
 * write the row first and its end last, each on its own. What lies between was one transaction, so it is there in whole
 * or not at all; which of the two, trying tells.
 */
async function goOnWith(client: pg.Client, name: string, sql: string): Promise<void> {
  await client.query("SAVEPOINT trying");
  try {
    await client.query(sql);
  } catch (error) {
    await client.query("ROLLBACK TO SAVEPOINT trying");
    const { code, message } = error as { code?: string; message: string };
    if (!ALREADY_THERE.has(code ?? "")) throw error;
    if (!(await allThere(client, sql)))
      throw new MigrationRefused(
        `An update of the database ended half way, in ${name}, and what is there does not fit it (${message}): restore the backup from before the update, and start again.`,
      );
  }
  await client.query("DELETE FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NULL", [
    name,
  ]);
}

/** Duplicate table, column, object (a constraint, a trigger), function. */
const ALREADY_THERE = new Set(["42P07", "42701", "42710", "42723"]);

/** Whether every table, index and constraint that a migration makes is in the database. */
async function allThere(client: pg.Client, sql: string): Promise<boolean> {
  const made = [...sql.matchAll(/(?:CREATE TABLE|CREATE (?:UNIQUE )?INDEX|CONSTRAINT) "(\w+)"/g)].map(
    ([, name]) => name,
  );
  const { rows } = await client.query<{ missing: string }>(
    `SELECT name AS missing FROM unnest($1::text[]) AS name
     WHERE name NOT IN (SELECT relname FROM pg_class) AND name NOT IN (SELECT conname FROM pg_constraint)`,
    [made],
  );
  return rows.length === 0;
}

/** How far each migration has come by the table that Prisma's command keeps too. */
async function migrationRows(client: pg.Client): Promise<Map<string, "begun" | "finished">> {
  const { rows: tables } = await client.query("SELECT to_regclass('public._prisma_migrations') AS held");
  if (tables[0].held === null) return new Map();
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, bool_or(finished_at IS NOT NULL) AS finished
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL GROUP BY migration_name`,
  );
  return new Map(rows.map(({ name, finished }) => [name, finished ? "finished" : "begun"]));
}

const TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

/** The migrations there are, oldest first. */
export function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => /^\d{14}_/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}
