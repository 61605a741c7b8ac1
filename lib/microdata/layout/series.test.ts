import { expect, it } from "vitest";
import { columnUse, editionOfColumn, unitDigits } from "#lib/microdata/layout/occupation-columns";
import { breakBetween, hasStratum, newestStratum } from "#lib/microdata/layout/series";

const uses = (column: string, ...years: number[]) => years.map((year) => columnUse(column, year));

it("occupations are tabulated by the edition that a year was coded to, 2011 by two", () => {
  expect(uses("occ90", 1997, 2001, 2002)).toEqual(["tabulated", "tabulated", "not coded"]);
  expect(uses("occ00", 2001, 2002, 2011, 2012)).toEqual(["imputed", "tabulated", "tabulated", "not coded"]);
  expect(uses("occ10", 2010, 2011, 2017, 2021)).toEqual(["not coded", "tabulated", "tabulated", "tabulated"]);
  expect(uses("occ20", 2019, 2020, 2021)).toEqual(["not coded", "tabulated", "tabulated"]);
  expect(["occ90", "occ00", "occ20"].map(unitDigits)).toEqual([3, 4, 4]);
});

it("a column is of the edition of its series that came out in its year", () => {
  const editions = [
    { id: "a", series: "isco", releasedOn: "2010" },
    { id: "b", series: "soc", releasedOn: "2010" },
    { id: "c", series: "soc", releasedOn: "2020-02-14" },
  ];
  expect(["occ10", "occ20", "occ00"].map((column) => editionOfColumn(column, "soc", editions)?.id)).toEqual([
    "b",
    "c",
    undefined,
  ]);
});

it("a year on both sides of a break has two datasets", () => {
  const strata = (year: number) => [1, 2, 3, 4].filter((one) => hasStratum(year, one));
  expect([2003, 2004, 2005, 2006, 2007].map(strata)).toEqual([[1], [1, 3], [3], [3, 4], [4]]);
  expect([2003, 2004, 2005, 2006].map(newestStratum)).toEqual([1, 3, 3, 4]);
});

it("no change is worked out across a break", () => {
  const of = (year: number, numstrata: 1 | 3 | 4, column: string) => ({ year, numstrata, column });
  expect(breakBetween(of(2003, 1, "occ00"), of(2004, 1, "occ00"))).toBeNull();
  expect(breakBetween(of(2003, 1, "occ00"), of(2004, 3, "occ00"))).toContain(
    "without supplementary information",
  );
  expect(breakBetween(of(2010, 4, "occ00"), of(2011, 4, "occ10"))).toContain("occ00 and 2011 in occ10");
});
