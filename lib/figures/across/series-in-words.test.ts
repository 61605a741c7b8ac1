import { describe, expect, test } from "vitest";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import { measureOf } from "#lib/facts/measure";
import type { SeriesPart, SeriesPoint } from "#lib/figures/across/series";
import {
  dividedInWords,
  pointInWords,
  seriesInWords,
  stepInWords,
  stepsBesideAll,
} from "#lib/figures/across/series-in-words";

const measure = measureOf("jobs")!;
const name = (edition: string) => edition.toUpperCase();

function point(
  period: string,
  value: number | null,
  status: "" | "provisional" | "revised" = "",
): SeriesPoint {
  const lacking = value === null ? [{ code: "1", why: "unreliable" as const }] : [];
  const dataSet = dataSetOf(`survey-${period}-${status}`, { period, status });
  return { dataSet, value, known: value, lacking, interval: null, cv: null };
}
const parts = (before: number | null): SeriesPart[] => [
  { edition: "soc1", codes: ["1"], points: [point("2011-04", 100), point("2021-04", before, "provisional")] },
  { edition: "soc2", codes: ["1", "2"], points: [point("2021-04", 130, "revised"), point("2025", 180)] },
];

describe("a series in words", () => {
  test("says what the step is, and that a part of it may be revision", () => {
    const [one] = stepsBesideAll(parts(150), parts(140));
    expect(stepInWords(one!.step, { measure, name, all: one!.all })).toBe(
      "April 2021 is on both: 150 jobs on SOC1, 130 jobs on SOC2. The step between them, 20 jobs less (−13.3%), is how groups are drawn and records coded, not what happened to the people in them. The first is provisional and the second revised: a part of the step is that; all groups together differ by −7.1%.",
    );
  });

  test("says of the change how much is the classification", () => {
    expect(dividedInWords(parts(120), { measure, name })).toEqual([
      "From April 2011 to 2025: 80 jobs more. Of that:",
      "20 jobs more within SOC1, April 2011 to April 2021;",
      "50 jobs more within SOC2, April 2021 to 2025;",
      "10 jobs more is the classification, 12.5% of the change.",
    ]);
  });

  test("says why where a figure that is needed is kept back", () => {
    const [one] = stepsBesideAll(parts(null), []);
    expect(stepInWords(one!.step, { measure, name, all: undefined })).toContain(
      "is not worked out: the figure on SOC1 is not known whole",
    );
    expect(dividedInWords(parts(null), { measure, name })).toEqual([
      "The whole change is not divided: the figure of survey-2021-04-provisional is not known.",
    ]);
    expect(pointInWords(point("2025", null), measure)).toBe("not published: too unreliable");
  });

  test("says of the picture whether the line goes on where the edition changes", () => {
    expect(seriesInWords(parts(150), { measure, name, joined: true })).toContain("so the line goes on");
    expect(seriesInWords(parts(150), { measure, name, joined: false })).toContain("The line is broken");
  });
});
