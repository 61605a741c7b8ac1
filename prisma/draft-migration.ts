import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MIGRATIONS } from "#prisma/migrate";
import { withSchemaEngine } from "#prisma/schema-engine";
import { writeWhole } from "#prisma/write-whole";

const SCHEMA = fileURLToPath(new URL("schema", import.meta.url));

/** The files of prisma/schema in the order in which Prisma reads them. */
export function schemaFiles(): { path: string; content: string }[] {
  return readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(SCHEMA, name), content: readFileSync(join(SCHEMA, name), "utf8") }));
}

/**
 * The SQL that turns the tables of a database into those of prisma/schema; null when they are the same. What the schema
 * cannot say (checks, indexes on expressions) is not looked at.
 * @param url of a database at the newest migration
 */
export async function schemaDifference(url: string): Promise<string | null> {
  const files = schemaFiles();
  const { stdout } = await withSchemaEngine(url, files, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: SCHEMA },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return stdout === null || /^(--[^\n]*)?\s*$/.test(stdout) ? null : stdout;
}

/**
 * Writes a new migration: the SQL from the tables of a database to those of prisma/schema.
 * @param url of a database at the newest migration
 * @returns the new migration's folder; null when nothing differs
 */
export async function draftMigration(url: string, name: string, now: Date): Promise<string | null> {
  const sql = await schemaDifference(url);
  if (sql === null) return null;
  const folder = join(MIGRATIONS, `${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  writeWhole(join(folder, "migration.sql"), sql);
  return folder;
}
