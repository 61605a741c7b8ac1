import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import type { DataSet, Figure } from "#lib/facts/facts";
import { dividedChange, seriesParts, stepsOf } from "#lib/figures/across/series";

function year(id: string, edition: string, period: string, status: DataSet["status"] = ""): DataSet {
  return { ...dataSetOf(id), edition, period, status, series: "survey" };
}
const dataSets = [
  year("e", "new", "2025"),
  year("c", "new", "2021"),
  year("a", "old", "2011"),
  year("b", "old", "2021", "provisional"),
  year("b2", "old", "2021", "revised"),
];
function figure(dataSet: string, code: string, value: number | null, more: Partial<Figure> = {}): Figure {
  const edition = dataSets.find(({ id }) => id === dataSet)!.edition;
  const blank = { measure: "jobs", sex: "", hours: "", quality: "", cv: null, base: null } as const;
  return { ...blank, edition, code, dataSet, value, suppressed: value === null ? "unreliable" : "", ...more };
}
const figures = [
  figure("a", "1", 100),
  figure("b", "1", 999),
  figure("b2", "1", 150),
  figure("c", "1", 90),
  figure("c", "2", 40),
  figure("e", "1", 110),
  figure("e", "2", 70),
];
const set = new Map([
  ["old", ["1"]],
  ["new", ["1", "2"]],
]);
const partsWith = (held: readonly Figure[], measure = "jobs") =>
  seriesParts(set, { dataSets, measure, figures: held });

describe("a series of a comparable set", () => {
  test("is summed on both sides, a part for each edition, the last that was published of each time", () => {
    const parts = partsWith(figures);
    expect(
      parts.map(({ edition, points }) => [edition, points.map(({ dataSet, value }) => [dataSet.id, value])]),
    ).toEqual([
      [
        "old",
        [
          ["a", 100],
          ["b2", 150],
        ],
      ],
      [
        "new",
        [
          ["c", 130],
          ["e", 180],
        ],
      ],
    ]);
  });

  test("has a step where one time is on two editions, and the whole change is what happened within and the steps", () => {
    const parts = partsWith(figures);
    expect(stepsOf(parts)).toEqual([expect.objectContaining({ period: "2021", change: -20 })]);
    expect(dividedChange(parts)).toMatchObject({
      total: 80,
      within: [{ change: 50 }, { change: 50 }],
      classification: -20,
    });
  });

  test("has no value where a part is suppressed or was never published; then no step is worked out, and why is said", () => {
    const without = figures.filter(({ dataSet, code }) => !(dataSet === "e" && code === "1"));
    const parts = partsWith(
      without.map((one) => (one.dataSet === "c" && one.code === "2" ? figure("c", "2", null) : one)),
    );
    expect(parts[1]?.points).toMatchObject([
      { value: null, known: 90, lacking: [{ code: "2", why: "unreliable" }] },
      { value: null, known: 70, lacking: [{ code: "1", why: "not published" }] },
    ]);
    expect(stepsOf(parts)[0]?.change).toBeNull();
    expect(dividedChange(parts)).toEqual({ why: expect.stringContaining("is not known") });
  });

  test("of medians is known only where it is of one group", () => {
    const measure = "hourly-pay:median";
    const medians = figures.map((one) => ({ ...one, measure }));
    const parts = partsWith(medians, measure);
    expect(parts.map(({ points }) => points.map(({ value, known }) => [value, known]))).toEqual([
      [
        [100, 100],
        [150, 150],
      ],
      [
        [null, null],
        [null, null],
      ],
    ]);
  });

  test("adds the errors of its groups as of figures apart from each other", () => {
    const precise = figures.map((one) => ({ ...one, cv: 10 }));
    const [, after] = partsWith(precise);
    // √(9² + 4²) = 9.85 of 130
    expect(after?.points[0]?.cv).toBeCloseTo((9.849 / 130) * 100, 2);
  });

  test("on one edition, or without a common time, is not divided", () => {
    expect(dividedChange(partsWith(figures.filter(({ edition }) => edition === "old")))).toEqual({
      why: "all of it is on one edition",
    });
    expect(dividedChange(partsWith(figures.filter(({ dataSet }) => dataSet !== "c")))).toEqual({
      why: "two of the editions have no time in common",
    });
  });
});

test("whatever the figures, the change is divided without a rest", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 7, maxLength: 7 }), (values) => {
      const divided = dividedChange(partsWith(figures.map((one, at) => ({ ...one, value: values[at]! }))));
      if ("why" in divided) throw new Error(divided.why);
      const within = divided.within.reduce((sum, { change }) => sum + change, 0);
      expect(within + divided.classification).toBe(divided.total);
    }),
  );
});
