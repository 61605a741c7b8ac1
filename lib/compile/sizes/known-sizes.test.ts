import { expect, test } from "vitest";
import { knownSizes } from "#lib/compile/sizes/known-sizes";
import { dataSetOf } from "#lib/facts/data-set.fixture";

const dataSets = ["census", "aps", "ashe"].map((id) => dataSetOf(id));

test("men and women of a data set are counted together, data sets apart and in their order", () => {
  const sizesOf = knownSizes(
    dataSets,
    [
      { edition: "soc2010", code: "2136", dataSet: "ashe", measure: "jobs", value: 200 },
      { edition: "soc2020", code: "2136", dataSet: "aps", measure: "employment", value: 9 },
    ],
    [
      { edition: "soc2010", source: "2136", sex: "men", dataSet: "census", base: 30 },
      { edition: "soc2010", source: "2136", sex: "women", dataSet: "census", base: 12 },
    ],
  );
  const told = (edition: string, code: string) =>
    sizesOf(edition, code).map(({ dataSet, counted, value }) => `${dataSet.id}: ${value} ${counted}`);
  expect(told("soc2010", "2136")).toEqual([
    "census: 42 records coded to both editions",
    "ashe: 200 employee jobs",
  ]);
  expect(told("soc2020", "2136")).toEqual(["aps: 9 people in employment"]);
  expect(told("soc2020", "9999")).toEqual([]);
});

test("figures of a data set that is not held are left out", () => {
  const sizesOf = knownSizes(
    [],
    [],
    [{ edition: "soc2010", source: "2136", sex: "men", dataSet: "census", base: 30 }],
  );
  expect(sizesOf("soc2010", "2136")).toEqual([]);
});
