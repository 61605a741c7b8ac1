import { expect, test } from "vitest";
import { measureOf } from "#lib/facts/measure";
import { countsJobs, figureInWords, periodInWords, statisticInWords } from "#lib/figures/in-words";

test.each([
  ["hourly-pay:median", 14.1, "£14.10 an hour"],
  ["annual-pay:p10", 8788, "£8,788 a year"],
  ["jobs", 27_111_000, "27,111,000 jobs"],
  ["below-minimum-wage", 1.25, "1.3%"],
  ["paid-hours:mean", 33, "33.0 hours a week"],
])("%s of %d is “%s”", (id, value, words) => {
  expect(figureInWords({ value, suppressed: "" }, measureOf(id)!)).toBe(words);
});

test("a figure without a value says why, and not that it is nought", () => {
  expect(figureInWords({ value: null, suppressed: "disclosive" }, measureOf("jobs")!)).toBe(
    "not published: might disclose somebody",
  );
});

test("times and statistics are said in words", () => {
  expect(periodInWords("2021-04")).toBe("April 2021");
  expect(periodInWords("2014-01/2016-09")).toBe("January 2014 to September 2016");
  expect(statisticInWords(measureOf("hourly-pay:p90")!)).toBe("90th percentile");
});

test("jobs are known to be indicative only, people in employment are not", () => {
  expect(countsJobs(["employment", "annual-pay:jobs"])).toBe(true);
  expect(countsJobs(["employment", "hourly-pay:median"])).toBe(false);
});
