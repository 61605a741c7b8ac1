import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { readHistory, recorded } from "#lib/record/record.db";
import {
  keepCompile,
  listCompiles,
  readStoredCompile,
  readStoredInput,
  remake,
} from "#lib/revision/compiles/compiles.db";
import { remakeFrom, sha256 } from "#lib/revision/compiles/remake";
import { readCompiled } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

let client: pg.Client;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("stored_compiles");
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

/** Reverses a decision, as nobody who signs in: kept revisions have such decisions. */
const reverse = (id: string, issueId: string) =>
  recorded(AT_TERMINAL, async (transaction, record) => {
    await transaction.decision.create({
      data: { id: `${id}-reversed`, issueId, outcome: "rejected", reason: "A test", reversesId: id },
    });
    await record({
      action: "reversed a decision",
      subjectKind: "decision",
      subjectId: `${id}-reversed`,
      before: null,
      after: {},
      reason: null,
    });
  });

test("a fresh installation has kept what it was compiled from, and makes the same table again", async () => {
  const [first] = await listCompiles("soc2010-soc2020");
  expect(first).toMatchObject({ revision: { id: "soc2010-soc2020" }, rows: 678, breaches: 0, warnings: 142 });
  expect(sha256(await readStoredInput(first!))).toBe(first!.inputHash);
  const { csv, decisions, entries } = await remake(first!);
  expect(sha256(csv)).toBe(first!.outputHash);
  expect(csv.split("\r\n")[0]).toMatch(/^source_code,source_title,target_code,target_title,kind,/);
  expect(csv.trim().split("\r\n")).toHaveLength(1 + 678);
  expect(decisions).toEqual((await readCompiled("soc2010-soc2020")).decisions);
  expect(entries).toBeGreaterThan(30_000);
});

test("the same input is kept once, also when two keep it at a time", async () => {
  const [first] = await listCompiles("soc2010-soc2020");
  const kept = await Promise.all(
    ["once", "twice"].map((note) => keepCompile(AT_TERMINAL, "soc2010-soc2020", note)),
  );
  expect(kept).toEqual([1, 2].map(() => ({ id: first!.id, isNew: false })));
  expect(await readHistory("compile", String(first!.id))).toHaveLength(1);
});

test("what is kept while decisions change is of one moment each time", async () => {
  const { decisions } = await readCompiled("soc2010-soc2020");
  const undone = decisions.slice(0, 4);
  const keeping: Promise<{ id: number }>[] = [];
  for (const { id, issue } of undone) {
    keeping.push(keepCompile(AT_TERMINAL, "soc2010-soc2020", `before ${id}`));
    await reverse(id, issue.id);
  }
  keeping.push(keepCompile(AT_TERMINAL, "soc2010-soc2020", "the last"));
  await Promise.all(keeping);
  const gone = new Set<number>();
  for (const stored of await listCompiles("soc2010-soc2020")) {
    const again = await remake(stored);
    const ids = new Set(again.decisions.map(({ id }) => id));
    const missing = undone.map(({ id }) => !ids.has(id));
    // Undone one after the other: none is missing that is later than one that is there.
    expect(missing).toEqual([...missing].sort().reverse());
    expect(again).toMatchObject({ rows: stored.rows, outputHash: stored.outputHash });
    gone.add(missing.filter(Boolean).length);
  }
  expect(gone).toContain(0);
  expect(gone).toContain(undone.length);
});

test("one that this version of the app compiles otherwise is not given out as if it were the same", async () => {
  const [stored] = await listCompiles("soc2010-soc2020");
  await expect(remake({ ...stored!, outputHash: "0".repeat(64) })).rejects.toThrow(
    /another version of the app/,
  );
});

test("it cannot be altered, and a number that none has is nothing", async () => {
  await expect(client.query("UPDATE stored_compile SET note = 'another'")).rejects.toThrow(/is_fixed/);
  await expect(client.query("DELETE FROM stored_compile")).rejects.toThrow(/is_kept/);
  for (const id of [0, 999_999, 2 ** 40, 1.5, Number.NaN]) expect(await readStoredCompile(id)).toBeNull();
  await expect(keepCompile(AT_TERMINAL, "nowhere", "")).rejects.toThrow(/no such revision/);
  expect(await db().storedCompile.count({ where: { revisionId: "nowhere" } })).toBe(0);
});

test("the same text gives the same bytes", async () => {
  const input = await readStoredInput((await listCompiles("soc2010-soc2020")).at(-1)!);
  expect(remakeFrom(input).csv).toBe(remakeFrom(input).csv);
});
