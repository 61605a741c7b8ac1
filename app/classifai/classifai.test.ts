import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { closeDb } from "#lib/platform/db";
import * as elsewhere from "./[store]/[...path]/route";
import * as reverse from "./[store]/reverse_search/route";
import * as search from "./[store]/search/route";
import * as stores from "./route";

afterAll(closeDb);

/** ClassifAI's own model of the answer to a search. */
const FOUND = z.object({
  data: z.array(
    z.object({
      query_id: z.string(),
      query_text: z.string(),
      entries: z.array(
        z.object({ doc_label: z.string(), doc_text: z.string(), rank: z.number().int(), score: z.number() }),
      ),
    }),
  ),
});

const send = (route: typeof search | typeof reverse, body: unknown, store = "soc2020", query = "") =>
  route.POST(
    new Request(`http://localhost/classifai/${store}/search${query}`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
    { params: Promise.resolve({ store }) },
  );

test("there is a store for each edition, as released and as it is edited", async () => {
  const json = await (
    await stores.GET(new Request("http://localhost/"), { params: Promise.resolve({}) })
  ).json();
  const names = json.stores.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(["soc2020", "soc2010", "soc2020-working"]));
});

describe("a search", () => {
  test("answers each query with ranked entries of the index", async () => {
    const entries = [
      { id: "b", query: "plumber" },
      { id: "a", query: "?" },
    ];
    for (const [store, code] of [
      ["soc2020", "5315"],
      ["soc2010", "5314"],
      ["soc2020-working", "5315"],
    ] as const) {
      const response = await send(search, { entries }, store, "?n_results=3");
      expect(response.status).toBe(200);
      const { data } = FOUND.parse(await response.json());
      expect(data.map(({ query_id, query_text }) => [query_id, query_text])).toEqual([
        ["b", "plumber"],
        ["a", "?"],
      ]);
      expect(data[0]!.entries[0]).toMatchObject({ doc_label: code, rank: 1 });
      expect(data[0]!.entries.length).toBeLessThanOrEqual(3);
      const scores = data[0]!.entries.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((x, y) => y - x));
      expect(data[1]!.entries).toEqual([]);
    }
  });

  test("takes the names of earlier versions too", async () => {
    const { data } = FOUND.parse(
      await (await send(search, { entries: [{ id: 1, description: "plumber" }] })).json(),
    );
    expect(data[0]).toMatchObject({ query_id: "1", query_text: "plumber" });
  });

  const many = { entries: Array.from({ length: 1_001 }, (_, id) => ({ id: String(id), query: "cook" })) };
  test.each([
    ["no entries", [], "soc2020", "", 400, "a list “entries”"],
    [
      "an entry without an id",
      { entries: [{ query: "cook" }] },
      "soc2020",
      "",
      400,
      "Entry 1 cannot be read",
    ],
    [
      "an id twice",
      '{"entries":[{"id":"1","query":"a"},{"id":"1","query":"b"}]}',
      "soc2020",
      "",
      400,
      "comes twice",
    ],
    ["an unknown store", { entries: [] }, "constructor", "", 404, "There is no store"],
    ["no results wanted", { entries: [] }, "soc2020", "?n_results=0", 400, "a whole number from 1"],
    ["more than are taken", many, "soc2020", "", 413, "1,001 entries were sent"],
  ])("is refused in a sentence: %s", async (_, body, store, query, status, sentence) => {
    const response = await send(search, body, store, query);
    expect(response.status).toBe(status);
    expect((await response.json()).detail).toContain(sentence);
  });
});

test("there are no vectors to give", async () => {
  const request = new Request("http://localhost/classifai/soc2020/embed", { method: "POST", body: "{}" });
  const response = await elsewhere.POST(request);
  expect(response.status).toBe(404);
  expect((await response.json()).detail).toContain("has no vectors to give");
});

test("labels are answered with their entries, whole or by their beginning", async () => {
  const ask = async (label: string, query: string) => {
    const response = await send(reverse, { entries: [{ id: "1", doc_label: label }] }, "soc2020", query);
    const { data } = await response.json();
    return data[0].entries as { doc_label: string; doc_text: string }[];
  };
  const whole = await ask("5315", "?max_n_results=4");
  expect(whole.map(({ doc_label }) => doc_label)).toEqual(Array(4).fill("5315"));
  expect(await ask("531", "")).toEqual([]);
  expect(
    new Set((await ask("531", "?partial_match=true&max_n_results=-1")).map((one) => one.doc_label)).size,
  ).toBeGreaterThan(1);
});
