import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL, type Deed } from "#lib/record/entry";
import { readHistory, recorded, verifyRecord } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const deed = (subjectId: string, reason = "a test"): Deed => ({
  action: "tried something",
  subjectKind: "index-entry",
  subjectId,
  before: null,
  after: { title: "Naïve “title” 🙂" },
  reason,
});

let client: pg.Client;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("audit_store");
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

describe("the record", () => {
  it("begins with the data that a fresh database is filled with", async () => {
    expect(await readHistory("import", "1")).toMatchObject([
      { number: 1, actorId: null, via: "start", action: "imported a file" },
    ]);
  });

  it("numbers entries without gaps, however many are written at once, and each follows from the one before", async () => {
    const end = await verifyRecord();
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        recorded(AT_TERMINAL, (_transaction, record) => record(deed(`e${at}`))),
      ),
    );
    expect(await verifyRecord()).toMatchObject({ number: end.number + 8n });
    expect((await readHistory("index-entry", "e3"))[0]).toMatchObject({
      after: { title: "Naïve “title” 🙂" },
      reason: "a test",
      actorName: null,
    });
  });

  it("keeps nothing of work that failed", async () => {
    await expect(
      recorded(AT_TERMINAL, async (_transaction, record) => {
        await record(deed("failed"));
        throw new Error("half way");
      }),
    ).rejects.toThrow("half way");
    expect(await readHistory("index-entry", "failed")).toEqual([]);
  });

  it.each(["UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
    "is not changed by %s, not even where triggers are off for replication",
    async (sql) => {
      await expect(client.query(sql)).rejects.toThrow("The record cannot be changed");
      await client.query("BEGIN; SET LOCAL session_replication_role = replica");
      await expect(client.query(sql)).rejects.toThrow("The record cannot be changed");
      await client.query("ROLLBACK");
    },
  );

  it("cannot be given a number, a time or a hash from outside", async () => {
    await client.query(
      `INSERT INTO audit_entry (number, at, via, action, subject_kind, subject_id, transaction_id, previous_hash, hash)
       VALUES (99999, '1999-01-01', 'terminal', 'forged', 'import', 'forged', 1, 'x', 'y')`,
    );
    const [entry] = await readHistory("import", "forged");
    expect(entry?.number).toBeLessThan(99999);
    expect(entry?.at.getFullYear()).toBeGreaterThan(2000);
    expect(await verifyRecord()).not.toHaveProperty("problem");
  });

  it.each([
    ["an import", "INSERT INTO import_run (kind, file_name, sha256, report) VALUES ('x', 'x', 'x', '{}')"],
    [
      "a person",
      "INSERT INTO person (id, name, email, updated_at) VALUES ('p', 'P', 'p@example.org', now())",
    ],
  ])("must be written with %s, or nothing is", async (_what, sql) => {
    await expect(client.query(sql)).rejects.toThrow("must be recorded in the same transaction");
  });

  it("names the first entry that somebody with the database's own rights has changed or taken away", async () => {
    const tamper = async (sql: string) => {
      await client.query(`BEGIN; ALTER TABLE audit_entry DISABLE TRIGGER ALL; ${sql};
        ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_chain;
        ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_fixed;
        ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_kept; COMMIT`);
    };
    await tamper("UPDATE audit_entry SET reason = 'another' WHERE number = 4");
    expect(await verifyRecord()).toEqual({
      number: 4n,
      problem: "does not have the content it was written with",
    });
    await tamper("DELETE FROM audit_entry WHERE number = 3");
    expect(await verifyRecord()).toMatchObject({ number: 3n, problem: expect.stringContaining("missing") });
  });
});
