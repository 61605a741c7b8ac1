import { describe, expect, test } from "vitest";
import { intervalOf, sampleInterval } from "#lib/figures/interval";

const figure = { value: 10_000, cv: null, quality: "" } as const;

describe("the interval of a figure", () => {
  test("is 1.96 coefficients of variation to both sides", () => {
    const { low, high, by } = intervalOf({ ...figure, cv: 10 })!;
    // 1.96 × 10% of 10,000
    expect([Math.round(low), Math.round(high), by]).toEqual([8_040, 11_960, "cv"]);
  });

  test("is by the largest of its band where the source names that alone", () => {
    const { high, by } = intervalOf({ ...figure, quality: "acceptable" })!;
    // 1.96 × 20% of 10,000
    expect([Math.round(high), by]).toEqual([13_920, "quality"]);
  });

  test("is not known where the source says nothing, or only that the figure is unreliable", () => {
    expect(intervalOf(figure)).toBeNull();
    expect(intervalOf({ ...figure, quality: "unreliable" })).toBeNull();
    expect(intervalOf({ ...figure, value: null, cv: 5 })).toBeNull();
  });

  test("of sampled records is that of a Poisson count", () => {
    // The exact interval of 10 is 4.80 to 18.39, of 39 27.73 to 53.32 (tables of Poisson limits).
    const round = ({ low, high }: { low: number; high: number }) => [low, high].map((one) => one.toFixed(1));
    expect(round(sampleInterval(10, 1))).toEqual(["4.8", "18.4"]);
    expect(round(sampleInterval(39, 1))).toEqual(["27.7", "53.3"]);
    expect(Math.round(sampleInterval(39, 100).high)).toBe(Math.round(sampleInterval(39, 1).high * 100));
    expect(round(sampleInterval(0, 1))).toEqual(["0.0", "3.7"]);
  });
});
