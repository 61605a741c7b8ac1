import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CARRIED, CARRIER } from "#lib/publication/api/carried-headers";
import { type Running, startPipeline } from "#server/listen.fixture";
import type { Stage } from "#server/stage";

const TEXT = "Sales manager. ".repeat(500);
const ENCODED = brotliCompressSync(TEXT);

const app: Stage = async ({ request, response }) => {
  response.setHeader("content-type", "text/plain");
  response.setHeader("asked-to-carry", String(request.headers[CARRIER]));
  if (request.url === "/encoded") {
    response.setHeader(CARRIED["content-encoding"], "br");
    response.setHeader(CARRIED["content-length"], String(ENCODED.length));
    response.setHeader("cache-control", "no-cache, no-transform");
    response.flushHeaders();
    response.write(ENCODED);
    response.end();
  } else response.end(TEXT);
};

let server: Running;
beforeAll(async () => {
  server = await startPipeline(app);
});
afterAll(() => server.close());

const read = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(server.origin + path, { headers, method });

test("a body that its route encoded goes out as it is, named and measured", async () => {
  const response = await read("/encoded", { "accept-encoding": "br" });
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(response.headers.get("content-length")).toBe(String(ENCODED.length));
  expect(response.headers.get(CARRIED["content-encoding"])).toBeNull();
  expect(await response.text()).toBe(TEXT);
});

test("a body that came as it is is compressed as ever", async () => {
  const response = await read("/plain", { "accept-encoding": "gzip" });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(await response.text()).toBe(TEXT);
});

test("every request is told, whatever it says itself", async () => {
  expect((await read("/plain", { [CARRIER]: "no" })).headers.get("asked-to-carry")).toBe("1");
});
