import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "#lib/platform/env";
import { type Prisma, PrismaClient } from "#prisma/client/client";

/** What runs within one transaction. */
export type Transaction = Prisma.TransactionClient;

const holder = globalThis as { socDatabase?: PrismaClient };

/** The one database client of this process, made at first use so that a build needs no database. */
export function db(): PrismaClient {
  holder.socDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    // Longer messages repeat what was asked with, which may be somebody's.
    errorFormat: "minimal",
  });
  return holder.socDatabase;
}

/** Closes the client's connections; the next `db()` makes a new one. */
export async function closeDb(): Promise<void> {
  const client = holder.socDatabase;
  holder.socDatabase = undefined;
  await client?.$disconnect();
}

/**
 * Gives work a connection of its own, for what Prisma cannot do, such as COPY; closed when the work ends, so that what a
 * killed one left open is given up.
 */
export async function ownConnection<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  // A connection that is lost says so to whoever waits for an answer, and without this to the whole process too.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
