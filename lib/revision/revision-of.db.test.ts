import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb } from "#lib/platform/db";
import { readRevision } from "#lib/revision/revision.db";
import {
  addressNow,
  ownAddress,
  revisionOf,
  revisionOfAddress,
  revisionSubject,
} from "#lib/revision/revision-of.db";
import { listRevisions, revisionAtWork } from "#lib/revision/stored-revision.db";
import { testDatabase } from "#prisma/test/clone";

const PUBLISHED = "soc2010-soc2020";
let client: pg.Client;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("revision_of");
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

/** Changes rows as an operator could, with the record that the database asks for. */
const change = (sql: string) =>
  client.query(`BEGIN; ${sql};
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'x', 'revision', 'x');
    COMMIT`);

describe("the revision that something is of", () => {
  test("is found by any of its things, whatever revision the address names beside them", async () => {
    const { id: issue, paper, proposal } = (await readRevision("major-group-3")).papers[0]!.issues[0]!;
    expect(await revisionOf("issue", issue)).toBe("major-group-3");
    for (const thing of [{ issue }, { paper }, { proposal: proposal!.id }])
      expect(await revisionOfAddress({ revision: PUBLISHED, ...thing })).toBe("major-group-3");
    expect(await revisionSubject({ revision: PUBLISHED, issue })).toEqual({
      scope: { kind: "revision", id: "major-group-3" },
    });
    expect(await revisionOfAddress({ revision: PUBLISHED, compile: "1" })).toBe(PUBLISHED);
  });

  test("is the one that the address names, where there is no such thing", async () => {
    for (const thing of [{ issue: "none" }, { meeting: "x" }, { evidence: "99999999999" }, { paper: "%00" }])
      expect(await revisionOfAddress({ revision: "next", ...thing })).toBe("next");
  });
});

describe("addresses", () => {
  test("of a thing under another revision lead to its own, with all that stands behind", async () => {
    const { id } = (await readRevision("major-group-3")).papers[0]!.issues[0]!;
    expect(await ownAddress(`/revisions/${PUBLISHED}/issues/${id}/edit?answer=x`)).toBe(
      `/revisions/major-group-3/issues/${id}/edit?answer=x`,
    );
    for (const right of [
      `/revisions/major-group-3/issues/${id}`,
      "/revisions/x/issues/none",
      "/revisions/x/tree",
      "/",
    ])
      expect(await ownAddress(right)).toBeNull();
  });

  test("of the time when there was one revision lead to what stood there", async () => {
    expect(await addressNow("/revision")).toBe(`/revisions/${PUBLISHED}`);
    expect(await addressNow("/revision/tree?group=3")).toBe(`/revisions/${PUBLISHED}/tree?group=3`);
    expect(await addressNow("/revision/revisions/major-group-3")).toBe("/revisions/major-group-3");
    expect(await addressNow("/revision/papers/major-group-3/csv")).toBe(
      "/revisions/major-group-3/papers/major-group-3/csv",
    );
    expect(await addressNow("/revision/issues/nothing")).toBe(`/revisions/${PUBLISHED}/issues/nothing`);
  });
});

test("the revision at work is the open one that was opened last, else the newest; a paper as written never is", async () => {
  expect(await revisionAtWork()).toBe(PUBLISHED);
  await change(`INSERT INTO revision (id, title, source, target, kind, target_short_title)
    VALUES ('next', 'The next', 'soc2020', 'soc2030', 'working', 'SOC 2030')`);
  expect(await revisionAtWork()).toBe("next");
  expect((await readRevision("next")).editions.target.name).toBe("SOC 2030");
  await change(`UPDATE revision SET status = 'open' WHERE id = '${PUBLISHED}'`);
  expect(await revisionAtWork()).toBe("next");
  await change("UPDATE revision SET status = 'finished' WHERE id = 'next'");
  expect(await revisionAtWork()).toBe(PUBLISHED);
  await change(`UPDATE revision SET status = 'finished' WHERE id = '${PUBLISHED}'`);
  expect(await revisionAtWork()).toBe("next");
  expect((await listRevisions()).map(({ id }) => id)).toEqual(["next", PUBLISHED, "major-group-3"]);
});
