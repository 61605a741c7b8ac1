import { expect, test } from "vitest";
import { deriveFromIndex } from "#lib/correspondence/derive";
import type { IndexEntry } from "#lib/facts/entry";

const source = {
  edition: "soc2010" as const,
  groups: [
    { code: "1", title: "Managers" },
    { code: "1112", title: "Elected officers" },
    { code: "1111", title: "Chief executives" },
  ],
};
const target = {
  edition: "soc2020" as const,
  groups: [
    { code: "1111", title: "Chief executives" },
    { code: "1112", title: "Elected officers" },
    { code: "1112/01", title: "Mayors" },
  ],
};

test("there is one map for each distinct pair of codes, resting on the entries that carry it", () => {
  const { table, problems } = deriveFromIndex(source, target, [
    entry("a", "1112", "1112"),
    entry("b", "1111", "1112"),
    entry("c", "1111", "1111"),
    entry("d", "1111", "1112"),
  ]);
  expect(problems).toEqual([]);
  expect(table.maps.map(({ source, target, evidence }) => [source, target, ...evidence.entries])).toEqual([
    ["1111", "1111", "c"],
    ["1111", "1112", "b", "d"],
    ["1112", "1112", "a"],
  ]);
});

test("the table holds the unit groups of both editions in code order, mapped or not", () => {
  const { table } = deriveFromIndex(source, target, []);
  expect(table.sources.map((group) => group.code)).toEqual(["1111", "1112"]);
  expect(table.targets.map((group) => group.code)).toEqual(["1111", "1112"]);
});

test("an entry coded in one edition only makes no map", () => {
  const { table } = deriveFromIndex(source, target, [
    entry("a", undefined, "1112"),
    entry("b", undefined, undefined),
  ]);
  expect(table.maps).toEqual([]);
});

test("groups that no entry maps are problems", () => {
  const { problems } = deriveFromIndex(source, target, [entry("a", "1111", "1111")]);
  expect(problems).toEqual([
    expect.objectContaining({ rule: "source-mapped", sources: ["1112"], targets: [] }),
    expect.objectContaining({ rule: "target-mapped", sources: [], targets: ["1112"] }),
  ]);
});

test("an entry with a code that is no unit group of its edition is a problem and makes no map", () => {
  const { table, problems } = deriveFromIndex(source, target, [entry("a", "2741", "1111")]);
  expect(table.maps).toEqual([]);
  expect(problems[0]).toMatchObject({ rule: "known-group", message: expect.stringContaining("2741") });
});

function entry(uid: string, soc2010: string | undefined, soc2020: string | undefined): IndexEntry {
  const codes = { ...(soc2010 && { soc2010 }), ...(soc2020 && { soc2020 }) };
  return {
    uid,
    recno: 1,
    title: "Mayor",
    natural: "Mayor",
    add: "",
    ind: "",
    defaultFlag: "",
    codes,
    subUnit: "",
    see: "",
    seeEntries: [],
    version: "",
    change: "",
  };
}
