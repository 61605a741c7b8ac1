import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import compression from "compression";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CARRIED, CARRIER } from "#lib/publication/api/carried-headers";
import { carryHeaders } from "#server/carry-headers";

const TEXT = "Sales manager. ".repeat(500);
const ENCODED = brotliCompressSync(TEXT);

/** As server/listen.ts does it, with a stand-in for the app. */
const compress = compression();
const server = createServer((request, response) => {
  compress(request as never, response as never, () => {
    carryHeaders(request, response);
    app(request, response);
  });
});

function app(request: IncomingMessage, response: ServerResponse): void {
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
}

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, resolve)));
afterAll(() => new Promise((resolve) => void server.close(resolve)));

const read = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { headers, method });

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
