import { describe, expect, it, test } from "vitest";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import { cutOfSheet } from "#lib/figures/import/cut";
import { dataSetFor, type FigureDetails } from "#lib/figures/import/figure-details";
import { guessVariable } from "#lib/figures/import/guess-details";
import { periodOf } from "#lib/figures/import/period";

test.each([
  ["2023", "2023"],
  ["2023.0", "2023"],
  ["2023-04", "2023-04"],
  ["April 2023", "2023-04"],
  ["Jan 2025-Dec 2025", "2025"],
  ["Apr 2024 to Mar 2025", "2024-04/2025-03"],
  ["2014-01/2016-09", "2014-01/2016-09"],
  ["2016/2014", null],
  ["2023-13", null],
  ["next year", null],
])("the time “%s” is %s", (printed, period) => {
  expect(periodOf(printed)).toBe(period);
});

test.each([
  ["All", { sex: "", hours: "" }],
  ["Male Full-Time", { sex: "men", hours: "full-time" }],
  ["Female", { sex: "women", hours: "" }],
  ["Part-Time", { sex: "", hours: "part-time" }],
  ["Notes", null],
  ["Male CV", null],
])("a sheet “%s” is of %j", (name, cut) => {
  expect(cutOfSheet(name)).toEqual(cut);
});

test.each([
  ["Table 14.7a   Annual pay - Gross 2023.xlsx", "annual-pay"],
  ["Table 14.6a   Hourly pay - Excluding overtime 2023.xlsx", "hourly-pay-excluding-overtime"],
  ["Table 14.10a   Paid hours worked - Basic 2023.xlsx", "basic-hours"],
  ["2021p_hourly_FTPT.csv", "hourly-pay"],
  ["vacancies.csv", ""],
])("%s is of %s", (fileName, variable) => {
  expect(guessVariable({ fileName, above: "" })).toBe(variable);
});

describe("the data set of a table", () => {
  const details: FigureDetails = {
    ...{
      content: "figures",
      edition: "one",
      variable: "hourly-pay",
      measure: "",
      ownMeasure: "",
      ownUnit: "",
    },
    ...{
      thousands: false,
      title: "Pay",
      source: "A survey",
      series: "Pay of groups",
      licence: "",
      population: "",
    },
    ...{ period: "2023", status: "revised" },
  };
  const held = [
    dataSetOf("pay-of-groups-2023-revised", {
      series: "Pay of groups",
      period: "2023",
      status: "revised",
      edition: "other",
    }),
    dataSetOf("pay-23", { series: "Pay of groups", period: "2023", status: "revised", edition: "one" }),
  ];

  it("is the one of the same series, time, standing and edition, else a new one whose id nobody has", () => {
    expect(dataSetFor(details, "2023", held)).toMatchObject({ isNew: false, dataSet: { id: "pay-23" } });
    const other = dataSetFor(details, "2023", held.slice(0, 1));
    expect(other).toMatchObject({
      isNew: true,
      dataSet: { id: "pay-of-groups-2023-revised-one", edition: "one" },
    });
    expect(dataSetFor({ ...details, status: "provisional" }, "2023", held).dataSet.id).toBe(
      "pay-of-groups-2023-provisional",
    );
  });

  it("of each year of a table with several is called by its year", () => {
    expect(dataSetFor({ ...details, period: "" }, "2019", held).dataSet).toMatchObject({
      title: "Pay, 2019",
      period: "2019",
    });
  });
});
