import { describe, expect, it } from "vitest";
import { readGroupSizes } from "#lib/imports/readers/group-sizes";

const ASHE = {
  edition: "soc2020",
  dataSet: "ashe",
  measure: "jobs",
  code: "Code",
  value: "No_jobs",
  scale: 1000,
} as const;

const read = (rows: string[][]) =>
  readGroupSizes({ name: "", rows: [["Description", "Code", "No_jobs"], ...rows] }, ASHE);

describe("group sizes", () => {
  it("are figures in units, of groups of any level", () => {
    const { items } = read([
      ["Managers", "1", "2,820"],
      ["Chief executives", "1111", "109"],
    ]);
    expect(items.map(({ code, value }) => [code, value])).toEqual([
      ["1", 2_820_000],
      ["1111", 109_000],
    ]);
  });

  it("leave out what is suppressed or blank, totals and rows without a code", () => {
    const rows = ["", "x", "..", ":", "-"].map((mark) => ["A group", "1112", mark]);
    expect(read([...rows, ["All employees", "XX", "27111"], ["Not classified", "", "5"]])).toEqual({
      items: [],
      read: 7,
      refusals: [],
    });
  });

  it.each(["many", "-3", "0.0001"])("refuse “%s”", (value) => {
    expect(read([["A group", "1112", value]]).refusals).toMatchObject([{ row: 2, column: "No_jobs", value }]);
  });
});
