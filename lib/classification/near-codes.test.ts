import { expect, test } from "vitest";
import { nearCodes } from "#lib/classification/near-codes";

const groups = ["2", "21", "213", "2131", "2136", "2316", "1136", "3545"].map((code) => ({
  code,
  title: "",
}));

test.each([
  ["a digit wrong", "2138", ["2131", "2136", "213"]],
  ["a digit wrong at the start", "9136", ["1136", "2136"]],
  ["two digits swapped", "5345", ["3545"]],
  ["a digit missing", "216", ["213", "21", "2136", "2316"]],
  ["a digit too many", "35455", ["3545"]],
  ["nothing near", "9999", []],
])("%s: %s", (_, typed, expected) => {
  expect(nearCodes(typed, groups).map((group) => group.code)).toEqual(expected);
});

test("no more than five are given", () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ code: `111${at}`, title: "" }));
  expect(nearCodes("111", many)).toHaveLength(5);
});
