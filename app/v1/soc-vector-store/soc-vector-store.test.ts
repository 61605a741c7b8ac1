import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { closeDb } from "#lib/platform/db";
import * as search from "./search-index/route";
import * as status from "./status/route";

afterAll(closeDb);

const given = { params: Promise.resolve({}) };

/** The models of the office's store, as its clients read them. */
const RESULTS = z.object({
  results: z.array(
    z.object({
      distance: z.number().min(0).max(1),
      title: z.string().min(1),
      code: z.string().regex(/^\d{4}$/),
      four_digit_code: z.string().regex(/^\d{4}$/),
      two_digit_code: z.string().regex(/^\d\d$/),
    }),
  ),
});
const STATUS = z.object({
  status: z.literal("ready"),
  embedding_model_name: z.string(),
  llm_model_name: z.string(),
  db_dir: z.string(),
  soc_index_file: z.string(),
  soc_structure_file: z.string(),
  soc_condensed_file: z.string(),
  matches: z.number().int().positive(),
  index_size: z.number().int().positive(),
});

const send = (body: string, type = "application/json") =>
  search.POST(
    new Request("http://localhost/v1/soc-vector-store/search-index", {
      method: "POST",
      body,
      headers: { "content-type": type },
    }),
    given,
  );
async function found(said: object) {
  const response = await send(JSON.stringify(said));
  expect(response.status).toBe(200);
  const json = await response.json();
  expect(RESULTS.safeParse(json).error?.issues ?? []).toEqual([]);
  const { results } = RESULTS.parse(json);
  const distances = results.map(({ distance }) => distance);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  return results;
}

test("the store is ready, and says what it is made from", async () => {
  const json = await (await status.GET(new Request("http://localhost/"), given)).json();
  expect(STATUS.safeParse(json).error?.issues ?? []).toEqual([]);
  expect(json).toMatchObject({ soc_index_file: "Coding index version 13, as released" });
});

test("a title is answered with codes, nearest first; the industry and the description help", async () => {
  const [plumber] = await found({ job_title: "plumber", job_description: "", industry_descr: "" });
  expect(plumber).toMatchObject({ code: "5315", four_digit_code: "5315", two_digit_code: "53" });
  const [dental] = await found({
    job_title: "nurse",
    job_description: "",
    industry_descr: "dental practice",
  });
  expect(dental?.code).toBe("6133");
  // A description is heard where the title leaves it open.
  const [alone] = await found({ job_title: "operator" });
  const [described] = await found({ job_title: "operator", job_description: "I drive a crane" });
  expect([alone?.code === "8221", described?.code]).toEqual([false, "8221"]);
});

test("what is not known may be null, absent or nonsense", async () => {
  expect((await found({ job_title: "", job_description: "plumber", industry_descr: null }))[0]?.code).toBe(
    "5315",
  );
  expect(await found({ job_title: "?", job_description: "", industry_descr: "" })).toEqual([]);
  expect(await found({})).toEqual([]);
  expect(
    (await found({ job_title: "plumber ".repeat(900), job_description: "x".repeat(9_000) })).length,
  ).toBeGreaterThan(0);
});

test.each([
  ["a list", "[]", 400],
  ["a number", '{"job_title":5}', 400],
  ["an object", '{"job_title":{"length":3}}', 400],
  ["no JSON", "{", 400],
  ["endless", JSON.stringify({ job_title: "x".repeat(10_001) }), 400],
])("%s is refused in a sentence", async (_, body, code) => {
  const response = await send(body);
  expect(response.status).toBe(code);
  expect((await response.json()).detail).toMatch(/\.$/);
});
