import { join } from "node:path";
import { claimDataDirectory, DATA_DIRECTORY, releaseDataDirectory, runningInstance } from "#cli/instance";
import { readyDatabase } from "#prisma/database";
import { startEmbeddedPostgres } from "#prisma/postgres/embedded-postgres";

export interface OpenDatabase {
  url: string;
  /** Stops the embedded server if this call started it; leaves any other alone. */
  close(): void;
  /** Makes an error of a query into a sentence where the server's log knows why. */
  explain(error: unknown): unknown;
}

/**
 * The database this checkout uses: the server in DATABASE_URL, else the one of the app that is running now, else the
 * embedded one, started for as long as the caller needs it, in the data folder that is then this process's. It is
 * migrated, and DATABASE_URL is set for this process.
 */
export async function openDatabase(log: (line: string) => void): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL ?? runningInstance()?.databaseUrl;
  if (given) return ready({ url: given, close() {}, explain: (error) => error }, log);
  claimDataDirectory();
  log("starting the database");
  const embedded = await startEmbeddedPostgres(join(DATA_DIRECTORY, "postgres"), { log });
  const close = () => {
    embedded.stop();
    releaseDataDirectory();
  };
  return ready({ url: embedded.url, close, explain: embedded.explain }, log);
}

async function ready(database: OpenDatabase, log: (line: string) => void): Promise<OpenDatabase> {
  try {
    const applied = await readyDatabase(database.url);
    if (applied.length > 0)
      log(`brought the tables up to date (${applied.length} step${applied.length > 1 ? "s" : ""})`);
  } catch (error) {
    const explained = database.explain(error);
    database.close();
    throw explained;
  }
  process.env.DATABASE_URL = database.url;
  return database;
}
