import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import { readBundled } from "#lib/imports/bundled/bundled";
import { closeDb } from "#lib/platform/db";
import { readCompiled, readRevision, readStoredRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

let client: pg.Client;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("revision_store");
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

describe("the revision that a fresh installation keeps", () => {
  test("is what was published, decision by decision", async () => {
    const { revision } = publishedRevision(readBundled());
    const kept = await readStoredRevision();
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect(kept?.proposals.toSorted(byId)).toEqual(revision.proposals.toSorted(byId));
    expect(kept?.decisions.toSorted(byId)).toEqual(revision.decisions.toSorted(byId));
    expect(kept?.papers.map(({ issues }) => issues.length)).toEqual(
      revision.papers.map(({ issues }) => issues.length),
    );
    expect(new Set(kept?.stages.values())).toEqual(new Set(["decided"]));
  });

  test("compiles to the published edition and its 678 pairs, once for each version", async () => {
    const { compiled } = await readCompiled();
    expect(compiled.table.maps.length).toBe(678);
    expect(compiled.edition.groups.length).toBe(9 + 26 + 104 + 412);
    expect((await readCompiled()).compiled).toBe(compiled);
    expect((await readRevision()).papers.length).toBe(9);
  });

  test("cannot be altered or taken away, not even by whoever holds the database", async () => {
    const refused = (sql: string) =>
      client.query(sql).then(
        () => "",
        (error: Error) => error.message,
      );
    expect(await refused("UPDATE decision SET reason = 'another'")).toMatch(/^is_fixed: a row of decision/);
    expect(await refused("UPDATE proposal_version SET title = 'another'")).toMatch(/^is_fixed/);
    expect(await refused("DELETE FROM decision")).toMatch(/^is_kept/);
    expect(await refused("TRUNCATE issue CASCADE")).toMatch(/^is_kept/);
    expect(await refused("UPDATE proposal SET stage = 'draft'")).toMatch(/changes by a move/);
    expect(await refused("UPDATE issue SET question = 'another?'")).toMatch(/must be recorded/);
    const { rows } = await client.query("SELECT id, issue_id FROM decision LIMIT 1");
    expect(
      await refused(
        `INSERT INTO decision (id, issue_id, outcome, reason) VALUES ('second', '${rows[0].issue_id}', 'rejected', 'No')`,
      ),
    ).toMatch(/^refused: a decision on this issue stands already/);
  });
});
