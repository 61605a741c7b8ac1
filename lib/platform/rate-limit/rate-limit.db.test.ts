import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { closeDb, db } from "#lib/platform/db";
import { LIMITS, type LimitName } from "#lib/platform/rate-limit/limits";
import { forgive, spend } from "#lib/platform/rate-limit/rate-limit.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("rate_limit");
});
afterEach(() => vi.restoreAllMocks());
afterAll(closeDb);

/** Spends a limit so many times, twenty at once. */
async function times(count: number, name: LimitName, key: string) {
  const spent: { allowed: boolean }[] = [];
  for (let done = 0; done < count; done += 20) {
    const more = Math.min(20, count - done);
    spent.push(...(await Promise.all(Array.from({ length: more }, () => spend(name, key)))));
  }
  return spent;
}
const allowed = (spent: { allowed: boolean }[]) => spent.filter((one) => one.allowed).length;

test("of a thousand wrong passwords for an account, ten are looked at, however fast they come", async () => {
  const spent = await times(1_000, "sign-in by account", "jo@example.org");
  expect(allowed(spent)).toBe(LIMITS["sign-in by account"].points);
});

test("whoever is refused is told when to come back", async () => {
  const { points, window } = LIMITS.lookup;
  await times(points, "lookup", "203.0.113.1");
  const refused = await spend("lookup", "203.0.113.1");
  expect(refused.allowed).toBe(false);
  const wait = refused.allowed ? 0 : refused.retryAfterSeconds;
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(window);
});

test("one key's uses are not another's, nor another limit's", async () => {
  await times(20, "second factor", "a@example.org");
  expect(await spend("second factor", "b@example.org")).toEqual({ allowed: true });
  expect(await spend("password reset by account", "a@example.org")).toEqual({ allowed: true });
});

test("the same account written otherwise is the same account", async () => {
  await times(5, "second factor", "c@example.org");
  expect((await spend("second factor", " C@Example.org ")).allowed).toBe(false);
});

test("when its time is over, the count begins anew", async () => {
  await times(10, "second factor", "d@example.org");
  await db().$executeRaw`UPDATE rate_limit SET expire = 1`;
  expect(allowed(await times(10, "second factor", "d@example.org"))).toBe(LIMITS["second factor"].points);
});

test("what is forgiven does not count any more", async () => {
  await times(10, "second factor", "e@example.org");
  await forgive("second factor", "e@example.org");
  expect(await spend("second factor", "e@example.org")).toEqual({ allowed: true });
});

test("no e-mail and no address is kept", async () => {
  await spend("sign-in by account", "f@example.org");
  await spend("sign-in by address", "203.0.113.77");
  const rows = await db().$queryRaw<{ key: string }[]>`SELECT key FROM rate_limit`;
  expect(rows.length).toBeGreaterThan(1);
  for (const { key } of rows) expect(key).not.toMatch(/@|203\.0/);
});

test("when the database cannot count, sign-in is refused and the lookup goes on", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(db(), "$queryRawUnsafe").mockRejectedValue(new Error("the database is gone"));
  expect(await spend("sign-in by account", "g@example.org")).toMatchObject({ allowed: false });
  expect(await spend("lookup", "203.0.113.2")).toEqual({ allowed: true });
  await expect(forgive("lookup", "203.0.113.2")).resolves.toBeUndefined();
});
