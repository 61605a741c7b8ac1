import pg from "pg";
import { inject } from "vitest";

/**
 * A database of the calling test file's own, to write to.
 * @param from what it is a copy of: the prepared database, another one by name, or null for an empty one
 * @returns its address
 */
export async function testDatabase(name: string, from: string | null = "prepared"): Promise<string> {
  const url = new URL(inject("databaseUrl"));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    const template = from === "prepared" ? inject("preparedDatabase") : (from ?? "template0");
    // Half the time of writing every page of the copy to the log, as PostgreSQL does unless told.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}
