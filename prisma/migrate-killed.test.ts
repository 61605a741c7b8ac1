import { once } from "node:events";
import { beforeAll, describe, expect, it } from "vitest";
import { contents, earlierDatabase } from "#prisma/earlier-database.fixture";
import { holdUpAt, kill, query, startScript } from "#prisma/killed.fixture";
import { migrate, readMigrations } from "#prisma/migrate";
import { testDatabase } from "#prisma/test/clone";

const names = readMigrations().map(({ name }) => name);
const SCRIPT = "prisma/migrate.fixture.ts";

/** Kills a start that migrates the database at `url` as it comes to a moment, and waits until the database noticed. */
async function killedAt(url: string, moment: string): Promise<void> {
  const held = await holdUpAt(url, moment);
  const child = startScript(SCRIPT, [url]);
  try {
    await held.reached(child);
  } finally {
    await kill(child);
    await held.release();
  }
}

describe("a first start that is killed while it migrates is mended by the next one", () => {
  it.each([
    "CREATE TABLE public._prisma_migrations",
    "CREATE TABLE public.tool_index_entry",
    "CREATE TABLE public.person",
    "CREATE TABLE public.stored_compile",
    "CREATE TRIGGER vote_counts on public.vote",
  ])("at %s", async (moment) => {
    const url = await testDatabase("killed_first", null);
    await killedAt(url, moment);
    expect(await migrate(url)).toEqual(names);
    expect(await migrate(url)).toEqual([]);
  });
});

describe("an update that is killed while it migrates changes nothing, and the next start goes on", () => {
  let before: Map<string, string>;
  beforeAll(async () => {
    before = await contents(await earlierDatabase("killed_earlier"));
  });

  it.each([
    "CREATE TABLE public.rule_set",
    "CREATE TRIGGER comment_in_time on public.comment",
    "CREATE TRIGGER vote_counts on public.vote",
  ])("at %s", async (moment) => {
    const url = await testDatabase("killed_update", "killed_earlier");
    await killedAt(url, moment);
    expect(await contents(url)).toEqual(before);
    expect((await migrate(url)).length).toBeGreaterThan(0);
    const after = await contents(url);
    for (const [column, hash] of before)
      if (after.has(column)) expect([column, after.get(column)]).toEqual([column, hash]);
  });
});

/** Waits until this many wait for a lock: one where it is held up, the others for it to migrate. */
async function waitingFor(url: string, number: number): Promise<void> {
  while (
    (await query(url, "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).length < number
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
}

it("of several starts on one new database one migrates, and the others wait for it", async () => {
  const url = await testDatabase("killed_several", null);
  const held = await holdUpAt(url, "CREATE TABLE public.person");
  const starts = [1, 2, 3].map(() => startScript(SCRIPT, [url]));
  const ended = starts.map((start) => once(start, "exit"));
  await waitingFor(url, 3);
  await held.release();
  await Promise.all(ended);
  expect(starts.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  const rows = await query<{ name: string }>(
    url,
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  expect(rows.map(({ name }) => name)).toEqual(names);
});
