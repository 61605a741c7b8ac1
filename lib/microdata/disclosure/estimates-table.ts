import { measureOf } from "#lib/facts/measure";
import type { ToldEstimate } from "#lib/microdata/disclosure/figures";
import type { SeriesYear } from "#lib/microdata/layout/series";

/** The columns of a tidy table of estimates: a row for each figure. */
export const ESTIMATE_COLUMNS = [
  "year",
  "numstrata",
  "occupations",
  "level",
  "code",
  "sex",
  "hours",
  "measure",
  "unit",
  "value",
  "standard_error",
  "cv",
  "quality",
  "suppressed",
  "base",
] as const;

/** An estimate as a row of that table. A value that is not told is empty, and "suppressed" says why. */
export function estimateCells(of: SeriesYear, estimate: ToldEstimate): (string | number)[] {
  const { code, sex, hours, measure, value, error, cv, quality, suppressed, base } = estimate;
  const unit = measureOf(measure)?.unit ?? "";
  return [
    ...[of.year, of.numstrata, of.column, code.length, code, sex, hours, measure, unit],
    ...[value ?? "", error ?? "", cv ?? "", quality, suppressed, base ?? ""],
  ];
}
