import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { DatabaseRefused, readyDatabase } from "#prisma/database";
import { freePort } from "#prisma/postgres/embedded-postgres";

const refusal = (url: string) =>
  readyDatabase(url).then(
    () => null,
    (error: unknown) => error as Error,
  );

describe("a database that cannot be used is refused with a sentence that says what to do", () => {
  it("not an address of PostgreSQL", async () => {
    const error = await refusal("mysql://localhost/soc");
    expect(error).toBeInstanceOf(DatabaseRefused);
    expect(error?.message).toMatch(/should look like postgresql:/);
  });

  it("nobody answers", async () => {
    const error = await refusal(`postgresql://soc:secret@127.0.0.1:${await freePort()}/soc`);
    expect(error?.message).toMatch(/^No database answers at 127\.0\.0\.1:\d+\. Check DATABASE_URL/);
  });

  it("a wrong password, which is never repeated", async () => {
    const url = new URL(inject("databaseUrl"));
    url.password = "wrong-password";
    const error = await refusal(url.href);
    expect(error?.message).toMatch(/refused the user name or password/);
    expect(error?.message).not.toContain("wrong-password");
  });
});

it("a database that does not exist yet is created", async () => {
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/made_${process.pid}`;
  expect((await readyDatabase(url.href)).length).toBeGreaterThan(0);
  expect(await readyDatabase(url.href)).toEqual([]);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  // What asks for long work calls this.
  await expect(client.query("SELECT graphile_worker.add_job('job')")).resolves.toMatchObject({ rowCount: 1 });
  await client.end();
});
