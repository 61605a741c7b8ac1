import { describe, expect, test } from "vitest";
import type { Component } from "#lib/correspondence/pictures/components";
import { comparableSet, isOneGroup } from "#lib/figures/across/comparable-set";

function set(sources: string[], targets: string[]): Component {
  return { id: sources[0] ?? "", sources, targets, maps: [] };
}
const older = { source: "one", target: "two", components: [set(["1"], ["1"]), set(["2"], ["2", "3"])] };
const newer = {
  source: "two",
  target: "three",
  components: [set(["1"], ["9"]), set(["3", "4"], ["3"]), set(["2"], ["2"])],
};
const told = (found: ReturnType<typeof comparableSet>) => found && Object.fromEntries(found);

describe("the comparable set of a group", () => {
  test("is all that a map joins it with, in both editions", () => {
    expect(told(comparableSet({ edition: "two", code: "3" }, ["one", "two"], [older]))).toEqual({
      one: ["2"],
      two: ["2", "3"],
    });
  });

  test("over several editions is closed in each of them", () => {
    const all = ["one", "two", "three"];
    expect(told(comparableSet({ edition: "three", code: "2" }, all, [older, newer]))).toEqual({
      one: ["2"],
      two: ["2", "3", "4"],
      three: ["2", "3"],
    });
    const alone = comparableSet({ edition: "one", code: "1" }, all, [older, newer])!;
    expect(told(alone)).toEqual({ one: ["1"], two: ["1"], three: ["9"] });
    expect(isOneGroup(alone)).toBe(true);
  });

  test("is none where no correspondence leads to an edition, or the group is in none", () => {
    expect(comparableSet({ edition: "two", code: "3" }, ["one", "three"], [older, newer])).toBeNull();
    expect(comparableSet({ edition: "one", code: "7" }, ["one", "two"], [older])).toBeNull();
  });

  test("of one edition alone is the group", () => {
    expect(told(comparableSet({ edition: "one", code: "2" }, ["one"], [older]))).toEqual({ one: ["2"] });
  });
});
