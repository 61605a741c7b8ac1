import type { APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures";

const API = "/api/v1";
const CORRESPONDENCE = `${API}/correspondences/soc2010-soc2020`;

async function problemOf(response: APIResponse) {
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  const problem = await response.json();
  expect(problem.status).toBe(response.status());
  return problem;
}

test("a program finds its way from the first address to a group", async ({ request }) => {
  const service = await (await request.get(API)).json();
  const { editions } = await (await request.get(service.links.editions)).json();
  const soc2020 = editions.find(({ id }: { id: string }) => id === "soc2020");
  const { groups } = await (await request.get(`${soc2020.links.groups}?level=4&parent=213`)).json();
  const group = await (await request.get(groups[0].href)).json();
  expect(group).toMatchObject({ edition: "soc2020", code: "2131", levelName: "unit group" });
  const entries = await (await request.get(group.links.index)).json();
  expect(entries.total).toBe(group.entries);
  const maps = await (await request.get(group.links.maps)).json();
  expect(maps.maps.map((map: object) => ({ correspondence: maps.correspondence, ...map }))).toEqual(
    group.maps,
  );
});

test("the description names every address, and its examples work", async ({ request }) => {
  test.slow();
  const { paths } = await (await request.get(`${API}/openapi.json`)).json();
  for (const [path, { get }] of Object.entries<{ get: { parameters: Example[] } }>(paths)) {
    // A search index by its hash changes with the data; rounds are made by people, and their own tests read them.
    if (/\{(?:hash|round)\}/.test(path)) continue;
    const address = path.replace(/\{(\w+)\}/g, (_, name) => String(exampleOf(get.parameters, name)));
    const query = get.parameters.filter((parameter) => parameter.in === "query");
    const response = await request.get(address, {
      params: Object.fromEntries(query.map(({ name, example }) => [name, String(example)])),
    });
    expect(response.status(), path).toBe(200);
  }
});

interface Example {
  name: string;
  in: string;
  example: string | number | boolean;
}

function exampleOf(parameters: Example[], name: string) {
  return parameters.find((parameter) => parameter.name === name)?.example;
}

test("all 678 pairs come page by page, the pages linked", async ({ request }) => {
  const pairs = new Set<string>();
  let next: string | undefined = `${CORRESPONDENCE}/maps?per_page=500`;
  while (next) {
    const response: APIResponse = await request.get(next);
    for (const { source, target } of (await response.json()).maps) pairs.add(`${source.code}>${target.code}`);
    next = /<([^>]+)>; rel="next"/.exec(response.headers().link ?? "")?.[1];
  }
  expect(pairs.size).toBe(678);
});

test("a list is CSV for a program that accepts CSV", async ({ request }) => {
  const response = await request.get(`${CORRESPONDENCE}/maps?source=1115`, {
    headers: { accept: "text/csv" },
  });
  expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8; header=present");
  expect(response.headers().vary).toContain("Accept");
  const [heading, row] = (await response.text()).split("\r\n");
  expect(heading).toMatch(/^source_code,source_title,target_code/);
  expect(row).toMatch(/^1115,Chief executives and senior officials,1111,/);
});

test("what has not changed is not sent again", async ({ request }) => {
  const address = `${API}/editions/soc2020/groups`;
  const first = await request.get(address, { headers: { "accept-encoding": "br" } });
  const tag = first.headers().etag ?? "";
  expect(tag).toMatch(/^"[0-9a-f]{32}-br"$/);
  expect(first.headers()["content-encoding"]).toBe("br");
  const again = await request.get(address, { headers: { "accept-encoding": "br", "if-none-match": tag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  const plain = await request.get(address, {
    headers: { "accept-encoding": "identity", "if-none-match": tag },
  });
  expect([plain.status(), plain.headers()["content-encoding"]]).toEqual([200, undefined]);
});

for (const encoding of ["br", "gzip"]) {
  test(`the search index is kept for ever under its hash, and is small as ${encoding}`, async ({
    request,
  }) => {
    const headers = { "accept-encoding": encoding };
    const today = await request.get(`${API}/search-index`, { headers });
    expect(today.headers()["cache-control"]).toContain("no-cache");
    const address = today.headers()["content-location"] ?? "";
    const kept = await request.get(address, { headers });
    expect(kept.headers()["cache-control"]).toContain("max-age=31536000, immutable");
    expect(kept.headers()["content-encoding"]).toBe(encoding);
    expect(Number(kept.headers()["content-length"])).toBeLessThan(700_000);
    expect(await kept.body()).toEqual(await today.body());
  });
}

test("HEAD tells how long a body is without sending it", async ({ request }) => {
  const headers = { "accept-encoding": "identity" };
  const get = await request.get(`${API}/editions`, { headers });
  const head = await request.head(`${API}/editions`, { headers });
  expect(head.headers()["content-length"]).toBe(String((await get.body()).length));
  expect((await head.body()).length).toBe(0);
});

test("pages of other sites may send titles to look up, however many, and are told beforehand", async ({
  request,
}) => {
  const origin = "https://other.example";
  const headers = {
    origin,
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type",
  };
  const asked = await request.fetch(`${API}/lookup`, { method: "OPTIONS", headers });
  expect([asked.status(), asked.headers()["access-control-allow-methods"]]).toEqual([
    204,
    "GET, HEAD, OPTIONS, POST",
  ]);
  expect(asked.headers()["access-control-allow-headers"]).toContain("Content-Type");
  const data = Array.from({ length: 1_000 }, (_, at) => ({ q: at % 2 ? "plumber" : "dental nurse", id: at }));
  const response = await request.post(`${API}/lookup?limit=1`, {
    data,
    headers: { origin, accept: "text/csv" },
  });
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  expect((await response.text()).trim().split("\r\n")).toHaveLength(1_001);
});

test("pages of other sites may read, and nobody may write", async ({ request }) => {
  const asked = await request.fetch(`${API}/editions`, { method: "OPTIONS" });
  expect(asked.headers()["access-control-allow-origin"]).toBe("*");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const response = await request.fetch(`${API}/editions`, { method });
    expect(response.status()).toBe(405);
    expect(response.headers().allow).toBe("GET, HEAD, OPTIONS");
    await problemOf(response);
  }
});

for (const [address, suggestion] of [
  [`${API}/editions/soc2030`, `${API}/editions/soc2020`],
  [`${API}/editions/soc2020/groups/21366`, `${API}/editions/soc2020/groups/2136`],
  [`${API}/editions/soc2020/groups/2138`, `${API}/editions/soc2020/groups/213`],
  [`${API}/index/A1AA`, `${API}/index/a1aa`],
  [`${API}/correspondences/soc1980-soc1990`, CORRESPONDENCE],
  [`${API}/nothing/here`, API],
  ["/api", API],
] as const) {
  test(`${address} is not there, and says what may have been meant`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(404);
    const { suggestions, instance } = await problemOf(response);
    expect(suggestions.map(({ href }: { href: string }) => href)).toContain(suggestion);
    expect(instance).toBe(address);
    expect((await request.get(suggestion)).status()).toBe(200);
  });
}

for (const [address, parameter] of [
  [`${API}/lookup`, "q"],
  [`${API}/lookup?q=${"a".repeat(201)}`, "q"],
  [`${API}/lookup?q=nurse%00`, "q"],
  [`${API}/lookup?q=%ff%fe`, "q"],
  [`${API}/lookup?q=nurse&limit=51`, "limit"],
  [`${API}/index?page=0`, "page"],
  [`${API}/index?per_page=1001`, "per_page"],
  [`${API}/index?page=1&page=2`, "page"],
  [`${API}/editions/soc2020/groups?levels=4`, "levels"],
  [`${CORRESPONDENCE}/maps?kind=explosion`, "kind"],
] as const) {
  test(`${address.slice(0, 60)} is refused for its ${parameter}`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(400);
    const { errors, detail } = await problemOf(response);
    expect(errors.map((error: { parameter: string }) => error.parameter)).toEqual([parameter]);
    expect(detail).toContain(`“${parameter}”`);
  });
}

test("codes are converted one by one, none silently", async ({ request }) => {
  const response = await request.get(`${CORRESPONDENCE}/convert?codes=1115,2136,9999,word`);
  const { answers, tally } = await response.json();
  expect(tally).toEqual({ exact: 1, several: 1, refused: 1, "not understood": 1 });
  expect(answers.map(({ given }: { given: string }) => given)).toEqual(["1115", "2136", "9999", "word"]);
  for (const { outcome, targets, message } of answers) {
    expect(message).not.toBe("");
    expect(targets.length > 0).toBe(outcome === "exact" || outcome === "several");
  }
});

test("addresses from before correspondences carried their pair lead there for good", async ({ request }) => {
  for (const [before, now] of [
    ["/correspondence?direction=2020-2010&level=3", "/correspondences/soc2020-soc2010?level=3"],
    ["/correspondence/2136/2134", "/correspondences/soc2010-soc2020/2136/2134"],
    ["/editions/diff?from=soc2010&to=soc2020&major=6", "/correspondences/soc2010-soc2020/compare?major=6"],
    [
      "/correspondences/soc2020-soc2010/2134/2136?page=2",
      "/correspondences/soc2010-soc2020/2136/2134?page=2",
    ],
    [
      "/correspondences/soc2020-soc2010/components?share=5",
      "/correspondences/soc2010-soc2020/components?share=5",
    ],
  ] as const) {
    const response = await request.get(before, { maxRedirects: 0 });
    expect([before, response.status(), response.headers().location]).toEqual([before, 308, now]);
  }
});

test("OpenRefine finds its way from the address that is pasted to matched rows and their codes", async ({
  request,
}) => {
  const form = (name: string, value: unknown) => ({
    form: { [name]: JSON.stringify(value) },
    headers: { origin: "http://127.0.0.1:3333" },
  });
  const manifest = await (await request.get("/reconcile")).json();
  const [type] = manifest.defaultTypes;
  const queries = Object.fromEntries(
    ["plumber", "hr business partner", "dental nurse"].map((query, at) => [
      `q${at}`,
      { query, type: type.id, type_strict: "should", limit: 3 },
    ]),
  );
  const matched = await request.post("/reconcile", form("queries", queries));
  expect(matched.status()).toBe(200);
  expect(matched.headers()["access-control-allow-origin"]).toBe("*");
  const answers = await matched.json();
  const ids = Object.keys(queries).map((key) => answers[key].result[0].id as string);
  expect(ids).toEqual(["soc2020:5315", "soc2020:1136", "soc2020:6133"]);
  const { service_url, service_path } = manifest.extend.propose_properties;
  const { properties } = await (await request.get(`${service_url}${service_path}?type=${type.id}`)).json();
  const code = properties.find(({ id }: { id: string }) => id === "code");
  const extension = await request.post("/reconcile", form("extend", { ids, properties: [code] }));
  const { rows } = await extension.json();
  expect(ids.map((id) => rows[id].code[0].str)).toEqual(["5315", "1136", "6133"]);
  const fill = (template: string) => template.replace("{{id}}", encodeURIComponent(ids[0]!));
  const preview = await request.get(fill(manifest.preview.url));
  expect(preview.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(await preview.text()).toContain("5315 Plumbers");
  const view = await request.get(fill(manifest.view.url));
  expect(view.url()).toContain("/editions/soc2020/groups/5315");
  const { suggest } = manifest;
  const suggested = await request.get(
    `${suggest.entity.service_url}${suggest.entity.service_path}?prefix=plumb&cursor=0`,
  );
  expect((await suggested.json()).result[0].id).toMatch(/^soc20\d0:/);
});

test("Survey Assist is answered once it knows this address as its SOC vector store", async ({ request }) => {
  const status = await (await request.get("/v1/soc-vector-store/status")).json();
  expect(status).toMatchObject({ status: "ready" });
  const response = await request.post("/v1/soc-vector-store/search-index", {
    data: { industry_descr: "dental practice", job_title: "nurse", job_description: "assist the dentist" },
    headers: { authorization: "Bearer of-another-service" },
  });
  expect(response.status()).toBe(200);
  const { results } = await response.json();
  expect(results[0]).toMatchObject({ code: "6133", four_digit_code: "6133", two_digit_code: "61" });
  const distances = results.map(({ distance }: { distance: number }) => distance);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
});

test("what programs ask that is not there is a problem as JSON, readable by every site", async ({
  request,
}) => {
  for (const address of [
    "/reconcile/released/x",
    "/classifai/soc2020/embed",
    "/v1/soc-vector-store/x",
    "/v1/x/y",
  ]) {
    const response = await request.get(address);
    expect([address, response.status()]).toEqual([address, 404]);
    await problemOf(response);
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
  }
});
