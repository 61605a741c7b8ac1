import { expect, test } from "vitest";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import type { Figure } from "#lib/facts/facts";
import { newestSpread, sizesOf } from "#lib/figures/group-figures";

const SERIES = { series: "Pay", edition: "one" };
const SETS = [
  { ...dataSetOf("pay-2021"), ...SERIES, period: "2021" },
  { ...dataSetOf("pay-2023"), ...SERIES, period: "2023" },
  { ...dataSetOf("people-2020"), series: "", edition: "one", period: "2020" },
];
const figure = (
  dataSet: string,
  measure: string,
  value: number | null,
  more: Partial<Figure> = {},
): Figure => ({
  ...{ edition: "one", code: "1", dataSet, measure, sex: "", hours: "", value },
  ...{ suppressed: value === null ? "unreliable" : "", quality: "", cv: null, base: null },
  ...more,
});

test("sizes are the newest of each series that the group is in, one without a value among them", () => {
  const sizes = sizesOf(
    [
      figure("pay-2021", "jobs", 5),
      figure("pay-2023", "jobs", null),
      figure("pay-2023", "jobs", 3, { sex: "men" }),
      figure("people-2020", "employment", 9),
    ],
    SETS,
  );
  expect(sizes.map(({ dataSet, figure: one }) => [dataSet.id, one.value])).toEqual([
    ["pay-2023", null],
    ["people-2020", 9],
  ]);
  // The newest has no such group: the one before it stands.
  expect(sizesOf([figure("pay-2021", "jobs", 5)], SETS)).toMatchObject([{ figure: { value: 5 } }]);
});

test("a spread is of the newest data set that has its median", () => {
  const spread = newestSpread(
    [
      figure("pay-2021", "hourly-pay:median", 10),
      figure("pay-2021", "hourly-pay:p10", null),
      figure("pay-2021", "hourly-pay:p90", 40, { hours: "part-time" }),
      figure("pay-2023", "annual-pay:median", 20_000),
    ],
    SETS,
    "hourly-pay",
  );
  expect(spread?.dataSet.id).toBe("pay-2021");
  expect([...(spread?.statistics ?? [])].map(([statistic, { value }]) => [statistic, value])).toEqual([
    ["median", 10],
    ["p10", null],
  ]);
});
