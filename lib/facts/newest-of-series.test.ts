import { expect, it } from "vitest";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import type { DataSet } from "#lib/facts/facts";
import { inOrderOfTime, newestOfSeries, newestSizes } from "#lib/facts/newest-of-series";

const dataSet = (id: string, more: Partial<DataSet>) => dataSetOf(id, { edition: "e1", ...more });

it("the newest data set of a series stands for it, revised rather than provisional, in each edition", () => {
  const all = [
    dataSet("2021 revised", { series: "ASHE", period: "2021-04", status: "revised" }),
    dataSet("2021 provisional", { series: "ASHE", period: "2021-04", status: "provisional" }),
    dataSet("2011", { series: "ASHE", period: "2011-04" }),
    dataSet("2021 in the next edition", { series: "ASHE", period: "2021-04", edition: "e2" }),
    dataSet("records", { period: "2014-01/2016-09" }),
    dataSet("a sample", { period: "2011-03" }),
  ];
  expect([...newestOfSeries(all)].sort()).toEqual([
    "2021 in the next edition",
    "2021 revised",
    "a sample",
    "records",
  ]);
  expect(inOrderOfTime(all).map(({ id }) => id)[0]).toBe("a sample");
});

it("a size is of the newest data set that has groups of its level", () => {
  const dataSets = ["2023", "2025"].map((period) => dataSet(period, { series: "ASHE", period }));
  const sizes = [
    ...[dataSets[0]!, dataSets[1]!].map(({ id }) => ({ code: "1111", dataSet: id })),
    { code: "11", dataSet: "2023" },
  ].map((size) => ({ ...size, edition: "e1", measure: "jobs" as const, value: 1 }));
  const groups = [
    { edition: "e1", code: "11", level: 2 as const },
    { edition: "e1", code: "1111", level: 4 as const },
  ];
  expect(newestSizes({ dataSets, sizes, groups }).map(({ code, dataSet: of }) => [code, of])).toEqual([
    ["1111", "2025"],
    ["11", "2023"],
  ]);
});
