import { afterAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { closeDb } from "#lib/platform/db";
import {
  EXTENSION,
  MANIFEST,
  PROPOSAL,
  RESULT_BATCH,
  SUGGESTIONS,
} from "#lib/publication/reconciliation/specification.fixture";
import * as preview from "./[version]/preview/route";
import * as properties from "./[version]/properties/route";
import * as versioned from "./[version]/route";
import * as suggest from "./[version]/suggest/[kind]/route";
import * as groups from "./groups/route";
import * as service from "./route";

afterAll(closeDb);

const ADDRESS = "http://localhost:3000/reconcile";
/** As Next gives it: nothing where the address has no parts in brackets. */
const given = (path?: Record<string, string>) => ({
  params: Promise.resolve(path as Record<string, string>),
});
const at = (query: Record<string, string> = {}) =>
  new Request(`${ADDRESS}?${new URLSearchParams(query)}`, { headers: { host: "localhost:3000" } });
const post = (fields: Record<string, string>, path = {}) =>
  (Object.keys(path).length === 0 ? service : versioned).POST(
    new Request(ADDRESS, { method: "POST", body: new URLSearchParams(fields) }),
    given(path),
  );
const reconcile = async (queries: unknown, path = {}) =>
  read(await post({ queries: JSON.stringify(queries) }, path), RESULT_BATCH);
const extend = async (ids: string[], wanted: object[]) =>
  read(await post({ extend: JSON.stringify({ ids, properties: wanted }) }), EXTENSION);

/** The JSON of an answer, which must be as the specification has it. */
async function read<Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.output<Schema>> {
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("content-type")).toBe("application/json");
  const json = await response.json();
  expect(schema.safeParse(json).error?.issues ?? []).toEqual([]);
  return json as z.output<Schema>;
}

describe("the manifest", () => {
  test("is what the specification asks for, with addresses of this very server", async () => {
    const manifest = await read(await service.GET(at(), given()), MANIFEST);
    expect(manifest).toMatchObject({ versions: ["0.2"], batchSize: 100 });
    expect(manifest.defaultTypes?.[0]).toEqual({ id: "soc2020", name: "SOC2020" });
    expect(manifest.suggest?.entity?.service_url).toBe("http://localhost:3000");
  });

  test("is there for the index as it is edited too, with the same ids", async () => {
    const [released, working] = await Promise.all(
      ["released", "working"].map(async (version) =>
        read(await versioned.GET(at(), given({ version })), MANIFEST),
      ),
    );
    expect(working?.identifierSpace).toBe(released?.identifierSpace);
    expect(working?.suggest?.entity?.service_path).toBe("/reconcile/working/suggest/entity");
  });

  test("is a call of the function that a page names, and of nothing else", async () => {
    const response = await service.GET(at({ callback: "jQuery17.cb_1" }), given());
    expect(response.headers.get("content-type")).toBe("application/javascript; charset=utf-8");
    const script = await response.text();
    const told: unknown[] = [];
    new Function("jQuery17", script)({ cb_1: (json: unknown) => told.push(json) });
    expect(MANIFEST.safeParse(told[0]).success).toBe(true);
    for (const callback of ["alert(1)//", "a;b", "</script>", "a..b", "é", "x".repeat(101), ""]) {
      const refused = await service.GET(at({ callback }), given());
      expect([callback, refused.status]).toEqual([callback, 400]);
      expect(refused.headers.get("content-type")).toBe("application/problem+json");
    }
  });
});

describe("a batch of queries", () => {
  test("is answered under its keys, with a match only where confidence and gap say so", async () => {
    const answers = await reconcile({
      q0: { query: "plumber", type: "soc2020", type_strict: "should", limit: 3 },
      q1: { query: "engineer" },
      q2: { query: "—" },
      q3: { query: "soc2010:2136" },
      q4: { query: "Programmers and software development professionals", type: ["soc2010"] },
      q5: { query: "plumber", type: ["soc2020", "soc2010"] },
      q6: { query: "Elementary occupations" },
      q7: { query: "Biological scientists and biochemists" },
      __proto: { properties: [{ pid: "industry", v: "retail" }] },
    });
    const best = (key: string) => {
      const [first] = answers[key]!.result;
      return first && [first.id, first.match];
    };
    expect(best("q0")).toEqual(["soc2020:5315", true]);
    expect(answers.q0!.result.length).toBeLessThanOrEqual(3);
    expect(answers.q1!.result[0]?.match).toBe(false);
    expect(answers.q2!.result).toEqual([]);
    expect(best("q3")).toEqual(["soc2010:2136", true]);
    expect(best("q4")).toEqual(["soc2010:2136", true]);
    expect(best("q6")).toEqual(["soc2020:9", true]);
    // The title of a group of another edition alone: among the candidates, for somebody to look at.
    expect(answers.q7!.result).toContainEqual(expect.objectContaining({ id: "soc2010:2112", match: false }));
    // Two editions are two right answers: the client has to say which it wants.
    expect(
      answers
        .q5!.result.slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["soc2010:5314", "soc2020:5315"]);
    expect(answers.q5!.result.some(({ match }) => match)).toBe(false);
    expect(answers.__proto!.result).toEqual([]);
    for (const { result } of Object.values(answers)) {
      const scores = result.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(result.slice(1).every(({ match }) => match === false)).toBe(true);
    }
  });

  test("ranks by the industry and the qualification that other columns hold", async () => {
    const { nurse } = await reconcile({
      nurse: {
        query: "nurse",
        properties: [{ pid: "industry", p: "Where", v: [{ id: "x", name: "dental practice" }] }],
      },
    });
    expect(nurse!.result[0]!.id).toBe("soc2020:6133");
  });

  test("may come by GET, and in a page's function", async () => {
    const queries = JSON.stringify({ q0: { query: "plumber" } });
    expect((await read(await service.GET(at({ queries }), given()), RESULT_BATCH)).q0).toBeDefined();
    const script = await (await service.GET(at({ queries, callback: "cb" }), given())).text();
    expect(script).toMatch(/^\/\*\*\/cb\(\{"q0":/);
  });

  test("keeps keys that objects have of their own", async () => {
    const response = await post({
      queries: '{"__proto__":{"query":"plumber"},"constructor":{"query":"cook"}}',
    });
    const answers = JSON.parse(await response.text(), (key, value) => (key === "" ? value : value));
    expect(Object.keys(answers)).toEqual(["__proto__", "constructor"]);
    expect(Object.entries<{ result: object[] }>(answers).every(([, { result }]) => result.length > 0)).toBe(
      true,
    );
  });

  const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`q${at}`, { query: "cook" }]));
  test.each([
    ["no JSON", "{", 400, "“queries” is not JSON"],
    ["a list", "[]", 400, "must be an object of queries"],
    ["nothing to look for", '{"q1":{"limit":1}}', 400, "Query “q1” cannot be read"],
    ["a number for a title", '{"q1":{"query":5}}', 400, "for its “query”"],
    ["a limit of none", '{"q1":{"query":"cook","limit":0}}', 400, "for its “limit”"],
    ["an edition that is not held", '{"q1":{"query":"cook","type":"soc1066"}}', 400, "There are soc2020"],
    ["properties that are none", '{"q1":{"query":"cook","properties":{"pid":"x"}}}', 400, "“properties”"],
    ["more than are taken", JSON.stringify(many), 413, "101 queries; 100 are the most"],
  ])("is refused in a sentence: %s", async (_, queries, status, sentence) => {
    const response = await post({ queries });
    expect(response.status).toBe(status);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect((await response.json()).detail).toContain(sentence);
  });

  test("must be a form with something to answer", async () => {
    const json = new Request(ADDRESS, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect((await service.POST(json, given())).status).toBe(415);
    expect((await post({ other: "1" })).status).toBe(400);
    const fields = new Request(ADDRESS, { method: "POST", body: new URLSearchParams("a&".repeat(60)) });
    expect((await service.POST(fields, given())).status).toBe(400);
  });
});

test("the index as it is edited answers too, and no other", async () => {
  const working = await reconcile({ q: { query: "plumber" } }, { version: "working" });
  expect(working.q!.result[0]!.id).toBe("soc2020:5315");
  expect((await post({ queries: "{}" }, { version: "draft" })).status).toBe(404);
});

describe("suggestions", () => {
  const ask = async (kind: "entity" | "type" | "property", query: Record<string, string>) =>
    read(await suggest.GET(at(query), given({ version: "released", kind })), SUGGESTIONS[kind]);

  test("of groups are for codes, ids, titles and words of titles, in every edition", async () => {
    const ids = async (prefix: string, cursor = "0") =>
      (await ask("entity", { prefix, cursor })).result.map(({ id }) => id);
    expect((await ids("soc2010:2136"))[0]).toBe("soc2010:2136");
    expect(await ids("2136")).toEqual(expect.arrayContaining(["soc2020:2136", "soc2010:2136"]));
    expect(await ids("software devel")).toEqual(expect.arrayContaining(["soc2020:2134", "soc2010:2136"]));
    expect(await ids("hr business partner")).toContain("soc2020:1136");
    const [first, next] = [await ids("manag"), await ids("manag", "20")];
    expect(first).toHaveLength(20);
    expect(first.filter((id) => next.includes(id))).toEqual([]);
    expect(await ids("")).toEqual([]);
  });

  test("of types are editions, and of properties what the rest can say", async () => {
    expect((await ask("type", { prefix: "soc 2020" })).result).toEqual([]);
    expect((await ask("type", { prefix: "SOC20" })).result.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["soc2020", "soc2010"]),
    );
    expect((await ask("property", { prefix: "indus" })).result.map(({ id }) => id)).toEqual(["industry"]);
    expect((await ask("property", { prefix: "" })).result.length).toBeGreaterThan(5);
  });

  test("of anything else are refused", async () => {
    const response = await suggest.GET(at(), given({ version: "released", kind: "constructor" }));
    expect(response.status).toBe(404);
  });
});

describe("data extension", () => {
  test("gives what is known of groups, and nothing of those that are not there", async () => {
    const { meta, rows } = await extend(
      ["soc2020:2136", "soc1066:1", "__proto__"],
      [
        { id: "code" },
        { id: "above" },
        { id: "groups_soc2010" },
        { id: "index_entries", settings: { limit: "2" } },
      ],
    );
    expect(meta.map(({ id }) => id)).toEqual(["code", "above", "groups_soc2010", "index_entries"]);
    expect(meta[2]?.type).toEqual({ id: "soc2010", name: "SOC2010" });
    const row = rows["soc2020:2136"]!;
    expect(row.code).toEqual([{ str: "2136" }]);
    expect(row.above!.map((one) => "id" in one && one.id)).toEqual([
      "soc2020:213",
      "soc2020:21",
      "soc2020:2",
    ]);
    expect(row.groups_soc2010![0]).toMatchObject({ id: expect.stringMatching(/^soc2010:\d{4}$/) });
    expect(row.index_entries).toHaveLength(2);
    expect(rows["soc1066:1"]).toEqual({ code: [], above: [], groups_soc2010: [], index_entries: [] });
  });

  test("proposes properties of an edition, which can be asked for", async () => {
    const response = await properties.GET(
      at({ type: "soc2020", limit: "4" }),
      given({ version: "released" }),
    );
    const proposal = await read(response, PROPOSAL);
    expect(proposal).toMatchObject({ type: "soc2020", limit: 4 });
    expect(proposal.properties).toHaveLength(4);
    const { rows } = await extend(["soc2020:1111"], proposal.properties);
    expect(Object.keys(rows["soc2020:1111"]!)).toEqual(proposal.properties.map(({ id }) => id));
  });

  test.each([
    ["no ids", '{"properties":[]}', 400, "with “ids” and “properties”"],
    ["ids that are none", '{"ids":[1],"properties":[]}', 400, "with “ids” and “properties”"],
    ["an unknown property", '{"ids":[],"properties":[{"id":"__proto__"}]}', 400, "no property “__proto__”"],
    ["too many ids", JSON.stringify({ ids: Array(201).fill("x"), properties: [] }), 413, "At most"],
  ])("is refused in a sentence: %s", async (_, extension, status, sentence) => {
    const response = await post({ extend: extension });
    expect(response.status).toBe(status);
    expect((await response.json()).detail).toContain(sentence);
  });
});

test("a preview shows the group without a script, and whatever the id is, no markup of it", async () => {
  const page = async (id: string) => (await preview.GET(at({ id }), given({ version: "released" }))).text();
  const html = await page("soc2020:2136");
  expect(html).toContain("2136 IT quality and testing professionals");
  expect(html).toContain('href="/reconcile/groups?id&#61;soc2020%3A2136"'.replace("&#61;", "="));
  expect(html).not.toMatch(/<script|style=/);
  expect(await page("<img src=x>")).not.toContain("<img");
});

test("an id leads to the page of its group", async () => {
  const response = await groups.GET(at({ id: "soc2020:2134/02" }), given());
  expect([response.status, response.headers.get("location")]).toEqual([
    303,
    "/editions/soc2020/groups/2134/02",
  ]);
  expect((await groups.GET(at({ id: "//evil.example" }), given())).status).toBe(404);
});

test.each([service, versioned, suggest, properties, preview, groups])(
  "every address answers preflights and refuses other methods with what works",
  async (route) => {
    const [preflight, refused] = [
      await route.OPTIONS(),
      await route.DELETE(new Request(ADDRESS, { method: "DELETE" }), given()),
    ];
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("Content-Type");
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe(preflight.headers.get("allow"));
  },
);
