import { describe, expect, it } from "vitest";
import { effectiveNumber, wilson } from "#lib/gold-coding/figures/estimate";
import { binomial, randomNumbers, resampler } from "#lib/gold-coding/figures/resample";

/** Mean and variance of numbers drawn. */
function moments(draw: () => number, times = 20_000): [mean: number, variance: number] {
  const drawn = Array.from({ length: times }, draw);
  const mean = drawn.reduce((sum, one) => sum + one, 0) / times;
  return [mean, drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / times];
}

describe("binomial numbers", () => {
  it.each([
    [5, 0.3],
    [100, 0.04],
    [60, 0.5],
    [1000, 0.2],
    [400, 0.93],
    [100_000, 0.4],
  ])("of %i trials with chance %f have that distribution's mean and variance", (n, p) => {
    const random = randomNumbers(7);
    const [mean, variance] = moments(() => binomial(n, p, random));
    const expected = n * p * (1 - p);
    expect(Math.abs(mean - n * p)).toBeLessThan(5 * Math.sqrt(expected / 20_000));
    expect(variance / expected).toBeGreaterThan(0.94);
    expect(variance / expected).toBeLessThan(1.06);
  });

  it("are none or all where the chance is 0 or 1", () => {
    const random = randomNumbers(1);
    expect([binomial(9, 0, random), binomial(9, 1, random), binomial(0, 0.5, random)]).toEqual([0, 9, 0]);
  });
});

describe("records drawn again", () => {
  const counts = [300, 1, 1, 1, 0, 12, 2, 2, 1];
  const total = 320;

  it("are as many as there are, none of a pattern that there is none of, the same for the same seed", () => {
    const [one, other] = [new Int32Array(counts.length), new Int32Array(counts.length)];
    const [draw, again] = [resampler(counts, randomNumbers(3)), resampler(counts, randomNumbers(3))];
    for (let nth = 0; nth < 200; nth++) {
      draw(one);
      again(other);
      expect(one.reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(one[4]).toBe(0);
      expect(one).toEqual(other);
    }
  });

  it("are each pattern as often as it was found, with a multinomial's variance", () => {
    const drawn = new Int32Array(counts.length);
    for (const at of [0, 1, 5, 7, 8]) {
      const draw = resampler(counts, randomNumbers(at + 1));
      const [mean, variance] = moments(() => {
        draw(drawn);
        return drawn[at]!;
      }, 8000);
      const expected = counts[at]! * (1 - counts[at]! / total);
      expect(Math.abs(mean - counts[at]!)).toBeLessThan(5 * Math.sqrt(expected / 8000));
      expect(variance / expected).toBeGreaterThan(0.9);
      expect(variance / expected).toBeLessThan(1.1);
    }
  });
});

describe("Wilson's interval, as Newcombe lists it (Statistics in Medicine 17, 1998, table I)", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i", (some, all, from, to) => {
    const interval = wilson(some / all, all);
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  it("is of as many cases as the weights are worth", () => {
    expect(effectiveNumber(50 * 3, 50 * 9)).toBe(50);
    expect(effectiveNumber(100 + 1, 100 ** 2 + 1)).toBeLessThan(1.03);
  });
});
