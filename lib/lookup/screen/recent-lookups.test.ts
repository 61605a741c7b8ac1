import fc from "fast-check";
import { expect, it } from "vitest";
import { type RecentLookup, readRecent, withRecent } from "#lib/lookup/screen/recent-lookups";

const lookup = (query: string, code = "2237"): RecentLookup => ({
  ...{ query, code, edition: "soc2020", industry: "", title: "Nurses" },
});

it("puts the newest first, and each question once with the code it was given last", () => {
  const list = [lookup("nurse"), lookup("plumber"), lookup("Nurse", "2232")].reduce(withRecent, []);
  expect(list.map(({ query, code }) => [query, code])).toEqual([
    ["Nurse", "2232"],
    ["plumber", "2237"],
  ]);
});

it("keeps no more than a dozen, none of them long", () => {
  const list = Array.from({ length: 40 }, (_, at) => lookup(`${at} ${"x".repeat(999)}`)).reduce(
    withRecent,
    [],
  );
  expect(list).toHaveLength(12);
  expect(JSON.stringify(list).length).toBeLessThan(4_000);
  expect(readRecent(JSON.stringify(list))).toEqual(list);
});

it("reads whatever is there for it, and what is no list of lookups as none", () => {
  for (const text of [null, "", "{", "null", '{"length":1}', '[null,1,{"query":"x"}]'])
    expect(readRecent(text)).toEqual([]);
  fc.assert(fc.property(fc.json(), (text) => Array.isArray(readRecent(text))));
});
