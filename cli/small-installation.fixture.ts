import { rmSync } from "node:fs";
import { loadBundled } from "#cli/load-bundled";
import { smallData } from "#cli/small-data.fixture";
import { closeDb } from "#lib/platform/db";
import { readyDatabase } from "#prisma/database";
import { testDatabase } from "#prisma/test/clone";

/**
 * For tests that release again and again: a database as a fresh installation has it, with its revisions and its first
 * release, but of the small data.
 * @returns name of the database, to be cloned
 */
export async function smallInstallation(name: string): Promise<string> {
  const directory = smallData();
  try {
    const url = await testDatabase(name, null);
    await readyDatabase(url);
    const before = process.env.DATABASE_URL;
    process.env.DATABASE_URL = url;
    await loadBundled(() => {}, directory);
    await closeDb();
    process.env.DATABASE_URL = before;
    return name;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
