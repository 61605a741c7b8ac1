import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pg from "pg";
import { oneAtATime } from "#prisma/one-at-a-time";

/**
 * Brings the queue's own schema, graphile_worker, to the version of the library that is installed. It is the library's:
 * each of its steps is a transaction that says so in a table of its own, so that a killed start goes on where it was. Of
 * several instances one does it; a database that has it all is asked once. (docs/decisions/0031)
 */
export async function readyQueue(url: string): Promise<void> {
  if ((await stepsTaken(url)) >= steps()) return;
  await oneAtATime(url, async () => {
    const { Logger, runMigrations } = await import("graphile-worker");
    await runMigrations({ connectionString: url, maxPoolSize: 1, logger: new Logger(() => () => {}) });
  });
}

/** How many steps the library's schema has: it brings a file for each. */
function steps(): number {
  const library = dirname(createRequire(import.meta.url).resolve("graphile-worker/package.json"));
  return readdirSync(join(library, "sql")).filter((name) => /^\d{6}\.sql$/.test(name)).length;
}

async function stepsTaken(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query("SELECT to_regclass('graphile_worker.migrations') AS held");
    if (tables[0].held === null) return 0;
    return Number(
      (await client.query("SELECT count(*) AS taken FROM graphile_worker.migrations")).rows[0].taken,
    );
  } finally {
    await client.end();
  }
}
