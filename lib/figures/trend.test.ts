import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_COUNTED, trendOf, trendOfCounts, yearsOf } from "#lib/figures/trend";

describe("the trend of estimates", () => {
  test("of two figures is the z-test of the logarithm of their ratio", () => {
    // ln(12/10) = 0.1823; its standard error with 5% each is √(0.05² + 0.05²) = 0.0707; z = 2.578, p = 0.0099.
    const trend = trendOf([
      { time: 2021, value: 10_000, cv: 5 },
      { time: 2023, value: 12_000, cv: 5 },
    ]);
    expect(trend.verdict).toBe("growing");
    expect(trend.p).toBeCloseTo(0.0099, 4);
    // Over two years: √1.2 − 1 a year.
    expect(trend.rate).toBeCloseTo(0.0954, 4);
  });

  test("is steady where less precise figures say the same", () => {
    // z = 0.1823 ÷ 0.1414 = 1.289
    const figures = [
      { time: 2021, value: 10_000, cv: 10 },
      { time: 2023, value: 12_000, cv: 10 },
    ];
    expect(trendOf(figures).verdict).toBe("steady");
    expect(trendOf(figures).p).toBeCloseTo(0.1974, 3);
  });

  test("is not known, and why, where there is too little; the figures themselves are told", () => {
    const [first, last] = [
      { time: 2021, value: 100, cv: null },
      { time: 2025, value: 50, cv: 5 },
    ];
    expect(trendOf([last, first])).toMatchObject({
      verdict: "not known",
      why: "the source does not say how precise its figures are",
      from: { value: 100 },
      to: { value: 50 },
    });
    expect(trendOf([last]).why).toBe("figures of two times or more are needed");
    expect(trendOf([{ ...first, value: 0 }, last]).why).toBe("a figure is nought");
  });

  test("turns round with time, and is the same in thousands", () => {
    const figures = fc.array(
      fc.record({ value: fc.integer({ min: 1, max: 1e6 }), cv: fc.double({ min: 1, max: 20, noNaN: true }) }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(figures, (held) => {
        const timed = held.map((one, time) => ({ ...one, time }));
        const back = trendOf(timed.map((one) => ({ ...one, time: -one.time })));
        const there = trendOf(timed);
        expect(Math.log1p(back.rate!)).toBeCloseTo(-Math.log1p(there.rate!), 6);
        const thousands = trendOf(timed.map((one) => ({ ...one, value: one.value * 1_000 })));
        expect(thousands.verdict).toBe(there.verdict);
      }),
    );
  });
});

describe("the trend of counts", () => {
  test("of two periods is whether the counts could be halves of their sum", () => {
    // 60 of 100, expected 50 ± √(100 × ½ × ½) = 5: z = 2, p = 0.0455.
    const trend = trendOfCounts([
      { time: 1, count: 40 },
      { time: 2, count: 60 },
    ]);
    expect(trend).toMatchObject({ verdict: "growing" });
    expect(trend.p).toBeCloseTo(0.0455, 4);
    // The counts' own ratio.
    expect(trend.rate).toBeCloseTo(0.5, 6);
  });

  test("allows for periods of different length", () => {
    const counts = [
      { time: 1, count: 40, exposure: 2 },
      { time: 2, count: 60, exposure: 3 },
    ];
    expect(trendOfCounts(counts).verdict).toBe("steady");
    expect(trendOfCounts(counts).p).toBeCloseTo(1);
  });

  test("is steady where counts scatter by far more than they rise", () => {
    const scattered = [20, 80, 10, 90, 20, 95].map((count, time) => ({ time, count }));
    expect(trendOfCounts(scattered).verdict).toBe("steady");
    expect(trendOfCounts([20, 30, 45, 60, 80, 110].map((count, time) => ({ time, count }))).verdict).toBe(
      "growing",
    );
  });

  test("is not known of fewer than are needed for the test", () => {
    const few = [
      { time: 1, count: 0 },
      { time: 2, count: LEAST_COUNTED - 1 },
    ];
    expect(trendOfCounts(few)).toMatchObject({ verdict: "not known", from: { value: 0 } });
    expect(trendOfCounts([{ time: 1, count: 100 }]).verdict).toBe("not known");
  });
});

test("a period is placed where it ends", () => {
  expect(yearsOf("2025")).toBe(2026);
  expect(yearsOf("2021-04")).toBeCloseTo(2021.333, 3);
  expect(yearsOf("2014-01/2016-09")).toBe(2016.75);
  expect(yearsOf("")).toBeNull();
});
