import { describe, expect, it, test } from "vitest";
import { breakdownOf } from "#lib/microdata/estimates/breakdown";
import { addUp, quantile, type Running } from "#lib/microdata/estimates/quantiles";
import { errorOfQuantile, errorOfRatio, errorOfSum, ratioIn } from "#lib/microdata/estimates/standard-error";
import { cellSums } from "#lib/microdata/estimates/sums";
import { randomFrom } from "#lib/platform/random";

/** Sums of records that are all men at full-time work in one unit group. */
function sumsOf(weights: number[], y: number[], x: number[] = y.map(() => 1)) {
  const codes = Uint16Array.from(weights, () => 2136);
  const places = Uint32Array.from(weights.keys());
  const records = { length: weights.length, of: {}, occupations: new Map(), codes: new Map() };
  const table = {
    ...{ records, codes, breakdown: breakdownOf(codes, places, 4), who: [0] },
    membership: Uint16Array.from(weights, () => 0b11011),
  };
  return cellSums(
    table,
    places,
    weights,
    (at) => y[at]!,
    (at) => x[at]!,
  );
}

describe("the standard error of a mean", () => {
  /* 10, 12, 14, 16 with weights of 1: mean 13, Σ(y − 13)² = 9 + 1 + 1 + 9 = 20; 4/3 × 20 / 16 = 5/3, whose root is 1.291. */
  it("of equal weights is the usual one, in the group and in those above it", () => {
    const sums = sumsOf([1, 1, 1, 1], [10, 12, 14, 16]);
    for (const group of [0, 1, 2, 3, 4])
      for (const who of [0, 1, 3, 4]) {
        expect(ratioIn(sums, 9 * group + who)).toBe(13);
        expect(errorOfRatio(sums, 9 * group + who)).toBeCloseTo(1.29099, 5);
      }
    expect(ratioIn(sums, 6), "women").toBeNull();
  });

  /*
   * Pay 300 and 800 for 30 and 40 hours, weights 2 and 1: (600 + 800) / (60 + 40) = 14 an hour, not the mean of 10 and 20.
   * z: 300 − 14 × 30 = −120; 800 − 14 × 40 = 240. Σw²z² = 4 × 14,400 + 57,600 = 115,200; × 2 = 230,400; root 480; / 100 = 4.8.
   */
  it("of hourly pay is that of a ratio of sums", () => {
    const sums = sumsOf([2, 1], [300, 800], [30, 40]);
    expect(ratioIn(sums, 0)).toBe(14);
    expect(errorOfRatio(sums, 0)).toBeCloseTo(4.8, 9);
  });

  it("is none of one record, and of no hours there is no mean", () => {
    expect(errorOfRatio(sumsOf([1], [5]), 0)).toBeNull();
    expect(ratioIn(sumsOf([1], [5], [0]), 0)).toBeNull();
  });
});

/* Two of four records of weight 100: 200, Σw² 20,000; 4/3 × (20,000 − 200² / 4) = 13,333; root 115.47. All four: none. */
test("the standard error of a number of jobs is nought for all of them", () => {
  expect(errorOfSum(200, 20_000, 4)).toBeCloseTo(115.470, 3); // biome-ignore format: as in the comment
  expect(errorOfSum(400, 40_000, 4)).toBe(0);
});

test("the standard error of a median is how far medians of other samples stand apart", () => {
  const random = randomFrom(5);
  const drawn = Array.from({ length: 300 }, () => sample(random, 200));
  const medians = drawn.map((one) => quantile(one, 0.5)!);
  const mean = medians.reduce((sum, one) => sum + one, 0) / medians.length;
  const spread = Math.sqrt(medians.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (medians.length - 1));
  const said = drawn.reduce((sum, one) => sum + errorOfQuantile(one, 0.5)!, 0) / drawn.length;
  expect(said / spread).toBeGreaterThan(0.85);
  expect(said / spread).toBeLessThan(1.2);
});

/** Pay of a skew distribution, with weights that differ. */
function sample(random: () => number, length: number): Running {
  const values = Float64Array.from({ length }, () => 300 + 900 * random() ** 2).sort();
  const made = { values, weights: new Float64Array(length), squares: new Float64Array(length), length };
  addUp(
    made,
    Float64Array.from({ length }, () => 100 + 100 * random()),
  );
  return made;
}
