import { afterAll, beforeAll, expect, test } from "vitest";
import { goldCoding } from "#lib/gold-coding/gold-coding.fixture";
import { closeDb, db } from "#lib/platform/db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("claims");
});
afterAll(closeDb);

test("a", async () => {
  const made = await goldCoding({ overlap: 2 });
  expect(await db().seat.count({ where: { queueId: made.queueId } })).toBe(16);
});
