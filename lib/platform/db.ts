import { PrismaPg } from "@prisma/adapter-pg";
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
