import { expect, test } from "vitest";
import { sizeAdvice } from "#lib/compile/sizes/size-advice";

const policy = {
  version: 1,
  measure: "cases in the 2011 Census",
  thresholds: [
    { cases: 10_000, below: "it is small", source: "the minutes" },
    { cases: 5_000, below: "it is to be reviewed", source: "the paper" },
  ],
};

test("each figure of the policy is told with who gave it and which groups are below it", () => {
  expect(
    sizeAdvice(policy, [
      { code: "1111", cases: 7_200 },
      { code: "1112", cases: 10_000 },
    ]),
  ).toEqual([
    "1111 (about 7,200) has fewer than 10,000 cases in the 2011 Census. Of so small a group it is said that it is small (the minutes).",
    "Each of these groups has 5,000 or more cases in the 2011 Census (the paper).",
  ]);
});

test("one group is named, of many the first ones", () => {
  expect(sizeAdvice(policy, [{ code: "1111", cases: 20_000 }])[0]).toBe(
    "1111 has 10,000 or more cases in the 2011 Census (the minutes).",
  );
  const many = ["1", "2", "3", "4", "5", "6"].map((code) => ({ code, cases: 100 }));
  expect(sizeAdvice(policy, many)[0]).toMatch(/^1 \(about 100\), .*, 4 \(about 100\) and 2 more have fewer/);
});

test("of groups whose sample could come of either it is said that it cannot tell", () => {
  const interval = { low: 3_600, high: 6_400, by: "sample" as const };
  const [, review] = sizeAdvice(policy, [{ code: "1111", cases: 4_900, interval }]);
  expect(review).toBe(
    "1111 (about 4,900) has fewer than 5,000 cases in the 2011 Census. Of so small a group it is said that it is to be reviewed (the paper). Of 1111 the sample cannot tell.",
  );
});

test("nothing is said where no size is known", () => {
  expect(sizeAdvice(policy, [])).toEqual([]);
});
