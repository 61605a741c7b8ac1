import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDualCoded } from "#lib/imports/readers/dual-coded";

const HEADER = [
  "SOC2010",
  "SOC2020",
  "men_lfs_base_2010",
  "men_lfs_perc_2020",
  "men_census_base_2010",
  "men_census_perc_2020",
  "women_lfs_base_2010",
  "women_lfs_perc_2020",
  "women_census_base_2010",
  "women_census_perc_2020",
];
const SOURCE = ["1115: Chief executives", "Total sample", "10", "", "8", "", "0", "", "4", ""];
const TARGET = ["", "1111: Chief executives", "", "1", "", "0.875", "", "0", "", ""];

const read = (rows: string[][], header = HEADER) =>
  readDualCoded([{ name: "Sheet1", rows: [header, ...rows] }]);

const EDITIONS = { sourceEdition: "soc2010", targetEdition: "soc2020" };

describe("dual-coded table", () => {
  it("counts base × share; where the base is 0 or the share blank nothing was observed, which is not 0", () => {
    const { counts, bases, refusals } = read([SOURCE, TARGET]);
    expect(refusals).toEqual([]);
    expect(counts).toEqual([
      { ...EDITIONS, source: "1115", target: "1111", sex: "men", dataSet: "lfs", count: 10 },
      { ...EDITIONS, source: "1115", target: "1111", sex: "men", dataSet: "census", count: 7 },
    ]);
    expect(bases.map(({ sex, dataSet, base }) => [sex, dataSet, base])).toEqual([
      ["men", "lfs", 10],
      ["men", "census", 8],
      ["women", "lfs", 0],
      ["women", "census", 4],
    ]);
  });

  it("counts a share of 0 as 0 where there was a sample", () => {
    const { counts } = read([SOURCE, ["", "1112: Elected officers", "", "0", "", "", "", "", "", "0"]]);
    expect(counts.map(({ sex, dataSet, count }) => [sex, dataSet, count])).toEqual([
      ["men", "lfs", 0],
      ["women", "census", 0],
    ]);
  });

  it("gives back any count from its share, whatever the base", () => {
    const sample = fc
      .integer({ min: 1, max: 20_000 })
      .chain((base) => fc.tuple(fc.constant(base), fc.nat({ max: base })));
    fc.assert(
      fc.property(sample, ([base, count]) => {
        const source = ["1115: A", "Total sample", String(base), "", "0", "", "0", "", "0", ""];
        const target = ["", "1111: B", "", String(count / base), "", "", "", "", "", ""];
        const table = read([source, target]);
        expect(table.refusals).toEqual([]);
        expect(table.counts.map((read) => read.count)).toEqual([count]);
      }),
    );
  });

  it.each([
    [
      "a share that is no whole number of records",
      [SOURCE, ["", "1111: B", "", "0.55", ...TARGET.slice(4)]],
      3,
      "men_lfs_perc_2020",
      "is not a whole number of the 10 records in the sample",
    ],
    [
      "a share above 1",
      [SOURCE, ["", "1111: B", "", "1.1", ...TARGET.slice(4)]],
      3,
      "men_lfs_perc_2020",
      "is not a share between 0 and 1",
    ],
    [
      "a share that is no number",
      [SOURCE, ["", "1111: B", "", "x", ...TARGET.slice(4)]],
      3,
      "men_lfs_perc_2020",
      "is not a share between 0 and 1",
    ],
    [
      "a target without a code",
      [SOURCE, ["", "Chief executives", ...TARGET.slice(2)]],
      3,
      "SOC2020",
      "does not begin with a code of four digits and a colon",
    ],
    ["a target twice", [SOURCE, TARGET, TARGET], 4, "SOC2020", "is a target that stands above already"],
    [
      "a target before any source",
      [TARGET],
      2,
      "SOC2020",
      "stands below no group whose sample could be read",
    ],
    [
      "a base that is no number",
      [["1115: A", "Total sample", "many", ...SOURCE.slice(3)]],
      2,
      "men_lfs_base_2010",
      "is not a whole number",
    ],
  ])("refuses %s", (_, rows, row, column, reason) => {
    expect(read(rows).refusals).toMatchObject([
      { sheet: "Sheet1", row, column, reason: `The value ${reason}.` },
    ]);
  });

  it("refuses the targets of a group whose sample was refused, rather than give them to the group before", () => {
    const broken = ["1116: B", "Total sample", "many", ...SOURCE.slice(3)];
    const { counts, refusals } = read([SOURCE, TARGET, broken, TARGET]);
    expect(counts.every((count) => count.source === "1115")).toBe(true);
    expect(refusals.map((refusal) => refusal.row)).toEqual([4, 5]);
  });
});
