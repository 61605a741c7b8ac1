import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { withSchemaEngine } from "#prisma/schema-engine";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DIRECTORY = resolve(HERE, "migrations");
const FILTERS = { externalTables: [], externalEnums: [] };

async function migrationsList() {
  const names = existsSync(DIRECTORY)
    ? (await readdir(DIRECTORY)).filter((name) => /^\d{14}_/.test(name)).sort()
    : [];
  const lockfile = join(DIRECTORY, "migration_lock.toml");
  return {
    baseDir: DIRECTORY,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? await readFile(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(join(DIRECTORY, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

/**
 * Brings the database at `url` up to the newest migration.
 * @returns the names of the migrations applied now, oldest first; empty when it was up to date
 */
export async function migrate(url: string): Promise<string[]> {
  const list = await migrationsList();
  const applied = await appliedMigrations(url);
  // Most calls end here: the engine takes a second to load, and holds the process for ten with a timer of its own.
  if (list.migrationDirectories.every(({ path }) => applied.has(path))) return [];
  const { appliedMigrationNames } = await withSchemaEngine(url, null, (engine) =>
    engine.applyMigrations({ migrationsList: list, filters: FILTERS }),
  );
  return appliedMigrationNames;
}

/** Names of the migrations that the database at `url` has had in full. */
async function appliedMigrations(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    const NO_SUCH_TABLE = "42P01";
    if ((error as { code?: string }).code === NO_SUCH_TABLE) return new Set();
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Writes a new migration: the SQL from the schema that the newest migration left to `schema.prisma`. Each migration
 * keeps that schema beside its SQL, because reading it back from PostgreSQL 18 fails in this engine.
 * @param url any reachable database: the engine connects to one, though it reads nothing from it
 * @returns the new migration's folder name; null when nothing differs
 */
export async function draftMigration(url: string, name: string, now: Date): Promise<string | null> {
  const schema = await readFile(join(HERE, "schema.prisma"), "utf8");
  const { lockfile, migrationDirectories } = await migrationsList();
  const newest = migrationDirectories.at(-1);
  const before = newest ? await readFile(join(DIRECTORY, newest.path, "schema.prisma"), "utf8") : null;
  if (before === schema) return null;
  const datamodel = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = (await withSchemaEngine(url, null, (engine) =>
    engine.diff({
      from: before === null ? { tag: "empty" } : datamodel(before),
      to: datamodel(schema),
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  )) as { stdout?: string };
  const folder = join(DIRECTORY, `${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), stdout ?? "");
  await writeFile(join(folder, "schema.prisma"), schema);
  if (lockfile.content === null) await writeFile(join(DIRECTORY, lockfile.path), 'provider = "postgresql"\n');
  return folder;
}
