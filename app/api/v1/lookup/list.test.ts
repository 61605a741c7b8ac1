import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { closeDb } from "#lib/platform/db";
import type { Schema } from "#lib/publication/openapi/description";
import { OPENAPI } from "#lib/publication/openapi/document";
import { OPTIONS, POST } from "./route";

afterAll(closeDb);

const send = (body: BodyInit, { query = "", type = "application/json", accept = "*/*" } = {}) =>
  POST(
    new Request(`http://localhost/api/v1/lookup${query}`, {
      method: "POST",
      body,
      headers: { "content-type": type, accept },
    }),
    { params: Promise.resolve({}) },
  );
const sendJson = (titles: unknown, options = {}) => send(JSON.stringify(titles), options);

const LIST = [
  "plumber",
  { q: "nurse", industry: "dental practice", id: 7 },
  { title: "?", id: "x" },
  "SOC 2134",
];

/** A schema with what it refers to in it. */
function resolved(schema: Schema): unknown {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    const name = value?.$ref?.split("/").at(-1);
    return name ? resolved(OPENAPI.components.schemas[name]!) : value;
  });
}

test("a list is answered title by title, and one that is none holds up no other", async () => {
  const response = await sendJson(LIST);
  expect(response.status).toBe(200);
  expect(response.headers.get("soc-release")).toBe("soc2010-soc2020/1");
  const json = await response.json();
  const schema = z.fromJSONSchema(
    resolved(OPENAPI.components.schemas.LookupList!) as z.core.JSONSchema.JSONSchema,
  );
  expect(schema.safeParse(json).error?.issues ?? []).toEqual([]);
  expect(
    json.titles.map(
      ({
        id,
        query,
        refused,
        results,
      }: {
        id: string;
        query: string;
        refused: string;
        results: { code: string }[];
      }) => [id, query, refused === null, results[0]?.code],
    ),
  ).toEqual([
    [null, "plumber", true, "5315"],
    ["7", "nurse", true, "6133"],
    ["x", "?", false, undefined],
    [null, "SOC 2134", true, "2134"],
  ]);
});

test("CSV in and CSV out: every title has a row, with its id", async () => {
  const csv =
    'id,Job title,industry\r\n0017,"Nurse, dental",\r\n0018,zzzzqq,\r\n0019,nurse,dental practice\r\n';
  const response = await send(csv, {
    type: "text/csv; charset=utf-8",
    accept: "text/csv",
    query: "?limit=1",
  });
  expect(response.headers.get("content-type")).toContain("text/csv");
  const rows = parse(await response.text(), { columns: true }) as Record<string, string>[];
  expect(rows.map(({ id, query, code, rank, note }) => [id, query, code, rank, note])).toEqual([
    ["0017", "Nurse, dental", "6133", "1", ""],
    ["0018", "zzzzqq", "", "", "No group was found."],
    ["0019", "nurse", "6133", "1", ""],
  ]);
});

describe("what cannot be read is refused in a sentence", () => {
  const many = JSON.stringify(Array(1_001).fill("nurse"));
  test.each([
    ["not JSON", "{", {}, 400, "What was sent is not JSON."],
    ["no list", '{"q":"nurse"}', {}, 400, "Send a list of titles"],
    ["nothing", "[]", {}, 400, "There is no title."],
    ["a number for a title", '["nurse", 4]', {}, 400, "Title 2 cannot be read."],
    ["a title in an object", '[{"q":{"toString":"x"}}]', {}, 400, "Title 1 cannot be read."],
    ["a prototype", '[{"q":"nurse","__proto__":{"limit":50}}]', {}, 400, "Title 1 cannot be read."],
    ["two titles in one", '[{"q":"nurse","title":"cook"}]', {}, 400, "Title 1 cannot be read."],
    ["more than are taken", many, {}, 413, "1,001 titles were sent; 1,000 are the most"],
    ["a form", "q=nurse", { type: "application/x-www-form-urlencoded" }, 415, "Send JSON"],
    ["CSV without titles", "a,b\n1,2\n", { type: "text/csv" }, 400, "no column of job titles"],
    ["CSV that is broken", 'title\n"nurse\n', { type: "text/csv" }, 400, "a quotation mark is missing"],
    ["a format that is none", '["nurse"]', { accept: "image/png" }, 406, "application/json or text/csv"],
    ["an unknown edition", '["nurse"]', { query: "?edition=soc1066" }, 404, "There is no edition"],
    ["an unknown parameter", '["nurse"]', { query: "?q=nurse" }, 400, "“q” is not known here"],
  ])("%s", async (_, body, options, status, sentence) => {
    const response = await send(body, options);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect((await response.json()).detail).toContain(sentence);
  });
});

test("a page of another site is told beforehand that it may send JSON", async () => {
  const response = await OPTIONS();
  expect(response.status).toBe(204);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD, OPTIONS, POST",
    "access-control-allow-headers": expect.stringMatching(/Accept.*Authorization.*Content-Type/),
    "access-control-max-age": "86400",
  });
});
