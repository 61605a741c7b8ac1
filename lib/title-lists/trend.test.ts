import { expect, it } from "vitest";
import { trendOf } from "#lib/title-lists/trend";

const QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];
const EVEN = [1_000, 1_000, 1_000, 1_000];

it("a title grows where its share of the list does, not where the list grows", () => {
  expect(trendOf(QUARTERS, [10, 20, 30, 40], EVEN).kind).toBe("growing");
  expect(trendOf(QUARTERS, [40, 30, 20, 10], EVEN).kind).toBe("shrinking");
  expect(trendOf(QUARTERS, [10, 20, 30, 40], [100, 200, 300, 400]).kind).toBe("steady");
  expect(trendOf(QUARTERS, [0, 0, 0, 50], EVEN).kind).toBe("growing");
});

it("counts that jump about have no trend, and few are not told of", () => {
  expect(trendOf(QUARTERS, [10, 60, 0, 50], EVEN).kind).toBe("steady");
  expect(trendOf(QUARTERS, [1, 2, 2, 4], EVEN)).toEqual({ kind: "few", p: null, growth: null });
});

it("a period that is kept back is left out, and is as long as it was", () => {
  // Shares of 1, 4 and 8 parts in quarters 1, 3 and 4 double each quarter.
  const { kind, growth } = trendOf(QUARTERS, [50, null, 200, 400], EVEN);
  expect(kind).toBe("growing");
  expect(growth).toBeCloseTo(1, 6);
  expect(trendOf(QUARTERS, [null, null, null, 40], EVEN).kind).toBe("few");
});
