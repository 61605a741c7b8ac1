import fc from "fast-check";
import { expect, test } from "vitest";
import { nthGreatest } from "#lib/platform/nth-greatest";

test("so many values are no less, however many are alike", () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 12 }), (all, nth) => {
      const sorted = [...all].sort((a, b) => b - a);
      expect(nthGreatest(Float64Array.from(all), nth)).toBe(sorted[Math.min(nth, all.length) - 1]);
    }),
  );
});
