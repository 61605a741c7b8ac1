import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { schemaDifference, schemaFiles } from "#prisma/draft-migration";
import { contents, earlierDatabase } from "#prisma/earlier-database.fixture";
import { query } from "#prisma/killed.fixture";
import { migrate, readMigrations } from "#prisma/migrate";
import { withSchemaEngine } from "#prisma/schema-engine";
import { testDatabase } from "#prisma/test/clone";

const migrations = readMigrations();
const names = migrations.map(({ name }) => name);

/** What Prisma's own engine says of a database that was migrated here. */
async function diagnosis(url: string) {
  return await withSchemaEngine(url, schemaFiles(), (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: {
        baseDir: "prisma/migrations",
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
}

const IN_ORDER = {
  editedMigrationNames: [],
  failedMigrationNames: [],
  hasMigrationsTable: true,
  history: null,
};

describe("an empty database", () => {
  let url: string;
  beforeAll(async () => {
    url = await testDatabase("migrate", null);
  });

  it("gets every migration once", async () => {
    expect(await migrate(url)).toEqual(names);
    expect(await migrate(url)).toEqual([]);
  });

  it("then has the tables of prisma/schema: nothing is left to draft", async () => {
    expect(await schemaDifference(url)).toBeNull();
  });

  it("then is in order for Prisma's own command", async () => {
    expect(await diagnosis(url)).toMatchObject(IN_ORDER);
  });
});

it("a difference between a database and prisma/schema is what a migration is drafted from", async () => {
  const url = await testDatabase("migrate_draft");
  await query(url, 'ALTER TABLE "mail" DROP COLUMN "error"');
  expect(await schemaDifference(url)).toContain('ALTER TABLE "mail" ADD COLUMN     "error" TEXT');
});

it("a database of an earlier version is brought up to date with all its rows", async () => {
  const earlier = await contents(await earlierDatabase("migrate_before"));
  const url = await testDatabase("migrate_after", "migrate_before");
  expect(await migrate(url)).toEqual(names.slice(5));
  const now = await contents(url);
  const kept = [...earlier].filter(([column]) => now.has(column));
  expect(kept.length).toBeGreaterThan(300);
  expect(kept.map(([column]) => [column, now.get(column)])).toEqual(kept);
  expect(await diagnosis(url)).toMatchObject(IN_ORDER);
  expect(await schemaDifference(url)).toBeNull();
});

it("an index of an earlier version keeps its codes of every edition", async () => {
  const codes = `SELECT e.uid, e.soc90, e.soc2000, coalesce(g.code, '') AS isco08 FROM index_entry e
    LEFT JOIN classification_group g ON g.id = e.isco08_id ORDER BY uid`;
  const earlier = await query<{ uid: string; soc90: string }>(await earlierDatabase("codes_before"), codes);
  const url = await testDatabase("codes_after", "codes_before");
  await migrate(url);
  const now = `SELECT uid, coalesce(other_codes ->> 'soc90', '') AS soc90, coalesce(other_codes ->> 'soc2000', '') AS soc2000,
    coalesce(other_codes ->> 'isco08', '') AS isco08 FROM index_entry ORDER BY uid`;
  expect(earlier.some(({ soc90 }) => soc90 !== "")).toBe(true);
  expect(await query(url, now)).toEqual(earlier);
});

describe("what an earlier version or Prisma's command left half done", () => {
  const UNFINISHED =
    "UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0 WHERE migration_name =";

  it("is marked as done where all of it is there", async () => {
    const url = await testDatabase("half_done", "migrate_before");
    await query(url, `${UNFINISHED} '20261122131544_revision'`);
    expect(await migrate(url)).toEqual(["20261122131544_revision", ...names.slice(5)]);
    expect(await diagnosis(url)).toMatchObject(IN_ORDER);
    expect(await query(url, "SELECT count(*)::int AS steps FROM life_step")).toEqual([{ steps: 8 }]);
  });

  it("is done where nothing of it is there", async () => {
    const url = await testDatabase("half_done", null);
    await migrate(url);
    await query(
      url,
      `DROP TABLE tool_index_entry;
       ${UNFINISHED} '20261122080428_tool_index_entry'`,
    );
    expect(await migrate(url)).toEqual(["20261122080428_tool_index_entry"]);
    expect(await schemaDifference(url)).toBeNull();
    expect(await diagnosis(url)).toMatchObject(IN_ORDER);
  });

  it("is refused with what to do where neither can be shown, and nothing is changed", async () => {
    const url = await testDatabase("half_done", "migrate_before");
    await query(url, `DROP TABLE stored_compile; ${UNFINISHED} '20261122131544_revision'`);
    await expect(migrate(url)).rejects.toThrow(
      /^An update of the database ended half way, in 20261122131544_revision, .*: restore the backup/,
    );
    expect(await query(url, "SELECT to_regclass('rule_set') AS table")).toEqual([{ table: null }]);
  });
});

it("migrations hold tables alone, and nothing that would end the transaction they run in", () => {
  for (const name of readdirSync("prisma/migrations").filter((folder) => /^\d{14}_/.test(folder)))
    expect(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"), name).not.toMatch(
      /\b(FUNCTION|TRIGGER|CONCURRENTLY|VACUUM|BEGIN|COMMIT|ROLLBACK)\b/,
    );
});
