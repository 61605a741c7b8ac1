import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "#lib/facts/facts";
import { structureOf } from "#lib/facts/structure";
import { percentileBars } from "#lib/figures/percentile-bar";
import { treemapOf } from "#lib/figures/treemap";

const figure = (code: string, value: number | null): Figure => ({
  ...{ edition: "one", code, dataSet: "d", measure: "jobs", sex: "", hours: "", value },
  ...{ suppressed: value === null ? "unreliable" : "", quality: "", cv: null, base: null },
});
const structure = structureOf(
  ["1", "11", "111", "1111", "1112", "12", "121", "1211", "1212"].map((code) => ({ code, title: code })),
);
const SIZE = { width: 400, height: 300 };

describe("a treemap", () => {
  it("gives each group an area in proportion, and lists those without a value", () => {
    const values = fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 1e6 })), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(values, (given) => {
        const figures = ["1111", "1112", "1211", "1212"].map((code, at) => figure(code, given[at]!));
        const { areas, without, total } = treemapOf("1", figures, structure, SIZE);
        expect(areas.length + without.length).toBe(4);
        expect(total).toBe(given.reduce<number>((sum, one) => sum + (one ?? 0), 0));
        for (const { x, y, width, height, value } of areas) {
          expect((width * height) / (SIZE.width * SIZE.height)).toBeCloseTo(value / total, 6);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(SIZE.width + 1e-6);
          expect(y + height).toBeLessThanOrEqual(SIZE.height + 1e-6);
        }
        expect(without.every(({ figure: one }) => one?.value === null)).toBe(true);
      }),
    );
  });

  it("keeps the groups of a branch together, and is empty where nothing is known", () => {
    const { areas, branches } = treemapOf(
      "1",
      [figure("1111", 30), figure("1112", 10), figure("1211", 60)],
      structure,
      SIZE,
    );
    expect(areas.map(({ group, branch }) => [group.code, branch.code])).toEqual([
      ["1211", "12"],
      ["1111", "11"],
      ["1112", "11"],
    ]);
    expect(branches.map(({ group }) => group.code)).toEqual(["11", "12"]);
    expect(treemapOf("1", [], structure, SIZE)).toMatchObject({ areas: [], total: 0 });
  });
});

describe("percentile bars", () => {
  const spread = (values: Record<string, number | null>) =>
    new Map(Object.entries(values).map(([key, value]) => [key, { value }]));

  it("stand on one scale from nought, its end a round amount", () => {
    const { bars, most } = percentileBars([
      spread({ p10: 10, p25: 12, median: 20, p75: 30, p90: 47.9 }),
      spread({ p10: 5, median: 10 }),
    ]);
    expect(most).toBe(50);
    expect(bars[0]).toEqual({
      whole: { from: 0.2, to: 47.9 / 50 },
      half: { from: 0.24, to: 0.6 },
      median: 0.4,
      missing: [],
    });
    expect(bars[1]).toEqual({
      whole: { from: 0.1, to: 0.2 },
      half: null,
      median: 0.2,
      missing: ["p25", "p75", "p90"],
    });
  });

  it("draw nothing of what is suppressed", () => {
    expect(percentileBars([spread({ p10: null, median: null })])).toEqual({
      bars: [{ whole: null, half: null, median: null, missing: ["p10", "p25", "median", "p75", "p90"] }],
      most: 0,
    });
  });
});
