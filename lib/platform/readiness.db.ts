import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";

/** How long the database may take to answer, in milliseconds. */
const PATIENCE = 2_000;

/** Why the app cannot serve now, in a sentence that tells outsiders nothing more; null when it can. */
export async function whyNotReady(): Promise<string | null> {
  const settings = whatSettingsLack();
  if (settings !== null) return settings;
  try {
    const missing = await Promise.race([missingMigrations(), late()]);
    return missing === 0
      ? null
      : "The database is not at the newest migration: start the app again with npm start.";
  } catch {
    return "The database does not answer.";
  }
}

/** Nobody can sign in without a secret, and no page tells before somebody tries. */
function whatSettingsLack(): string | null {
  try {
    return env().SOC_SECRET === undefined
      ? "There is no secret to sign sessions with: set SOC_SECRET, or start the app with npm start, which makes one."
      : null;
  } catch {
    return "A setting cannot be used: start the app again, which says which and how to mend it.";
  }
}

async function missingMigrations(): Promise<number> {
  const [names, applied] = await Promise.all([
    readdir(join(/* turbopackIgnore: true */ process.cwd(), "prisma/migrations")),
    db().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  ]);
  const done = new Set(applied.map(({ name }) => name));
  return names.filter((name) => /^\d{14}_/.test(name) && !done.has(name)).length;
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("The database took too long.")), PATIENCE).unref();
  });
}
