import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { CARRIED, CARRIER } from "#lib/publication/api/carried-headers";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { prepareBody } from "#lib/publication/api/prepared-body";
import { ProblemDetails } from "#lib/publication/api/problem-details";

const items = Array.from({ length: 200 }, (_, at) => ({ code: String(1000 + at), title: "Sales managers" }));
const list = endpoint({
  ofRelease: false,
  list: true,
  run: async () => ({
    json: { items },
    table: {
      columns: [
        { name: "code", kind: "code", meaning: "the code" },
        { name: "title", kind: "text", meaning: "the title" },
      ],
      rows: items.map(({ code, title }) => [code, title]),
    },
    fileName: "items.csv",
  }),
});
const small = endpoint({ ofRelease: false, run: async () => ({ json: { answer: 42 } }) });
const file = endpoint({
  ofRelease: false,
  run: async () => ({ body: prepareBody(new Uint8Array(5_000), "compressed"), type: "application/zip" }),
});
const broken = endpoint({
  ofRelease: false,
  run: async () => {
    throw new Error("The disk is on fire.");
  },
});
const missing = endpoint({
  ofRelease: false,
  run: async () => {
    throw new ProblemDetails("unknown-code", "There is no 9999.", {
      suggestions: [{ href: "/x", name: "9" }],
    });
  },
});

/** Asks as server/carry-headers.ts does, which carries the headers of encoded bodies. */
function ask(route: typeof list, headers: Record<string, string> = {}, method: "GET" | "HEAD" = "GET") {
  const request = new Request("http://localhost/api/v1/items", {
    method,
    headers: { [CARRIER]: "1", ...headers },
  });
  return route[method](request, { params: Promise.resolve({}) });
}

const bare = (route: typeof list, headers: Record<string, string> = {}) =>
  route.GET(new Request("http://localhost/api/v1/items", { headers }), { params: Promise.resolve({}) });

describe("content codings", () => {
  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("%s is sent to who accepts it, with its length", async (encoding, decode) => {
    const response = await ask(list, { "accept-encoding": encoding });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get(CARRIED["content-encoding"])).toBe(encoding);
    expect(response.headers.get(CARRIED["content-length"])).toBe(String(bytes.length));
    expect(JSON.parse(decode(bytes).toString("utf8"))).toEqual({ items });
  });

  test("nothing is encoded where nobody carries the header that says so", async () => {
    const response = await bare(list, { "accept-encoding": "br" });
    expect(response.headers.get(CARRIED["content-encoding"])).toBeNull();
    expect(await response.json()).toEqual({ items });
  });

  test("what is small or compressed already is sent as it is", async () => {
    for (const route of [small, file]) {
      const response = await ask(route, { "accept-encoding": "br, gzip" });
      expect([response.status, response.headers.get(CARRIED["content-encoding"])]).toEqual([200, null]);
    }
  });

  test("caches are told what the answer hangs on, and to leave its bytes alone", async () => {
    const response = await ask(list);
    expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding");
    expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
  });
});

describe("entity tags", () => {
  test("are strong, and another for each coding and format", async () => {
    const tags = [
      await ask(list),
      await ask(list, { "accept-encoding": "gzip" }),
      await ask(list, { "accept-encoding": "br" }),
      await bare(list, { accept: "text/csv" }),
    ].map((response) => response.headers.get("etag"));
    expect(new Set(tags).size).toBe(4);
    for (const tag of tags) expect(tag).toMatch(/^"[0-9a-f]{32}(?:-br|-gzip)?"$/);
  });

  test("an answer the client has already is 304 and empty", async () => {
    const headers = { "accept-encoding": "br" };
    const tag = (await ask(list, headers)).headers.get("etag") ?? "";
    const again = await ask(list, { ...headers, "if-none-match": `"other", ${tag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    expect((await ask(list, { ...headers, "if-none-match": '"other"' })).status).toBe(200);
  });

  test("a problem has none, and is not kept", async () => {
    const response = await bare(missing, { "if-none-match": "*" });
    expect([response.status, response.headers.get("etag"), response.headers.get("cache-control")]).toEqual([
      404,
      null,
      "no-store",
    ]);
  });
});

describe("formats", () => {
  test("a list is CSV for who asks so, by parameter or by header", async () => {
    const byHeader = await bare(list, { accept: "text/csv" });
    expect(byHeader.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect((await byHeader.text()).split("\r\n").slice(0, 2)).toEqual(["code,title", "1000,Sales managers"]);
    const request = new Request("http://localhost/?format=csv", { headers: { accept: "application/json" } });
    const byParameter = await list.GET(request, { params: Promise.resolve({}) });
    expect(byParameter.headers.get("content-disposition")).toBe('attachment; filename="items.csv"');
  });

  test("what is neither is refused with what there is", async () => {
    const response = await bare(list, { accept: "application/xml" });
    expect(response.status).toBe(406);
    expect((await response.json()).detail).toContain("application/json or text/csv");
  });
});

describe("every answer", () => {
  test("may be read from any site, and is what it says it is", async () => {
    for (const response of [await ask(list), await bare(missing)]) {
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("to HEAD has the headers of GET and no body", async () => {
    const [get, head] = [await ask(list), await ask(list, {}, "HEAD")];
    expect([...head.headers]).toEqual([...get.headers]);
    expect(await head.text()).toBe("");
  });
});

test("a problem says what is wrong, where, and what may have been meant", async () => {
  const response = await bare(missing);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toEqual({
    type: "/downloads#problem-unknown-code",
    title: "There is no such group",
    status: 404,
    detail: "There is no 9999.",
    instance: "/api/v1/items",
    suggestions: [{ href: "/x", name: "9" }],
  });
});

test("a fault of ours tells nothing of what is inside", async () => {
  const said: unknown[] = [];
  const error = console.error;
  console.error = (...all) => said.push(...all);
  const response = await bare(broken);
  console.error = error;
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("fire");
  expect(String(said[0])).toContain("fire");
});
