import { expect, test } from "vitest";
import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";

const soc: Group[] = ["2", "21", "213", "2134", "2134/01", "2135"].map((code) => ({ code, title: code }));

/** "15-0000 1 |": code, level and code of the group above. */
const stated = (lines: string[]): Group[] =>
  lines.map((line) => {
    const [code = "", level, parent = ""] = line.split(" ");
    return { code, title: code, level: Number(level) as 1, parent: parent || null };
  });
const usSoc = stated([
  "15-0000 1",
  "15-1200 2 15-0000",
  "15-1250 3 15-1200",
  "15-1252 4 15-1250",
  "15-1253 4 15-1250",
  "15-2000 2 15-0000",
  "15-2010 3 15-2000",
  "15-2011 4 15-2010",
]);
const lettered = stated(["A 1", "A1 2 A", "A1.2 3 A1", "A2 2 A", "A2.1 3 A2"]);

test("groups that state no place have it by SOC's rule, sub-unit groups under their unit group", () => {
  const { ancestorsOf, childrenOf, levelOf, unitLevel } = structureOf(soc);
  expect(ancestorsOf("2134/01")).toEqual(["2", "21", "213", "2134"]);
  expect(childrenOf("213").map(({ code }) => code)).toEqual(["2134", "2135"]);
  expect([levelOf("2134/01"), unitLevel]).toEqual([5, 4]);
});

test("of a code that no group has, SOC's rule tells the place; of what is no code, nothing is told", () => {
  const { ancestorsOf, levelOf } = structureOf(soc);
  expect([ancestorsOf("2138"), levelOf("2138")]).toEqual([["2", "21", "213"], 4]);
  expect([ancestorsOf("nurse"), levelOf("nurse")]).toEqual([[], null]);
});

test("a code that begins with 0 is a code like others", () => {
  const { ancestorsOf } = structureOf(["0", "01", "011", "0110"].map((code) => ({ code, title: code })));
  expect(ancestorsOf("0110")).toEqual(["0", "01", "011"]);
});

test("groups are where they say, whatever their codes look like", () => {
  const { ancestorsOf, at, unitLevel } = structureOf(usSoc);
  expect(ancestorsOf("15-1252")).toEqual(["15-0000", "15-1200", "15-1250"]);
  expect([at("15-2011", 2), unitLevel]).toEqual(["15-2000", 4]);
});

test("codes padded with zeros tell the level of a new group, and the nearest group that it fits under", () => {
  const { shape, levelOf, parentOf } = structureOf(usSoc);
  expect(["15-1254", "15-1260", "15-1300", "17-0000"].map(levelOf)).toEqual([4, 3, 2, 1]);
  expect(["15-1254", "15-1260", "15-2020", "15-1300"].map(parentOf)).toEqual([
    "15-1250",
    "15-1200",
    "15-2000",
    "15-0000",
  ]);
  expect([shape.isCode("151254"), shape.isCode("15-125A")]).toEqual([false, false]);
});

test("codes that grow with the level tell theirs too", () => {
  const { levelOf, parentOf, shape } = structureOf(lettered);
  expect(["B", "B3", "A1.9"].map(levelOf)).toEqual([1, 2, 3]);
  expect(["A1.9", "A7"].map(parentOf)).toEqual(["A1", "A"]);
  expect(shape.isCode("11")).toBe(false);
});

test.each([
  ["SOC", soc, "213", ["2131", "2132", "2133"]],
  ["padded", usSoc, "15-1250", ["15-1251", "15-1252", "15-1253"]],
  ["lettered", lettered, "A1", ["A1.1", "A1.2", "A1.3"]],
  ["lettered, at the top", lettered, "", ["A", "B", "C"]],
])("the codes that a group can have are of the shape of its edition: %s", (_, groups, parent, first) => {
  expect(structureOf(groups).shape.codesBelow(parent).slice(0, 3)).toEqual(first);
});

test("where codes contradict the groups, they tell nothing and the groups have to", () => {
  const { parentOf, shape } = structureOf(stated(["A 1", "01 2 A", "02 2 A", "B 1", "03 2 B"]));
  expect([parentOf("03"), parentOf("04"), shape.codesBelow("A")]).toEqual(["B", null, []]);
});
