import { afterAll, beforeAll, expect, vi } from "vitest";

// Files of plain functions run one after the other in one thread: none has a database, and none may leave anything to the next.
delete process.env.DATABASE_URL;
let before: NodeJS.ProcessEnv;
beforeAll(() => {
  before = { ...process.env };
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  expect(process.env, "a test of plain functions changes no setting").toEqual(before);
  expect(globalThis, "what speaks to the database is tested in a file named *.db.test.ts").not.toHaveProperty(
    "socDatabase",
  );
});
