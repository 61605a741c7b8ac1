import { describe, expect, test } from "vitest";
import { targetCases } from "#lib/compile/sizes/target-cases";

function map(source: string | null, target: string, entries: number) {
  const uids = Array.from({ length: entries }, (_, at) => `${source}-${target}-${at}`);
  return { source, target, evidence: { entries: uids, unchanged: false, decisions: [] } };
}
const cases = new Map([
  ["1", 6_000],
  ["2", 4_000],
  ["3", 1_000],
]);
/** 1 is merged with 2 into a; 3 is divided between b and c. */
const maps = [map("1", "a", 5), map("2", "a", 5), map("3", "b", 3), map("3", "c", 1), map("9", "d", 2)];
const interval = { low: 900, high: 1_100, by: "sample" as const };

describe("the size of a group that would be", () => {
  test("is that of the groups that go there whole, with their interval", () => {
    const found = targetCases(maps, cases, { intervalOf: () => interval, coded: () => undefined })("a");
    expect(found).toMatchObject({ cases: 10_000, by: "whole groups" });
    // Twice 1,000 ± 100: 2,000 ± √2 × 100.
    expect([found.interval?.low, found.interval?.high].map((one) => Math.round(one ?? 0))).toEqual([
      1_859, 2_141,
    ]);
  });

  test("is by dual-coded records where the group is divided and there are some, else by index entries, and says which", () => {
    const coded = (source: string, target: string) =>
      source === "3" ? { count: target === "b" ? 10 : 40, base: 50 } : undefined;
    const by = targetCases(maps, cases, { intervalOf: () => interval, coded });
    expect([by("b"), by("c")]).toEqual([
      { cases: 200, by: "dual-coded records", interval: null },
      { cases: 800, by: "dual-coded records", interval: null },
    ]);
    expect(targetCases(maps, cases)("b")).toEqual({ cases: 750, by: "index shares", interval: null });
  });

  test("is not known where a part is of a group that nobody counted, or comes from none", () => {
    const none = { cases: null, by: null, interval: null };
    expect(targetCases(maps, cases)("d")).toEqual(none);
    expect(targetCases([...maps, map(null, "a", 1)], cases)("a")).toEqual(none);
    expect(targetCases([map("3", "b", 0), map("3", "c", 0)], cases)("b")).toEqual(none);
  });
});
