import { describe, expect, it } from "vitest";
import { printedNumber, readFigureTable, suppressedBy } from "#lib/imports/readers/figure-table";

const ASHE = {
  edition: "soc2020",
  dataSet: "ashe",
  code: "Code",
  figures: [
    { header: "No_jobs", measure: "jobs", scale: 1000 },
    { header: "Median", measure: "hourly-pay:median" },
  ],
  total: "XX",
};

const read = (rows: string[][], more: Partial<Parameters<typeof readFigureTable>[1]> = {}) =>
  readFigureTable(
    { name: "", rows: [["Description", "Code", "No_jobs", "Median"], ...rows] },
    { ...ASHE, ...more },
  );

describe("a table of figures", () => {
  it("has several figures a row, in units, of groups of any level and of all together", () => {
    const { items } = read([
      ["All employees", "XX", "27,111", "14.12"],
      ["Chief executives", "1111", "109", "40.41"],
    ]);
    expect(items.map(({ code, measure, value }) => [code, measure, value])).toEqual([
      ["", "jobs", 27_111_000],
      ["", "hourly-pay:median", 14.12],
      ["1111", "jobs", 109_000],
      ["1111", "hourly-pay:median", 40.41],
    ]);
  });

  it("says why there is no figure where a mark stands, and never makes it nought", () => {
    const marks = ["x", "X", "..", ":", "[c]", "-", "", "[x]"];
    const { items, refusals } = read(marks.map((mark) => ["A group", "1112", mark, "9"]));
    expect(refusals).toEqual([]);
    expect(
      items.filter(({ measure }) => measure === "jobs").map((one) => [one.value, one.suppressed]),
    ).toEqual([
      [null, "unreliable"],
      [null, "unreliable"],
      [null, "disclosive"],
      [null, "not applicable"],
      [null, "disclosive"],
      [null, "nil or negligible"],
      [null, "not given"],
      [null, "not given"],
    ]);
  });

  it("passes over rows that name no group", () => {
    expect(read([["Not classified", "", ":", ""]])).toMatchObject({ items: [], refusals: [] });
  });

  it.each(["many", "-3", "1,23"])("refuses “%s” with its row and column", (value) => {
    expect(read([["A group", "1112", value, "1"]]).refusals).toMatchObject([
      { row: 2, column: "No_jobs", value },
    ]);
  });

  it("refuses a group that the edition lacks", () => {
    const { refusals } = read([["A group", "1118", "3", "1"]], { has: () => false });
    expect(refusals).toMatchObject([{ row: 2, column: "Code", value: "1118" }]);
  });
});

it("reads numbers as they are printed, and no marks", () => {
  expect(["1,234.5", "£12.50", "0", " 7 "].map(printedNumber)).toEqual([1234.5, 12.5, 0, 7]);
  expect(["x", "1.2.3", "12,34", "", "1e5"].map(printedNumber)).toEqual([null, null, null, null, null]);
  expect(["x", "7"].map(suppressedBy)).toEqual(["unreliable", null]);
});
