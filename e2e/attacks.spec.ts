import { readFileSync } from "node:fs";
import { PAGES } from "./addresses";
import { expect, test } from "./fixtures";
import { getRaw, sendRaw } from "./raw-request";

/**
 * What somebody tries who means harm, against the app as a user gets it. What needs no whole app (slow requests, all ways
 * to come from another site, limits) is tried in cli/*.test.ts and lib/platform/rate-limit; what is typed, in
 * input-attacks.spec.ts.
 */

const FILES = [
  "/api/v1",
  "/api/v1/openapi.json",
  "/api/v1/nothing",
  "/api/v1/lookup?q=nurse",
  "/downloads/soc2020-structure.csv",
  "/downloads/soc2020-structure.xlsx",
  "/correspondences/soc2010-soc2020/maps",
  "/scripts/lookup.js",
  "/scripts/lookup-worker.js",
  "/plain-page.css",
  "/icon.svg",
  "/health",
  "/ready",
  "/lookup/",
  "/_next/static/chunks/none.css",
  "/_next/image?url=/icon.svg&w=64&q=75",
];

const DATA = /^\/(?:api|downloads|correspondence\/maps)/;

test("every answer has the security headers, and none names a version", async ({ request, baseURL }) => {
  const versions = ["next", "react", "preact", "prisma", "tailwindcss"].map((name) => versionOf(name));
  const named = new RegExp(
    `\\b(?:${[...versions, process.versions.node].join("|").replaceAll(".", "\\.")})\\b|generator"`,
  );
  const styles = /\/_next\/static\/[\w/.-]+\.css/.exec(await (await request.get("/")).text())?.[0] ?? "";
  expect(styles).not.toBe("");
  for (const path of [...PAGES, ...FILES, styles]) {
    const answer = await getRaw(baseURL ?? "", path);
    const head = answer.slice(0, answer.indexOf("\r\n\r\n"));
    const headers = head.toLowerCase();
    expect(headers, path).toContain(
      "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self';",
    );
    for (const header of [
      "x-content-type-options: nosniff",
      "x-frame-options: deny",
      "referrer-policy: same-origin",
      "cross-origin-opener-policy: same-origin",
      "cross-origin-resource-policy: ",
      "permissions-policy: ",
      "cache-control: ",
      "x-request-id: ",
    ])
      expect(headers, path).toContain(`\r\n${header}`);
    expect(headers, path).not.toMatch(/\r\n(?:server|x-powered-by|via):/);
    expect(head, path).not.toMatch(named);
    // Published data have figures that only look like versions.
    if (!DATA.test(path)) expect(answer, path).not.toMatch(named);
  }
});

test("no page has inline code or styles, and pages are kept by no cache", async ({ request }) => {
  for (const path of PAGES) {
    const response = await request.get(path);
    const html = await response.text();
    expect(html.match(/<script(?![^>]* src="\/scripts\/)[^>]*>/g), path).toBeNull();
    expect(html.match(/<style|<[a-z][^>]* (?:style|on[a-z]+)=/g), path).toBeNull();
    expect(response.headers()["cache-control"], path).toContain("no-store");
  }
});

test("no path leads out of the files that are published", async ({ baseURL }) => {
  for (const path of [
    "/downloads/../package.json",
    "/downloads/..%2f..%2fpackage.json",
    "/downloads/%2e%2e/package.json",
    "/downloads/..%5cpackage.json",
    "/downloads/%252e%252e%252fpackage.json",
    "/downloads/%00",
    "/downloads/soc2020-structure.csv%00.html",
    "/downloads/__proto__.csv",
    "/downloads/passwords.csv",
    "/downloads/soc2020-structure",
    "/downloads/soc2020-structure.pdf",
    "/downloads/soc2020-structure.csv.exe",
    "/scripts/../package.json",
    "/scripts/..%2f..%2fpackage.json",
    "/_next/static/../../package.json",
    "/_next/static/..%2f..%2f..%2fpackage.json",
    "/.env",
    "/.git/config",
    "/.data/running.json",
    "/package.json",
    "/prisma/schema.prisma",
  ]) {
    const answer = await getRaw(baseURL ?? "", path);
    expect(answer, path).toMatch(/^HTTP\/1\.1 (?:30[78]|400|404) /);
    expect(answer, path).not.toMatch(/devDependencies|datasource db|databaseUrl/);
  }
});

test("no address of ours leads to another site", async ({ baseURL }) => {
  for (const path of [
    "//evil.example",
    "//evil.example/..",
    "/\\evil.example",
    "/%5cevil.example",
    "///evil.example/x/",
  ]) {
    const answer = await getRaw(baseURL ?? "", path);
    expect(/\r\n(?:location|refresh): (?:0;url=)?([^\r]*)/i.exec(answer)?.[1] ?? "/", path).toMatch(
      /^\/(?![/\\])/,
    );
  }
});

test("a host that is not ours is refused, and never comes back in an answer", async ({ baseURL }) => {
  for (const headers of [
    { Host: "evil.example" },
    { Host: "localhost.evil.example" },
    { Host: "localhost@evil.example" },
    { Host: "" },
  ]) {
    const answer = await getRaw(baseURL ?? "", "/downloads", headers as Record<string, string>);
    expect(answer).toMatch(/^HTTP\/1\.1 4(?:00|21) /);
    expect(answer).not.toContain("evil.example");
  }
  const forwarded = await getRaw(baseURL ?? "", "/downloads", {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "https",
    Forwarded: "host=evil.example",
  });
  expect(forwarded).toMatch(/^HTTP\/1\.1 200 /);
  expect(forwarded).not.toContain("evil.example");
});

test("headers that only Next and our server may send change nothing", async ({ baseURL }) => {
  const path = "/nothing/here";
  for (const headers of [
    { RSC: "1" },
    { "Next-Action": "x" },
    { "x-middleware-subrequest": "middleware:middleware" },
    { "x-nextjs-data": "1" },
    { "soc-request-id": "mine" },
  ]) {
    const answer = await getRaw(baseURL ?? "", path, headers as unknown as Record<string, string>);
    expect(answer).toMatch(/^HTTP\/1\.1 404 [\s\S]*content-type: text\/html/i);
    expect(answer).not.toMatch(/x-request-id: mine/i);
  }
});

const FORM = "/correspondences/soc2010-soc2020/convert/file";

test("a form on another site's page changes nothing here", async ({ page, baseURL }) => {
  await page.route("http://evil.example/**", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<form method="post" action="${baseURL}${FORM}"><input name="codes" value="1115"><button>Win</button></form>`,
    }),
  );
  await page.goto("http://evil.example/");
  const answered = page.waitForResponse((response) => response.url().endsWith(FORM));
  await page.getByRole("button").click();
  expect((await answered).status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This was sent from another site");
});

test("a script on another site's page can read the API and why it is refused, but send it nothing", async ({
  request,
}) => {
  const headers = {
    origin: "https://evil.example",
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "cors",
  };
  const read = await request.get("/api/v1/editions", { headers });
  expect([read.status(), read.headers()["access-control-allow-origin"]]).toEqual([200, "*"]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const sent = await request.fetch("/api/v1/editions", { method, headers });
    expect(sent.status(), method).toBe(403);
    expect(await sent.json()).toMatchObject({ status: 403, title: "This was sent from another site" });
  }
});

test("10 MB are refused with what to do, and the server goes on", async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? "" };
  const data = Buffer.alloc(10 * 1024 * 1024, "2");
  for (const path of [FORM, "/lookup", "/api/v1/lookup"]) {
    const response = await request.post(path, { data, headers });
    expect([response.status(), await response.text()], path).toEqual([
      413,
      expect.stringContaining("Send less, or send it in parts"),
    ]);
  }
  const pieces = Array.from({ length: 160 }, () => `10000\r\n${"2".repeat(65_536)}\r\n`).join("");
  const answer = await sendRaw(
    baseURL ?? "",
    `POST ${FORM} HTTP/1.1\r\nHost: ${new URL(baseURL ?? "").host}\r\nOrigin: ${baseURL}\r\nConnection: close\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*larger than 4 MB/);
  expect((await request.get("/health")).status()).toBe(200);
});

test("an address longer than servers take is refused", async ({ baseURL }) => {
  expect(await getRaw(baseURL ?? "", `/lookup?q=${"a".repeat(20_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
});

test("headers that never end are not waited for", async ({ baseURL }) => {
  const answer = await sendRaw(baseURL ?? "", "GET /lookup HTTP/1.1\r\nHost: localhost\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*took too long/);
});

test("the app says that it is alive and ready, and no more", async ({ request }) => {
  expect(await (await request.get("/health")).json()).toEqual({ status: "alive" });
  expect(await (await request.get("/ready")).json()).toEqual({ status: "ready" });
});

function versionOf(library: string): string {
  const file = `node_modules/${library}/package.json`;
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
