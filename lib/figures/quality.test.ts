import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUALITIES } from "#lib/facts/facts";
import { qualityOf } from "#lib/figures/quality";

describe("the quality of an estimate", () => {
  it.each([
    [0, "precise"],
    [5, "precise"],
    [5.1, "reasonably precise"],
    [10, "reasonably precise"],
    [10.01, "acceptable"],
    [20, "acceptable"],
    [20.1, "unreliable"],
  ] as const)("is of the band that the survey's key has for %s%%", (cv, band) => {
    expect(qualityOf(cv)).toBe(band);
  });

  it("is never better for a larger coefficient of variation", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(QUALITIES.indexOf(qualityOf(low))).toBeLessThanOrEqual(QUALITIES.indexOf(qualityOf(high)));
        },
      ),
    );
  });
});
