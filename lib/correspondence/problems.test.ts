import fc from "fast-check";
import { expect, test } from "vitest";
import { partFlagProblems, shareProblems, tableProblems } from "#lib/correspondence/problems";
import { mapRows } from "#lib/correspondence/rows";
import { anyCounts, anyTable, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights } from "#lib/correspondence/weights";

const EDITIONS = { sourceEdition: "soc2010", targetEdition: "soc2020" };

function rules(table: ReturnType<typeof tableOf>): string[] {
  return tableProblems(table).map(({ rule, sources, targets }) => [rule, ...sources, ...targets].join(" "));
}

const good = tableOf(["1111>2221", "1111>2222", "1112>", ">2223"]);

test("a table that keeps the rules has no problems; a deletion or a creation counts as a map", () => {
  expect(tableProblems(good)).toEqual([]);
});

test("a group without a map is a problem, on either side", () => {
  const table = tableOf(["1111>2221"], { sources: { 1112: "Nurses" }, targets: { 2222: "Midwives" } });
  expect(rules(table)).toEqual(["source-mapped 1112", "target-mapped 2222"]);
});

test("a pair that is there twice is a problem", () => {
  expect(rules({ ...good, maps: [...good.maps, ...good.maps.slice(0, 1)] })).toEqual([
    "pair-unique 1111 2221",
  ]);
});

test("a map with both sides empty is a problem", () => {
  const nothing = { source: null, target: null, evidence: { entries: [], unchanged: false, decisions: [] } };
  expect(rules({ ...good, maps: [...good.maps, nothing] })).toEqual(["not-both-empty"]);
});

test("a map of a group that is not in the edition is a problem", () => {
  const [map] = tableOf(["9999>8888"]).maps;
  expect(rules({ ...good, maps: [...good.maps, map!] })).toEqual([
    "known-group 9999 8888",
    "known-group 9999 8888",
  ]);
});

test("a map that rests on nothing is a problem; one declared unchanged does not", () => {
  const bare = { source: "1112", target: "2221", evidence: { entries: [], unchanged: false, decisions: [] } };
  expect(rules({ ...good, maps: [...good.maps, bare] })).toEqual(["evidence-named 1112 2221"]);
  const declared = { ...bare, evidence: { entries: [], unchanged: true, decisions: [] } };
  expect(rules({ ...good, maps: [...good.maps, declared] })).toEqual([]);
});

test("every problem says in words what is wrong", () => {
  const table = tableOf([], { sources: { 1112: "Nurses" } });
  expect(tableProblems(table)[0]?.message).toBe(
    "1112 Nurses goes nowhere. Map it, or record that it was removed.",
  );
});

test("part flags that disagree with the degrees are problems; those of a table never are", () => {
  const rows = mapRows(good);
  const wrong = rows.map((row, at) => (at === 0 ? { ...row, sourcePart: false } : row));
  expect(partFlagProblems(wrong)).toMatchObject([
    { rule: "part-flags-agree", sources: ["1111"], targets: ["2221"] },
  ]);
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(partFlagProblems(mapRows(table))).toEqual([]);
    }),
  );
});

test("shares that do not sum to 1 are problems; those derived from counts never are", () => {
  const [first, ...others] = deriveWeights([
    { ...EDITIONS, source: "1111", target: "2221", sex: "men", dataSet: "lfs", count: 3 },
    { ...EDITIONS, source: "1111", target: "2222", sex: "women", dataSet: "lfs", count: 3 },
  ]);
  expect(shareProblems([{ ...first!, forward: 0.948 }, ...others])).toMatchObject([
    { rule: "shares-sum-to-1", sources: ["1111"], message: expect.stringContaining("sum to 0.948") },
  ]);
  fc.assert(
    fc.property(anyCounts, (counts) => {
      expect(shareProblems(deriveWeights(counts))).toEqual([]);
    }),
  );
});
