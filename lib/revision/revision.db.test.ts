import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import { readBundled } from "#lib/imports/bundled/bundled";
import { closeDb } from "#lib/platform/db";
import { readBasis, readCompiled, readRevision, readStoredRevision } from "#lib/revision/revision.db";
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
    const { revision } = publishedRevision(readBundled(), { source: "soc2010", target: "soc2020" });
    const kept = await readStoredRevision("soc2010-soc2020");
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect(kept?.proposals.toSorted(byId)).toEqual(revision.proposals.toSorted(byId));
    expect(kept?.decisions.toSorted(byId)).toEqual(revision.decisions.toSorted(byId));
    expect(kept?.papers.map(({ issues }) => issues.length)).toEqual(
      revision.papers.map(({ issues }) => issues.length),
    );
    expect(new Set(kept?.stages.values())).toEqual(new Set(["decided"]));
  });

  test("compiles to the published edition and its 678 pairs, once for each version", async () => {
    const { compiled } = await readCompiled("soc2010-soc2020");
    expect(compiled.table.maps.length).toBe(678);
    expect(compiled.edition.groups.length).toBe(9 + 26 + 104 + 412);
    expect((await readCompiled("soc2010-soc2020")).compiled).toBe(compiled);
    expect((await readRevision("soc2010-soc2020")).papers.length).toBe(9);
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

test("a revision of any other edition begins as that edition, read from its row", async () => {
  await client.query(`BEGIN;
    INSERT INTO revision (id, title, source, target, kind) VALUES ('next', 'The next', 'soc2020', 'soc2030', 'working');
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'opened a revision', 'revision', 'next');
    COMMIT`);
  const basis = await readBasis("next");
  expect(basis.groups.get("6135")?.title).toBe("Care workers and home carers");
  expect(basis.entriesOf.get("6135")?.length).toBeGreaterThan(100);
  const { compiled } = await readCompiled("next");
  expect(compiled.edition.id).toBe("soc2030");
  expect(
    compiled.edition.groups.map(({ code, title, level, parent }) => ({ code, title, level, parent })),
  ).toEqual([...basis.groups.values()]);
  expect(compiled.assignments.every(({ source, target }) => source === target)).toBe(true);
  expect((await readRevision("next")).editions).toEqual({
    source: { edition: "soc2020", name: "SOC2020" },
    target: { edition: "soc2030", name: "SOC2030", groupsPath: "/revisions/next/draft/groups" },
  });
  expect((await readBasis("no such revision")).groups.size).toBe(0);
});
