import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/platform/db";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { CLIENT_ADDRESS } from "#lib/platform/request-headers";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("endpoint_limit");
});
afterAll(closeDb);

const limited = endpoint({ limit: "lookup", run: async () => ({ json: {} }) });
const ask = (address: string) =>
  limited.GET(new Request("http://localhost/api/v1/lookup", { headers: { [CLIENT_ADDRESS]: address } }), {
    params: Promise.resolve({}),
  });

test("who asks beyond the limit is told when to come back, and nobody else is", async () => {
  const { points, window } = LIMITS.lookup;
  const answers: Response[] = [];
  for (let asked = 0; asked <= points; asked++) answers.push(await ask("203.0.113.5"));
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused).toHaveLength(1);
  const problem = await refused[0]!.json();
  expect(problem).toMatchObject({ title: "Too many requests", status: 429 });
  expect(problem.retryAfter).toBeGreaterThan(0);
  expect(problem.retryAfter).toBeLessThanOrEqual(window);
  expect(refused[0]!.headers.get("retry-after")).toBe(String(problem.retryAfter));
  expect((await ask("203.0.113.6")).status).toBe(200);
});
