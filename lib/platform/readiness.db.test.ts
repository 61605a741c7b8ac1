import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDb, db } from "#lib/platform/db";
import { whyNotReady } from "#lib/platform/readiness.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("readiness");
});
beforeEach(() => {
  vi.stubEnv("SOC_SECRET", "a secret of tests that is long enough for it");
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(closeDb);

test("the app is ready while its database answers at the newest migration", async () => {
  expect(await whyNotReady()).toBeNull();
});

test.each([
  ["", "There is no secret to sign sessions with"],
  ["cut short", "A setting cannot be used"],
])("it is not with “%s” for a secret, by which nobody could sign in", async (secret, reason) => {
  vi.stubEnv("SOC_SECRET", secret);
  expect(await whyNotReady()).toContain(reason);
});

test("it is not while a migration is missing", async () => {
  await db().$executeRaw`
    DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`;
  expect(await whyNotReady()).toContain("newest migration");
});

test("it is not without its database, and does not say where that is", async () => {
  await closeDb();
  process.env.DATABASE_URL = "postgresql://secret:word@localhost:1/nowhere";
  expect(await whyNotReady()).toBe("The database does not answer.");
});
