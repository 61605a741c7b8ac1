import { expect, it } from "vitest";
import { twoSidedNormal, twoSidedStudent } from "#lib/figures/probability";

it("knows the tables of the normal and Student’s distribution", () => {
  expect(twoSidedNormal(1.959964)).toBeCloseTo(0.05, 6);
  for (const [freedom, t] of [
    [1, 12.7062],
    [2, 4.302653],
    [3, 3.182446],
    [4, 2.776445],
    [10, 2.228139],
  ] as const)
    expect(twoSidedStudent(t, freedom)).toBeCloseTo(0.05, 5);
});
