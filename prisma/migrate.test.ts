import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { expect, it } from "vitest";
import { draftMigration, migrate } from "#prisma/migrate";
import { testDatabase } from "#prisma/test/clone";

const folders = readdirSync("prisma/migrations")
  .filter((name) => /^\d{14}_/.test(name))
  .sort();

it("the newest migration leads to schema.prisma: nothing is left to draft", async () => {
  expect(readFileSync(`prisma/migrations/${folders.at(-1)}/schema.prisma`, "utf8")).toBe(
    readFileSync("prisma/schema.prisma", "utf8"),
  );
  expect(await draftMigration("unused", "nothing", new Date())).toBeNull();
});

it("an empty database gets every migration once, recorded where Prisma's own command looks", async () => {
  const url = await testDatabase("migrate", null);
  expect(await migrate(url)).toEqual(folders);
  expect(await migrate(url)).toEqual([]);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  await client.end();
  expect(rows.map((row) => row.migration_name)).toEqual(folders);
});
