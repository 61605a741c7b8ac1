import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { closeDb } from "#lib/platform/db";
import { GET } from "./route";

afterAll(closeDb);

async function ask(query: string, headers: Record<string, string> = {}): Promise<Response> {
  const address = `http://localhost/api/v1/lookup?${new URLSearchParams({ q: query })}`;
  return GET(new Request(address, { headers }), { params: Promise.resolve({}) });
}

test.each([
  ["SOC 2134", "2134", "soc2020 2134, soc2010 2134"],
  ["SOC2134", "2134", "soc2020 2134, soc2010 2134"],
  ["2134/01", "2134", "soc2020 2134/01, soc2020 2134"],
  ["2134.0", "2134", "soc2020 2134, soc2010 2134"],
  ["2136", "2136", "soc2020 2136, soc2010 2136"],
])("the code “%s” is answered with its groups", async (query, code, groups) => {
  const json = await (await ask(query)).json();
  expect(json).toMatchObject({ by: "code", query, results: [{ code, confidence: 1 }] });
  expect(
    json.groups
      .map((group: { edition: string; code: string }) => `${group.edition} ${group.code}`)
      .join(", "),
  ).toBe(groups);
});

test("and as CSV, without the cells of an entry", async () => {
  const [row] = parse(await (await ask("SOC 2134", { accept: "text/csv" })).text(), { columns: true });
  expect(row).toMatchObject({
    rank: "1",
    code: "2134",
    title: "Programmers and software development professionals",
    uid: "",
    entry: "",
  });
});
