import { expect, test } from "vitest";
import { neighboursOf } from "#lib/classification/neighbours";

const GROUPS = ["1", "11", "111", "1111", "1112", "1112/01", "112", "1121", "2"].map((code) => ({
  code,
  title: `Group ${code}`,
}));
const around = (code: string) => {
  const { previous, next, siblings, children } = neighboursOf(code, GROUPS);
  return [previous?.code, next?.code, siblings.map((one) => one.code), children.map((one) => one.code)];
};

test("previous and next go on from one parent to another, within the level", () => {
  expect(around("1112")).toEqual(["1111", "1121", ["1111", "1112"], ["1112/01"]]);
});

test("the first and the last of a level have a neighbour on one side", () => {
  expect(around("1")).toEqual([undefined, "2", ["1", "2"], ["11"]]);
  expect(around("1121")).toEqual(["1112", undefined, ["1121"], []]);
});

test("a code that is no group has none", () => {
  expect(around("1199")).toEqual([undefined, undefined, [], []]);
});
