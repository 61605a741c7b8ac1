import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { getRaw, sendRaw } from "./raw-request";

/**
 * What somebody tries who means harm, against the app as a user gets it. What needs no whole app (slow requests, all ways
 * to come from another site, limits) is tried in cli/*.test.ts and lib/rate-limit.
 */
test.skip(({ isMobile, javaScriptEnabled }) => isMobile || javaScriptEnabled === false, "asks the server");

const PAGES = [
  "/",
  "/lookup",
  "/lookup?q=nurse",
  "/editions",
  "/editions/soc2020",
  "/editions/diff",
  "/editions/soc2020/groups/2136",
  "/coding-index",
  "/coding-index/a1aa",
  "/correspondence",
  "/correspondence/2139/2136",
  "/correspondence/pictures",
  "/correspondence/pictures/soc2010/353",
  "/correspondence/components",
  "/correspondence/convert",
  "/correspondence/convert?codes=1115,3539,9999",
  "/correspondence/reconciliation",
  "/correspondence/problems",
  "/downloads",
  "/problem",
  "/sign-in",
  "/sign-in/forgotten",
  "/sign-in/new-password?token=x",
  "/sign-in/welcome?token=x",
  "/nothing/here",
];
const FILES = [
  "/api/v1",
  "/api/v1/openapi.json",
  "/api/v1/nothing",
  "/api/v1/lookup?q=nurse",
  "/downloads/soc2020-structure.csv",
  "/downloads/soc2020-structure.xlsx",
  "/correspondence/maps",
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

test("the browser runs no code that came with an address", async ({ page }) => {
  page.on("dialog", () => expect("a dialog").toBe("never shown"));
  for (const path of ["/lookup?q=", "/coding-index?q=", "/editions/soc2020?q=", "/correspondence?q="]) {
    const policy = await page.goto(path + encodeURIComponent(MARKUP));
    expect(policy?.headers()["content-security-policy"]).toContain("script-src 'self';");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => "taken" in window)).toBe(false);
  }
});

const MARKUP = `"'></title></textarea><script>taken=1</script><img src=x onerror=taken=1>`;

test("markup in any field of any form comes back as text", async ({ request }) => {
  for (const path of PAGES) {
    const html = await (await request.get(path)).text();
    const names = new Set(
      [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name!),
    );
    const address = path.split("?")[0] ?? path;
    for (const name of names) {
      const response = await request.get(address, { params: { [name]: MARKUP } });
      expect(response.status(), `${address} ${name}`).toBeLessThan(500);
      expect(await response.text(), `${address} ${name}`).not.toMatch(/<script>taken|<img src=x/);
    }
  }
});

const STRANGE = [
  "'; DROP TABLE classification_group; --",
  "1' OR '1'='1",
  "1) UNION SELECT NULL,NULL--",
  "\u0000",
  "2136\u0000.csv",
  "\uD800",
  "\u202E\u0000\uFEFF\u{1F9D1}\u200D\u{1F680}",
  "{{7*7}}<%= 7*7 %>",
  "../../../../etc/passwd",
  "-1",
  "9".repeat(400),
  "%",
  "__proto__",
];

test("nothing strange in any parameter of the API breaks it", async ({ request }) => {
  test.slow();
  const { paths } = await (await request.get("/api/v1/openapi.json")).json();
  for (const [path, { get }] of Object.entries<{ get: { parameters: Parameter[] } }>(paths)) {
    for (const { name } of get.parameters)
      for (const value of STRANGE.slice(0, path.endsWith("/lookup") ? 7 : undefined))
        await expectNoFault(request, addressWith(path, get.parameters, name, value));
  }
  const { groups } = await (await request.get("/api/v1/editions/soc2020/groups?level=1")).json();
  expect(groups).toHaveLength(9);
});

interface Parameter {
  name: string;
  in: "path" | "query";
  example: string | number | boolean;
}

/** An address of the API with its examples, but for one parameter. */
function addressWith(path: string, parameters: Parameter[], strange: string, value: string): string {
  const given = (one: Parameter) => encoded(one.name === strange ? value : String(one.example));
  const query = parameters.filter((one) => one.in === "query").map((one) => `${one.name}=${given(one)}`);
  const place = path.replace(/\{(\w+)\}/g, (_, name) => given(parameters.find((one) => one.name === name)!));
  return `${place}?${query.join("&")}`;
}

const PLACES: ((value: string) => string)[] = [
  (value) => `/editions/${value}`,
  (value) => `/editions/soc2020/groups/${value}`,
  (value) => `/editions/soc2020/groups/2136/${value}`,
  (value) => `/coding-index/${value}`,
  (value) => `/correspondence/${value}`,
  (value) => `/correspondence/2136/${value}`,
  (value) => `/correspondence/components/${value}`,
  (value) => `/correspondence/pictures/${value}/353`,
  (value) => `/correspondence/pictures/soc2010/${value}`,
  (value) => `/downloads/${value}`,
];
const QUERIES: Record<string, string[]> = {
  "/lookup": ["q", "industry", "edition"],
  "/coding-index": ["q", "page", "edition", "letter"],
  "/editions/soc2020": ["q", "open", "expand"],
  "/editions/diff": ["source", "target", "level"],
  "/correspondence": [
    "q",
    "page",
    "sort",
    "share",
    "kind",
    "source",
    "target",
    "sex",
    "data",
    "level",
    "direction",
  ],
  "/correspondence/maps": ["q", "format", "share", "source", "level"],
  "/correspondence/components": ["share", "entries", "page"],
  "/correspondence/pictures/soc2010/353": ["by", "sex", "data"],
  "/correspondence/convert": ["codes", "direction", "sex", "data", "counts", "page", "only"],
  "/correspondence/convert/file": ["codes", "direction", "format"],
  "/correspondence/reconciliation": ["list", "page", "q"],
  "/correspondence/reconciliation/file": ["list", "q", "format"],
  "/problem": ["reference"],
  "/sign-in": ["return"],
  "/sign-in/new-password": ["token"],
  "/sign-in/welcome": ["token"],
};

test("nothing strange in any address or query of a page breaks it", async ({ request }) => {
  test.slow();
  for (const value of STRANGE) {
    for (const place of PLACES) await expectNoFault(request, place(encoded(value)));
    for (const [path, names] of Object.entries(QUERIES))
      await expectNoFault(request, `${path}?${names.map((name) => `${name}=${encoded(value)}`).join("&")}`);
  }
  // One at a time too, so that the refusal of the first does not hide the others.
  for (const [path, names] of Object.entries(QUERIES))
    for (const name of names)
      for (const value of STRANGE.slice(0, 4))
        await expectNoFault(request, `${path}?${name}=${encoded(value)}`);
});

async function expectNoFault(request: APIRequestContext, address: string): Promise<void> {
  const response = await request.get(address, { maxRedirects: 0 });
  expect(response.status(), address).toBeLessThan(500);
  const text = await response.text();
  expect(text, address).not.toMatch(/PrismaClient|node_modules|at async |syntax error at or near|root:x:0/);
}

/** As encodeURIComponent, which refuses half characters. */
function encoded(value: string): string {
  return [...value]
    .map((mark) =>
      /[\uD800-\uDFFF]/.test(mark) && mark.length === 1 ? "%ED%A0%80" : encodeURIComponent(mark),
    )
    .join("");
}

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

const FORM = "/correspondence/convert/file";

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

test("a script on another site's page can read the API, but send it nothing", async ({ request }) => {
  const headers = {
    origin: "https://evil.example",
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "cors",
  };
  const read = await request.get("/api/v1/editions", { headers });
  expect([read.status(), read.headers()["access-control-allow-origin"]]).toEqual([200, "*"]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const sent = await request.fetch("/api/v1/editions", { method, headers });
    expect([sent.status(), sent.headers()["access-control-allow-origin"]], method).toEqual([403, undefined]);
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
      expect.stringContaining("Go back and send less"),
    ]);
  }
  const pieces = Array.from({ length: 160 }, () => `10000\r\n${"2".repeat(65_536)}\r\n`).join("");
  const answer = await sendRaw(
    baseURL ?? "",
    `POST ${FORM} HTTP/1.1\r\nHost: ${new URL(baseURL ?? "").host}\r\nOrigin: ${baseURL}\r\nConnection: close\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*larger than 2 MB/);
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
