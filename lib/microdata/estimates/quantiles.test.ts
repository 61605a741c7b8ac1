import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUp, quantile, type Running } from "#lib/microdata/estimates/quantiles";
import { errorOfQuantile } from "#lib/microdata/estimates/standard-error";

function running(records: readonly (readonly [value: number, weight: number])[]): Running {
  const sorted = [...records].sort(([a], [b]) => a - b);
  const { length } = sorted;
  const made = {
    values: Float64Array.from(sorted, ([value]) => value),
    weights: new Float64Array(length),
    squares: new Float64Array(length),
    length,
  };
  addUp(
    made,
    Float64Array.from(sorted, ([, weight]) => weight),
  );
  return made;
}

/** The four steps of Annex C as they are described, with lists. */
function naive(records: readonly (readonly [number, number])[], share: number): number {
  const sorted = [...records].sort(([a], [b]) => a - b);
  const middle = share * sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  const counted = sorted.map(([value, weight]) => {
    sum += weight;
    return { value, count: sum };
  });
  const lower = counted.filter(({ count }) => count <= middle).at(-1);
  const higher = counted.find(({ count }) => count > middle);
  if (!lower || !higher || higher.value === lower.value) return (higher ?? lower)!.value;
  const slope = (higher.value - lower.value) / (higher.count - lower.count);
  return lower.value + slope * (middle - lower.count);
}

const records = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 60_000 }).map((pence) => pence / 100),
    fc.integer({ min: 1, max: 400 }),
  ),
  { minLength: 1, maxLength: 60 },
);
const shares = fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9);

describe("the median as Annex C works it out", () => {
  /*
   * Five jobs, sorted: pay 200 300 400 500 700, weights 100 150 120 180 50.
   * Running weight:       100 250 370 550 600. The midpoint is 600 × 0.5 = 300.
   * At or below it: 250, at 300. Above it: 370, at 400.
   * 300 + (400 − 300) / (370 − 250) × (300 − 250) = 300 + 100 / 120 × 50 = 341.666…
   * A tenth: 60, and no running weight is at or below that: the least pay, 200.
   * Nine tenths: 540; 370 at 400 is below, 550 at 500 above: 400 + 100 / 180 × 170 = 494.444…
   */
  const five = running([
    [500, 180],
    [200, 100],
    [700, 50],
    [300, 150],
    [400, 120],
  ]);

  it("interpolates between the values on either side of the midpoint", () => {
    expect(quantile(five, 0.5)).toBeCloseTo(341.6667, 4);
    expect(quantile(five, 0.9)).toBeCloseTo(494.4444, 4);
  });

  it("takes nothing from another class where the first record is above the midpoint already", () => {
    expect(quantile(five, 0.1)).toBe(200);
  });

  /*
   * Two jobs, 100 and 300, weights 10 and 30: midpoint 20; below 10 at 100, above 40 at 300, which is the only one above.
   * 100 + (300 − 100) / (40 − 10) × (20 − 10) = 166.666…; the code of the annex would say 300.
   */
  it("interpolates also where one record alone is above", () => {
    expect(quantile(running([[100, 10], [300, 30]]), 0.5)).toBeCloseTo(166.6667, 4); // biome-ignore format: as in the comment
  });

  it("is none of nobody", () => expect(quantile(running([]), 0.5)).toBeNull());
});

describe("weighted quantiles", () => {
  it("are those of the plain algorithm", () => {
    fc.assert(
      fc.property(records, shares, (of, share) => {
        expect(quantile(running(of), share)).toBeCloseTo(naive(of, share), 8);
      }),
    );
  });

  it("lie between the least and the most, and rise with the share", () => {
    fc.assert(
      fc.property(records, (of) => {
        const sums = running(of);
        const found = [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => quantile(sums, share)!);
        const [least, most] = [sums.values[0]!, sums.values.at(-1)!];
        for (const value of found) {
          expect(value).toBeGreaterThanOrEqual(least);
          expect(value).toBeLessThanOrEqual(most);
        }
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });

  it("do not change when all weights grow alike, nor does how sure they are", () => {
    fc.assert(
      fc.property(records, shares, fc.integer({ min: 2, max: 9 }), (of, share, by) => {
        const grown = of.map(([value, weight]) => [value, weight * by] as const);
        expect(quantile(running(grown), share)).toBeCloseTo(quantile(running(of), share)!, 6);
        const [one, other] = [running(of), running(grown)].map((sums) => errorOfQuantile(sums, share));
        if (one === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(one!, 4);
      }),
    );
  });
});
