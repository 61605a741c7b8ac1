import type { EditionId } from "#lib/facts/edition";
import type { DataSet, Figure, Suppressed } from "#lib/facts/facts";
import { measureOf } from "#lib/facts/measure";
import { inOrderOfTime } from "#lib/facts/newest-of-series";
import { type Interval, intervalOf, Z95 } from "#lib/figures/interval";
import { appendTo } from "#lib/platform/append-to";

/** What one data set of a series says of a group, or of several together. */
export interface SeriesPoint {
  dataSet: DataSet;
  /** Null where a figure of one of the groups is not known, or what is measured cannot be added up. */
  value: number | null;
  /** The figures that are known, added up; the same as the value where that is known, null where none is or they cannot be added. */
  known: number | null;
  /** Groups whose figure the source does not give; "not published" where it has no row of the group at all. */
  lacking: { code: string; why: Suppressed | "not published" }[];
  interval: Interval | null;
  /** Coefficient of variation, per cent; null where the source gives none of each. */
  cv: number | null;
}

/** The part of a series that is on one edition: nothing breaks it. */
export interface SeriesPart {
  edition: EditionId;
  /** The groups that are counted together. */
  codes: readonly string[];
  /** In order of time, at least one. */
  points: SeriesPoint[];
}

/** What series are made from: data sets of one series, with their figures of one measure, sex and hours. */
export interface SeriesBasis {
  dataSets: readonly DataSet[];
  measure: string;
  figures: readonly Figure[];
}

/**
 * The parts of a series, one for each edition, in order of the time that they begin. Of several data sets of one time and
 * edition the one that took the place of the others stands. Counts of several groups are added up; a median of several
 * groups is none of the figures that were published, and is not known.
 * @param codes the groups that are counted together in each edition; editions that it does not have are left out
 */
export function seriesParts(
  codes: ReadonlyMap<EditionId, readonly string[]>,
  { dataSets, measure, figures }: SeriesBasis,
): SeriesPart[] {
  const held = new Map(
    figures.map((figure) => [`${figure.dataSet} ${figure.edition} ${figure.code}`, figure]),
  );
  const points = new Map<EditionId, SeriesPoint[]>();
  for (const dataSet of inOrderOfTime(standing(dataSets))) {
    const own = dataSet.edition === "" ? undefined : codes.get(dataSet.edition);
    if (!own || own.length === 0) continue;
    const found = own.map((code) => held.get(`${dataSet.id} ${dataSet.edition} ${code}`));
    if (found.every((one) => one === undefined)) continue;
    appendTo(points, dataSet.edition, pointOf(dataSet, own, found, measure));
  }
  return [...points]
    .map(([edition, ofEdition]) => ({ edition, codes: codes.get(edition) ?? [], points: ofEdition }))
    .sort((a, b) => (timeOf(a.points[0]) < timeOf(b.points[0]) ? -1 : 1));
}

/** Of those of one time and edition the last that was published. */
function standing(dataSets: readonly DataSet[]): DataSet[] {
  const last = new Map<string, DataSet>();
  for (const dataSet of inOrderOfTime(dataSets)) last.set(`${dataSet.edition} ${dataSet.period}`, dataSet);
  return [...last.values()];
}

function pointOf(
  dataSet: DataSet,
  codes: readonly string[],
  figures: readonly (Figure | undefined)[],
  measure: string,
): SeriesPoint {
  const lacking = figures.flatMap((figure, at): SeriesPoint["lacking"] =>
    figure && figure.value !== null
      ? []
      : [{ code: codes[at] ?? "", why: figure?.suppressed || "not published" }],
  );
  const known = figures.flatMap((figure) => (figure?.value == null ? [] : [figure]));
  const additive = measureOf(measure, dataSet)?.kind === "size";
  const single = codes.length === 1 ? known[0] : undefined;
  if (!additive && !single) return { dataSet, value: null, known: null, lacking, interval: null, cv: null };
  const sum = known.length === 0 ? null : known.reduce((total, { value }) => total + (value ?? 0), 0);
  const value = lacking.length === 0 ? sum : null;
  const spread = value === null ? null : spreadOf(known);
  return {
    dataSet,
    value,
    known: sum,
    lacking,
    interval: value === null ? null : single ? intervalOf(single) : intervalAround(value, spread),
    cv: value && spread !== null ? (100 * spread) / value : null,
  };
}

function intervalAround(value: number, spread: number | null): Interval | null {
  if (spread === null) return null;
  return { low: Math.max(0, value - Z95 * spread), high: value + Z95 * spread, by: "cv" };
}

/** The standard error of a sum of estimates, taken to be apart from each other; null where one has none. */
function spreadOf(figures: readonly Figure[]): number | null {
  let variance = 0;
  for (const figure of figures) {
    const interval = intervalOf(figure);
    if (interval === null || figure.value === null) return null;
    variance += ((interval.high - figure.value) / Z95) ** 2;
  }
  return Math.sqrt(variance);
}

/** Two figures of the same time on two editions, and how far they are apart: what the classification alone does. */
export interface Step {
  period: string;
  before: { edition: EditionId; point: SeriesPoint };
  after: { edition: EditionId; point: SeriesPoint };
  /** Null where a figure on either side is not known. */
  change: number | null;
}

/** The steps between parts that follow each other: at the first time that both have. */
export function stepsOf(parts: readonly SeriesPart[]): Step[] {
  return parts.slice(1).flatMap((after, at): Step[] => {
    const before = parts[at]!;
    const found = after.points.flatMap((point) => {
      const same = before.points.find(({ dataSet }) => dataSet.period === point.dataSet.period);
      return same && point.dataSet.period !== "" ? [{ same, point }] : [];
    })[0];
    if (!found) return [];
    const { same, point } = found;
    return [
      {
        period: point.dataSet.period,
        before: { edition: before.edition, point: same },
        after: { edition: after.edition, point },
        change: same.value === null || point.value === null ? null : point.value - same.value,
      },
    ];
  });
}

/** A change from the first figure to the last, divided into what happened within each edition and what the steps between did. */
export interface DividedChange {
  from: SeriesPoint;
  to: SeriesPoint;
  total: number;
  within: { edition: EditionId; from: SeriesPoint; to: SeriesPoint; change: number }[];
  steps: Step[];
  /** What the steps come to together: of the change, so much is the classification. */
  classification: number;
}

/**
 * Divides the change over a series; or says why it cannot be: a part has no time in common with the next, or a figure that it
 * needs is not known. Nothing is filled in.
 */
export function dividedChange(parts: readonly SeriesPart[]): DividedChange | { why: string } {
  const steps = stepsOf(parts);
  if (parts.length < 2) return { why: "all of it is on one edition" };
  if (steps.length < parts.length - 1) return { why: "two of the editions have no time in common" };
  const [first, last] = [parts[0]!.points[0]!, parts.at(-1)!.points.at(-1)!];
  const within = parts.map(({ edition, points }, at) => ({
    edition,
    from: at === 0 ? points[0]! : steps[at - 1]!.after.point,
    to: at === parts.length - 1 ? points.at(-1)! : steps[at]!.before.point,
  }));
  const needed = [first, last, ...within.flatMap(({ from, to }) => [from, to])];
  const missing = needed.find(({ value }) => value === null);
  if (missing) return { why: `the figure of ${missing.dataSet.title} is not known` };
  const changes = within.map((one) => ({ ...one, change: one.to.value! - one.from.value! }));
  return {
    from: first,
    to: last,
    total: last.value! - first.value!,
    within: changes,
    steps,
    classification: steps.reduce((sum, { change }) => sum + change!, 0),
  };
}

function timeOf(point: SeriesPoint | undefined): string {
  return point?.dataSet.period.split("/").at(-1) ?? "";
}
