import { expect, test } from "vitest";
import { onceARequest } from "#lib/platform/one-snapshot";
import { startPipeline } from "#server/listen.fixture";

test("a request reads what changes once, and the next request reads it again", async () => {
  let version = 0;
  const read = () => onceARequest("version", async () => ++version);
  const server = await startPipeline(async ({ response }) => {
    response.end(JSON.stringify([await read(), await read()]));
  });
  const answer = async () => (await fetch(`${server.origin}/`)).json();
  expect(await answer()).toEqual([1, 1]);
  expect(await answer()).toEqual([2, 2]);
  await server.close();
});
