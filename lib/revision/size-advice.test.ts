import { expect, test } from "vitest";
import { sizeAdvice } from "#lib/revision/size-advice";

const policy = {
  version: 1,
  measure: "cases in the 2011 Census",
  thresholds: [
    { cases: 10_000, below: "it is small", source: "the minutes" },
    { cases: 5_000, below: "it is to be reviewed", source: "the paper" },
  ],
};

test("a size is set against each figure, with who said it and what follows", () => {
  expect(sizeAdvice(policy, 7_200)).toBe(
    "About 7,200 cases in the 2011 Census; below the 10,000 of the minutes: it is small; not below the 5,000 of the paper.",
  );
  expect(sizeAdvice(policy, 10_000)).not.toContain("; below");
});
