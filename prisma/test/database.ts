import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { readyDatabase } from "#prisma/database";
import { type RunningPostgres, startEmbeddedPostgres } from "#prisma/postgres/embedded-postgres";

/**
 * Databases for tests, on a server of their own: one is prepared with all migrations and the bundled data, and each
 * test run works on clones of it, which PostgreSQL makes in a fraction of a second.
 */
interface TestServer {
  /** Name of the prepared database, for cloning. */
  prepared: string;
  /** A fresh clone of the prepared database; returns its address. */
  clone(name: string): Promise<string>;
  stop(): void;
}

/** @param durable whether what is committed survives a power cut, as in use: tests need no such care, measurements do */
export async function startTestServer(directory: string, { durable = false } = {}): Promise<TestServer> {
  const server = await startEmbeddedPostgres(directory, { durable });
  const at = (name: string) => server.url.replace(/\/[^/]*$/, `/${name}`);
  const template = `prepared_${fingerprint()}`;
  if (!(await databases(server)).includes(template)) {
    for (const old of (await databases(server)).filter((name) => name.startsWith("prepared_")))
      await run(server, `DROP DATABASE ${old} WITH (FORCE)`);
    await prepare(at(`${template}_making`));
    await run(server, `ALTER DATABASE ${template}_making RENAME TO ${template}`);
  }
  return {
    prepared: template,
    clone: async (name) => {
      await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await run(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
      return at(name);
    },
    stop: server.stop,
  };
}

async function prepare(url: string): Promise<void> {
  await readyDatabase(url);
  process.env.DATABASE_URL = url;
  const { loadBundled } = await import("#cli/load-bundled");
  const { closeDb, db } = await import("#lib/platform/db");
  await loadBundled(() => {});
  // What the planner knows of the tables, each clone then knows too: none has to find it out beside its tests.
  await db().$executeRawUnsafe("ANALYZE");
  await closeDb();
}

/** Of all that the prepared database is made from. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["prisma/migrations", "prisma/rules", "data"])
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
      if (/\.(sql|csv)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  for (const name of ["prisma/queue-schema.ts", "node_modules/graphile-worker/package.json"])
    hash.update(readFileSync(name));
  // What revisions are read with, and what they compile to: a compile is kept with the hash of its table.
  for (const folder of ["lib/compile", "lib/revision", "lib/releases"])
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
      if (name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name))
        hash.update(readFileSync(join(folder, name)));
  hash.update(readFileSync("cli/load-bundled.ts"));
  for (const name of ["fact-tables.ts", "facts.db.ts", "data.db.ts", "gone-groups.ts"])
    hash.update(readFileSync(join("lib/facts", name)));
  return hash.digest("hex").slice(0, 16);
}

async function databases(server: RunningPostgres): Promise<string[]> {
  const rows = await run(server, "SELECT datname FROM pg_database");
  return rows.map((row) => String(row.datname));
}

async function run(server: RunningPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url.replace(/\/[^/]*$/, "/postgres") });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
