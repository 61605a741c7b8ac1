import pg from "pg";
import { inject } from "vitest";

/**
 * A database of the calling test file's own, to write to; `from` null gives an empty one.
 * @returns its address
 */
export async function testDatabase(name: string, from: "prepared" | null = "prepared"): Promise<string> {
  const url = new URL(inject("databaseUrl"));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${from ? inject("preparedDatabase") : "template0"}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}
