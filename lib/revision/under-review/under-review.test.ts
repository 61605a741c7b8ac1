import { describe, expect, test } from "vitest";
import type { AssessedSize, Assessment, ReviewVerdict } from "#lib/compile/sizes/assessment";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import type { IssueView } from "#lib/revision/revision-view";
import {
  countByVerdict,
  groupsFor,
  type ReviewedGroup,
  reviewQuestion,
} from "#lib/revision/under-review/under-review";
import type { ReviewListAddress } from "#lib/revision/under-review/under-review-address";
import { underReviewTable } from "#lib/revision/under-review/under-review-table";

function group(
  code: string,
  verdict: ReviewVerdict,
  jobs: number | null,
  issues: string[] = [],
): ReviewedGroup {
  const size: AssessedSize = {
    ...{ dataSet: dataSetOf("jobs"), measure: "jobs", counted: "employee jobs", value: jobs },
    ...{ suppressed: jobs === null ? "unreliable" : "", interval: null, records: null, verdicts: [] },
  };
  const assessment: Assessment = { code, sizes: [size], trends: [], verdict };
  const named = issues.map((label) => ({ id: label, label }) as IssueView);
  return { code, title: `Title ${code}`, major: code[0] ?? "", verdict, assessment, issues: named };
}
const groups = [
  group("1111", "over", 90_000),
  group("1112", "under", 4_000),
  group("2111", "no figure", null),
  group("2112", "about", 5_000, ["Paper, issue 1"]),
];
const asked = (more: Partial<ReviewListAddress> = {}) =>
  groupsFor(groups, { show: "", major: "", named: "", sort: "jobs", order: "", ...more }).map(
    ({ code }) => code,
  );

describe("the list of groups under review", () => {
  test("has those that a source says are too few, cannot tell or keeps back, the smallest first, unknown ones last", () => {
    expect(asked()).toEqual(["1112", "2112", "2111"]);
    expect(asked({ order: "desc" })).toEqual(["2111", "2112", "1112"]);
  });

  test("is narrowed by verdict, major group and whether an open issue names a group", () => {
    expect(asked({ show: "all" })).toHaveLength(4);
    expect(asked({ show: "about" })).toEqual(["2112"]);
    expect(asked({ major: "2" })).toEqual(["2112", "2111"]);
    expect(asked({ named: "with" })).toEqual(["2112"]);
    expect(asked({ named: "without" })).toEqual(["1112", "2111"]);
    expect(countByVerdict(groups).get("over")).toBe(1);
  });

  test("as a file says why a figure is not there, and which issues name a group", () => {
    const { columns, rows } = underReviewTable(groups);
    const cell = (row: number, name: string) =>
      rows[row]?.[columns.findIndex((column) => column.name === name)];
    expect([cell(2, "jobs"), cell(2, "jobs_suppressed")]).toEqual(["", "unreliable"]);
    expect(cell(3, "open_issues")).toBe("Paper, issue 1");
  });
});

describe("the question of an issue on such groups", () => {
  test("names a few by their titles, and many by their codes, within what a question may have", () => {
    expect(reviewQuestion("SOC", groups.slice(0, 1))).toBe(
      "Should SOC 1111 Title 1111 be merged with other groups, as it has few people?",
    );
    const many = Array.from({ length: 40 }, (_, at) => ({ code: String(1_000 + at), title: "A long title" }));
    const question = reviewQuestion("SOC", many);
    expect(question).toContain("Should these 40 groups of SOC be merged with others");
    expect(reviewQuestion("SOC", groups)).toContain("people: 1111, 1112, 2111, 2112?");
    expect(question.length).toBeLessThanOrEqual(300);
  });
});
