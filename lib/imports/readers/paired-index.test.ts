import { expect, test } from "vitest";
import { parseCsv } from "#lib/files/csv";
import { readPairedIndex } from "#lib/imports/readers/paired-index";

const groups = ["1115", "6240"].map((code) => ({ edition: "soc2010", code, title: code }));
const read = (rows: string[]) =>
  readPairedIndex(parseCsv(["SOC 2000,SOC 2010", ...rows].join("\n")), {
    source: { edition: "soc2000", column: "SOC 2000" },
    target: { edition: "soc2010", column: "SOC 2010", groups },
  });

test("equal rows are counted, and the groups above a code follow from it", () => {
  const { pairs, groups: found, notes } = read(["1111,1115", "1111,1115", "9211,6240"]);
  expect(pairs.map(({ source, target, entries }) => [source, target, entries])).toEqual([
    ["1111", "1115", 2],
    ["9211", "6240", 1],
  ]);
  expect(found.map(({ code }) => code)).toEqual(["1", "11", "111", "1111", "9", "92", "921", "9211"]);
  expect(new Set(found.map(({ title }) => title))).toEqual(new Set([""]));
  expect(notes).toEqual([]);
});

test("rows without a code, or with one that is no unit group, are left out and counted", () => {
  const { pairs, notes } = read(["}}}},}}}}", "}}}},1115", "631,6240", "3431,2741", "3431,2741"]);
  expect(pairs).toEqual([]);
  expect(notes).toContain("2 rows with the codes “3431 2741” were left out.");
  expect(notes).toHaveLength(4);
});
