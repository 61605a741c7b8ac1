import { expect, it } from "vitest";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import type { DataSet } from "#lib/facts/facts";
import { inOrderOfTime, newestOfSeries } from "#lib/facts/newest-of-series";

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
