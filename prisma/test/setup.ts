import { startTestServer } from "#prisma/test/database";
import { claimTestSlot } from "#prisma/test/slot";

type Provide = { provide(key: "databaseUrl" | "preparedDatabase", value: string): void };

/** Vitest's global setup: one PostgreSQL for the run, and a clone of the prepared database that tests may only read. */
export default async function setup(project: Provide) {
  const server = await startTestServer(claimTestSlot("test-postgres"));
  project.provide("databaseUrl", await server.clone("unit"));
  project.provide("preparedDatabase", server.prepared);
  return () => server.stop();
}

declare module "vitest" {
  export interface ProvidedContext {
    databaseUrl: string;
    preparedDatabase: string;
  }
}
