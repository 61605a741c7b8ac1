import { describe, expect, test } from "vitest";
import { assessments, type SizeEvidence } from "#lib/compile/sizes/assessment";
import { assessmentLines } from "#lib/compile/sizes/assessment-in-words";
import { SIZE_POLICIES } from "#lib/compile/sizes/policy";
import { standingOf } from "#lib/compile/sizes/standing";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import type { Figure } from "#lib/facts/facts";

const jobs = { series: "Earnings", edition: "old", source: "Office" };
const dataSets = [
  dataSetOf("census", { title: "1% sample" }),
  dataSetOf("jobs-21", { ...jobs, title: "Earnings 2021", period: "2021-04" }),
  dataSetOf("jobs-23", { ...jobs, title: "Earnings 2023", period: "2023-04" }),
];
function figure(code: string, dataSet: string, value: number | null, cv: number | null = null): Figure {
  const blank = { measure: "jobs", sex: "", hours: "", quality: "", base: null } as const;
  return {
    ...blank,
    edition: "old",
    code,
    dataSet,
    value,
    cv,
    suppressed: value === null ? "unreliable" : "",
  };
}
const evidence = (figures: Figure[], records: [string, number][] = []): SizeEvidence => ({
  edition: "old",
  dataSets,
  figures,
  census: { records: new Map(records), kind: "own", from: "old" },
  policy: SIZE_POLICIES.at(-1)!,
});

describe("a size against a figure of the policy", () => {
  test("is clear where the whole interval is on one side, and about it where it is not", () => {
    const by = "sample" as const;
    expect(standingOf(3_000, { low: 2_000, high: 4_999, by }, 5_000)).toBe("clearly under");
    expect(standingOf(4_000, { low: 2_000, high: 5_000, by }, 5_000)).toBe("about");
    expect(standingOf(7_000, { low: 5_000, high: 9_000, by }, 5_000)).toBe("clearly over");
  });

  test("of which no precision is known is told by itself, without being sure", () => {
    expect(standingOf(4_999, null, 5_000)).toBe("under");
    expect(standingOf(5_000, null, 5_000)).toBe("over");
  });
});

describe("the verdict on a group", () => {
  const verdict = (figures: Figure[], records?: [string, number][]) =>
    assessments(evidence(figures, records)).get("1111")?.verdict;

  test("is under where any source says fewer, whatever the others say", () => {
    // 30 records: 2,024 to 4,283.
    expect(verdict([figure("1111", "jobs-23", 9_000)], [["1111", 30]])).toBe("under");
    expect(verdict([figure("1111", "jobs-23", 4_000)], [["1111", 300]])).toBe("under");
  });

  test("is about where a sample cannot tell, and over where every source says more", () => {
    // 39 records: 2,773 to 5,332.
    expect(verdict([], [["1111", 39]])).toBe("about");
    expect(verdict([figure("1111", "jobs-23", 9_000)], [["1111", 300]])).toBe("over");
  });

  test("says that a source keeps its figure back: that is neither few nor nought", () => {
    expect(verdict([figure("1111", "jobs-23", null)], [["1111", 300]])).toBe("no figure");
    // An older one of the same series is not asked.
    expect(verdict([figure("1111", "jobs-21", null), figure("1111", "jobs-23", 9_000)])).toBe("over");
  });

  test("is none of a group that nobody counted", () => {
    expect(assessments(evidence([])).size).toBe(0);
  });
});

test("what is known of a group is told source by source, with its precision, the verdicts and the trend", () => {
  const found = assessments(
    evidence([figure("1111", "jobs-21", 12_000), figure("1111", "jobs-23", 9_000)], [["1111", 39]]),
  ).get("1111")!;
  expect(assessmentLines(found)).toEqual([
    "1% sample: 3,900 cases of the Census, by its sample of one in a hundred (2,773 to 5,332); clearly fewer than 10,000; about 5,000: it may be fewer or more.",
    "Earnings 2023: 9,000 employee jobs; fewer than 10,000, how sure is not known; 5,000 or more, how sure is not known.",
    "Trend of jobs in Earnings: not known (12,000 to 9,000, 2021 to 2023), as the source does not say how precise its figures are.",
  ]);
});

test("a trend is tested where the source gives coefficients of variation", () => {
  const precise = [figure("1111", "jobs-21", 12_000, 4), figure("1111", "jobs-23", 9_000, 4)];
  expect(assessments(evidence(precise)).get("1111")?.trends[0]?.trend.verdict).toBe("shrinking");
});
