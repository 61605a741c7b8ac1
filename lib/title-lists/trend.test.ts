import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trendOf } from "#lib/title-lists/trend";

const QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];
const EVEN = [1_000, 1_000, 1_000, 1_000];

describe("the trend of counts", () => {
  it("is that worked out by hand", () => {
    // Times −1.5 … 1.5, shares ¼ each: Σ t·y = −15 − 10 + 15 + 60 = 50 of Y = 100. Σ t·e^(bt)/Σ e^(bt) = 0.5 at b = 0.4196,
    // where Σ ¼·e^(bt) = 1.1134: G = 2(0.4196 × 50 − 100 × log 1.1134) = 20.48. Fitted are 12.0, 18.2, 27.7 and 42.1, so that
    // φ = 0.80/2 < 1 and P(|Z| > √20.48) = 0.000006.
    const trend = trendOf(QUARTERS, [10, 20, 30, 40], EVEN);
    expect(trend.kind).toBe("growing");
    expect(trend.p).toBeCloseTo(6.0e-6, 6);
    expect(trend.growth).toBeCloseTo(Math.exp(0.4196) - 1, 3);
  });

  it("is less sure where counts jump about it", () => {
    // Σ t·y = −15 − 30 + 0 + 75 = 30 of 120: b = 0.2014, log Σ ¼·e^(bt) = 0.0252, G = 2(0.2014 × 30 − 120 × 0.0252) = 6.03.
    // Fitted are 21.6, 26.5, 32.4 and 39.6: φ = (6.3 + 42.4 + 32.4 + 2.8)/2 = 42, t = √(6.03/42) = 0.38 on 2 degrees of freedom:
    // P = 1 − 0.38/√(2 + 0.38²) = 0.74.
    const trend = trendOf(QUARTERS, [10, 60, 0, 50], EVEN);
    expect(trend.kind).toBe("steady");
    expect(trend.p).toBeCloseTo(0.74, 2);
  });

  it("of what grows with the whole list is none", () => {
    const trend = trendOf(QUARTERS, [10, 20, 30, 40], [100, 200, 300, 400]);
    expect(trend.kind).toBe("steady");
    expect(trend.p).toBeCloseTo(1, 6);
  });

  it("is not told of few periods or counts, nor by what is kept back", () => {
    const none = { kind: "few", p: null, growth: null };
    expect(trendOf(QUARTERS.slice(0, 2), [1, 500], EVEN)).toEqual(none);
    expect(trendOf(QUARTERS, [1, 2, 2, 4], EVEN)).toEqual(none);
    expect(trendOf(QUARTERS, [null, null, 20, 40], EVEN)).toEqual(none);
    expect(trendOf(QUARTERS, [10, null, 30, 40], EVEN).kind).toBe("growing");
  });

  it("of what is new grows as much as is ever said", () => {
    const { kind, growth } = trendOf(QUARTERS, [0, 0, 0, 50], EVEN);
    expect(kind).toBe("growing");
    expect(growth).toBeCloseTo(Math.exp(3) - 1, 3);
  });

  it("turns round with time", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, (given) => {
        const [there, back] = [trendOf(QUARTERS, given, EVEN), trendOf(QUARTERS, given.toReversed(), EVEN)];
        fc.pre(there.p !== null && back.p !== null);
        expect(back.p).toBeCloseTo(there.p!, 9);
        expect((1 + there.growth!) * (1 + back.growth!)).toBeCloseTo(1, 6);
      }),
    );
  });
});
