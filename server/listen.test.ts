import { request as ask } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyOf, type Running, startPipeline } from "#server/listen.fixture";
import type { Stage } from "#server/stage";

/** Says back what reached it; fails where the path says so. */
const app: Stage = async ({ request, response }) => {
  if (request.url === "/fails") throw new Error("no such table for jo@example.org");
  if (request.url === "/large") {
    response.end(Buffer.alloc(64 * 1024 * 1024));
    return;
  }
  const body = await bodyOf(request).catch(() => null);
  if (body === null) {
    response.statusCode = 400;
    response.end("The form came incomplete.");
    return;
  }
  response.setHeader("content-type", "application/json");
  response.setHeader("vary", "rsc, next-router-state-tree, Accept");
  response.end(JSON.stringify({ url: request.url, headers: request.headers, length: body.length }));
};

let server: Running;
beforeAll(async () => {
  server = await startPipeline(app, {
    timeouts: { headers: 400, request: 800, upload: 1_200, idle: 1_500, check: 50 },
  });
});
afterAll(() => server.close());

const at = (path: string) => `http://localhost:${server.port}${path}`;
const ours = () => ({ origin: `http://localhost:${server.port}` });
const SECURITY = [
  "content-security-policy",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
];

describe("headers", () => {
  test.each([
    ["a page", "/lookup", {}, 200],
    ["the API", "/api/v1/lookup", {}, 200],
    ["a refused post", "/lookup", { method: "POST" }, 403],
    ["a method nobody knows", "/lookup", { method: "DELETE" }, 405],
    ["a failure", "/fails", {}, 500],
    ["a script that no page loads", "/_next/static/chunks/main.js", {}, 404],
  ])("%s has all of them and names no software", async (_, path, init, status) => {
    const response = await fetch(at(path), init);
    expect(response.status).toBe(status);
    for (const name of SECURITY) expect(response.headers.get(name), name).toBeTruthy();
    expect(response.headers.get("content-security-policy")).not.toMatch(/unsafe|\*/);
    expect([...response.headers.keys()]).not.toEqual(expect.arrayContaining(["server", "x-powered-by"]));
  });

  test("only the API and its files may be embedded by other sites", async () => {
    const policy = async (path: string) =>
      (await fetch(at(path))).headers.get("cross-origin-resource-policy");
    expect(await policy("/api/v1/editions")).toBe("cross-origin");
    expect(await policy("/downloads/soc2020-structure.csv")).toBe("cross-origin");
    expect(await policy("/downloads")).toBe("same-origin");
  });

  test("the preview of a group may be framed by anybody and loads nothing but a style sheet; nothing else may", async () => {
    const headers = (await fetch(at("/reconcile/released/preview?id=soc2020:2136"))).headers;
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *",
    );
    for (const path of ["/reconcile", "/reconcile/released/preview/x", "/lookup"])
      expect((await fetch(at(path))).headers.get("x-frame-options"), path).toBe("DENY");
  });

  test("pages of other sites read even why a program was refused, and nothing that is looked up knows a cookie", async () => {
    const refused = await fetch(at("/reconcile"), { method: "POST", body: "x".repeat(300 * 1024) });
    expect(refused.status).toBe(413);
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect(await refused.json()).toMatchObject({ status: 413 });
    const cookie = "session=1";
    const asked = await fetch(at("/reconcile"), { method: "POST", headers: { cookie, origin: "null" } });
    expect((await asked.json()).headers.cookie).toBeUndefined();
    expect((await (await fetch(at("/x"), { headers: { cookie } })).json()).headers.cookie).toBe(cookie);
    expect((await fetch(at("/lookup"))).headers.get("access-control-allow-origin")).toBeNull();
  });

  test("what says nothing of caches is kept by none, and Vary names no header that outsiders cannot send", async () => {
    const response = await fetch(at("/lookup"));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding");
  });

  test("TLS is insisted on only where there is TLS", async () => {
    expect((await fetch(at("/"))).headers.get("strict-transport-security")).toBeNull();
    const behindTls = await startPipeline(app, { appUrl: "https://soc.example.gov.uk" });
    const response = await fetch(`http://localhost:${behindTls.port}/`);
    expect(response.headers.get("strict-transport-security")).toContain("max-age=63072000");
    await behindTls.close();
  });
});

describe("what the app is told of a request", () => {
  test("comes from the server, whatever the request says itself", async () => {
    const forged = {
      "soc-request-id": "mine",
      "soc-client-address": "6.6.6.6",
      "x-forwarded-for": "6.6.6.6",
    };
    const more = {
      "x-forwarded-host": "evil.example",
      "x-middleware-subrequest": "a",
      rsc: "1",
      "next-action": "x",
    };
    const response = await fetch(at("/"), { headers: { ...forged, ...more, "x-request-id": "mine" } });
    const { headers } = (await response.json()) as { headers: Record<string, string> };
    expect(headers["soc-request-id"]).toBe(response.headers.get("x-request-id"));
    expect(headers["soc-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["soc-client-address"]).toMatch(/^(127\.0\.0\.1|0:0:0:0::\/64)$/);
    expect(headers["x-forwarded-host"]).toBe(`localhost:${server.port}`);
    for (const name of ["x-forwarded-for", "x-middleware-subrequest", "rsc", "next-action"])
      expect(headers[name]).toBeUndefined();
  });

  test("has the address that a trusted proxy wrote last", async () => {
    const behindProxy = await startPipeline(app, { trustProxy: true });
    const response = await fetch(`http://localhost:${behindProxy.port}/`, {
      headers: { "x-forwarded-for": "6.6.6.6, 203.0.113.9" },
    });
    expect(((await response.json()) as { headers: object }).headers).toMatchObject({
      "soc-client-address": "203.0.113.9",
    });
    await behindProxy.close();
  });
});

describe("bodies", () => {
  test("within the limit come through whole, with or without a stated length", async () => {
    const body = "x".repeat(200_000);
    const stated = await fetch(at("/lookup"), { method: "POST", body, headers: ours() });
    expect(await stated.json()).toMatchObject({ length: 200_000 });
    expect(await chunked("/lookup", 20, 10_000)).toMatchObject({ status: 200 });
  });

  test("10 MB are refused by their stated length, and the connection can be used again", async () => {
    const body = "x".repeat(10 * 1024 * 1024);
    const sent = (referer: string) =>
      fetch(at("/lookup"), { method: "POST", body, headers: { ...ours(), referer } });
    const response = await sent(at("/coded-files?work=code"));
    expect([response.status, await response.text()]).toEqual([
      413,
      expect.stringMatching(/larger than 256 kB[\s\S]*href="\/coded-files\?work=code">Go back to the form/),
    ]);
    expect(await (await sent("http://evil.example/")).text()).not.toContain("evil");
    expect((await fetch(at("/lookup"))).status).toBe(200);
  });

  test("10 MB without a stated length are refused as they come", async () => {
    const { status, text } = await chunked("/api/v1/lookup", 160, 65_536);
    expect(
      server.logged.find((line) => line.path === "/api/v1/lookup" && line.status === 400),
    ).toBeUndefined();
    expect([status, JSON.parse(text)]).toEqual([
      413,
      expect.objectContaining({ title: "What was sent is too large" }),
    ]);
    // What the app answers to the broken body is neither sent nor logged.
    const sent = () =>
      server.logged.filter(({ path, method }) => method === "POST" && path === "/api/v1/lookup");
    await expect.poll(() => sent().map((line) => line.status)).toEqual([413]);
  });

  test("an address that takes files takes more", async () => {
    const send = (bytes: number) =>
      fetch(at("/correspondences/soc2010-soc2020/convert/file"), {
        method: "POST",
        body: "x".repeat(bytes),
        headers: ours(),
      });
    expect((await send(1024 * 1024)).status).toBe(200);
    const refused = await send(5 * 1024 * 1024);
    expect([refused.status, await refused.text()]).toEqual([
      413,
      expect.stringContaining("larger than 4 MB"),
    ]);
  });

  test("a client that asks first is told before it sends anything", async () => {
    const answer = await server.raw(
      `POST /lookup HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n`,
      /<\/html>/,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  function chunked(path: string, pieces: number, size: number): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const sending = ask(at(path), { method: "POST", headers: ours() }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sending.on("error", reject);
      for (let piece = 0; piece < pieces; piece++) sending.write(Buffer.alloc(size, "x"));
      sending.end();
    });
  }
});

describe("what is not HTTP, or comes too slowly", () => {
  test.each([
    [
      "a body that stops coming",
      "POST /lookup HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 100\r\n\r\nabc",
      408,
    ],
    ["headers that stop coming", "GET / HTTP/1.1\r\nHost: localhost\r\n", 408],
    ["headers without end", `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    ["noise", "\u0016\u0003\u0001\u0002\r\n\r\n", 400],
    [
      "two stated lengths",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
      400,
    ],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
    [
      "two hosts",
      "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
      400,
    ],
    [
      "a request to a proxy",
      "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      400,
    ],
    [
      "an expectation unheard of",
      "GET / HTTP/1.1\r\nHost: localhost\r\nExpect: magic\r\nConnection: close\r\n\r\n",
      200,
    ],
    ["a method unheard of", "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405],
  ])("%s", async (_, text, status) => {
    const answer = await server.raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain("\r\ncontent-security-policy: default-src 'none'");
  });
});

test("a large file may take longer than other bodies to come, and not for ever", async () => {
  const slowly = async (path: string) => {
    const from = performance.now();
    const text = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 9\r\n\r\nab`;
    expect(await server.raw(text)).toMatch(/^HTTP\/1\.1 408 /);
    return performance.now() - from;
  };
  const [usual, large] = await Promise.all([slowly("/lookup"), slowly("/imports/send")]);
  expect(usual).toBeLessThan(1_200);
  expect(large).toBeGreaterThan(1_200);
});

test("who asks for much and reads nothing is not kept waiting for", async () => {
  const socket = connect(server.port, "localhost");
  socket.pause();
  socket.write("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const line = () => server.logged.find(({ path }) => path === "/large");
  await expect.poll(line, { timeout: 20_000 }).toMatchObject({ aborted: true });
  socket.destroy();
});

describe("the log", () => {
  test("has each request without query, secrets and people", async () => {
    const path = "/invitation/Zk3nVq8sT1yB6wXhC0pL?email=jo%40example.org";
    const response = await fetch(at(path), { headers: { cookie: "session=abc", "user-agent": "me" } });
    await response.text();
    const line = await logLine(response.headers.get("x-request-id"));
    expect(Object.keys(line).sort()).toEqual([
      "bytes",
      "level",
      "method",
      "ms",
      "path",
      "requestId",
      "status",
      "time",
    ]);
    expect(line).toMatchObject({ level: "debug", method: "GET", path: "/invitation/[hidden]", status: 200 });
  });

  test("has a failure with where it arose and the request's id, and the answer quotes it", async () => {
    const response = await fetch(at("/fails"));
    const id = response.headers.get("x-request-id");
    expect(await response.text()).toContain(`Reference: ${id}`);
    await logLine(id);
    const failure = server.logged.find((line) => line.requestId === id && line.err);
    expect(failure).toMatchObject({ level: "error", err: { message: "no such table for [e-mail]" } });
    expect(JSON.stringify(failure)).toContain("listen.test.ts");
  });

  async function logLine(id: string | null) {
    const find = () => server.logged.find((line) => line.requestId === id && "status" in line);
    await expect.poll(find).toBeDefined();
    return find()!;
  }
});
