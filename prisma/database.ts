import pg from "pg";
import { MigrationRefused, migrate } from "#prisma/migrate";
import { readyQueue } from "#prisma/queue-schema";

/** The oldest PostgreSQL the product is meant for: the oldest that its makers still supported at its first release. */
const OLDEST_POSTGRES = 14;

/** The name is taken: another instance that starts now has made the database (duplicate name, or index row). */
const MADE_MEANWHILE = new Set(["42P04", "23505"]);

/** A database that cannot be used; the message is one sentence that says what to do. */
export class DatabaseRefused extends Error {}

/**
 * Makes the database at `url` ready: reachable, new enough, existing, and at the newest migration, its queue too.
 * @returns names of the migrations applied now
 * @throws DatabaseRefused
 */
export async function readyDatabase(url: string): Promise<string[]> {
  const target = parse(url);
  const name = decodeURIComponent(target.pathname.slice(1)) || "postgres";
  await withClient(url, checkVersion).catch(async (error: unknown) => {
    if ((error as { code?: string }).code !== "3D000") throw explain(error, target);
    const maintenance = new URL(target);
    maintenance.pathname = "/postgres";
    await withClient(maintenance.href, async (client) => {
      await checkVersion(client);
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    }).catch((cause: unknown) => {
      if (MADE_MEANWHILE.has((cause as { code?: string }).code ?? "")) return;
      throw explain(cause, target);
    });
  });
  try {
    const applied = await migrate(url);
    await readyQueue(url);
    return applied;
  } catch (error) {
    throw explain(error, target);
  }
}

function parse(url: string): URL {
  let target: URL | undefined;
  try {
    target = new URL(url);
  } catch {}
  if (target && /^postgres(ql)?:$/.test(target.protocol)) return target;
  throw new DatabaseRefused(
    "DATABASE_URL is not a PostgreSQL address; it should look like postgresql://user:password@host:5432/soc.",
  );
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "SELECT current_setting('server_version_num') AS version",
  );
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < OLDEST_POSTGRES)
    throw new DatabaseRefused(
      `The database server is PostgreSQL ${major}; version ${OLDEST_POSTGRES} or newer is needed.`,
    );
}

/** Turns what a driver says into what a person can act on. The password is never shown. */
function explain(error: unknown, target: URL): Error {
  if (error instanceof DatabaseRefused) return error;
  if (error instanceof MigrationRefused) return new DatabaseRefused(error.message);
  const { code, message } = error as { code?: string; message: string };
  const where = `${target.hostname}:${target.port || 5432}`;
  if (code === "28P01" || code === "28000")
    return new DatabaseRefused(`The database at ${where} refused the user name or password in DATABASE_URL.`);
  if (code === "42501")
    return new DatabaseRefused(
      `The database user may not do what is needed at ${where}: let it create the database${target.pathname}, schemas and tables in it.`,
    );
  if (code === "53100" || /No space left/i.test(message))
    return new DatabaseRefused("The disk is full: free some space and start again. Nothing was changed.");
  if (/^(ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT)/.test(code ?? "") || /timeout/i.test(message))
    return new DatabaseRefused(
      `No database answers at ${where}. Check DATABASE_URL and that PostgreSQL is running, or unset it to use the embedded one.`,
    );
  return new DatabaseRefused(`The database at ${where} could not be prepared: ${message.split("\n")[0]}`);
}
