import { CENSUS_SAMPLE, type CensusSample } from "#lib/compile/sizes/census-sample";
import { countedIn } from "#lib/compile/sizes/known-sizes";
import { reviewedBelow, type SizePolicy, type SizeVerdict, sizeVerdicts } from "#lib/compile/sizes/policy";
import { isUnder } from "#lib/compile/sizes/standing";
import type { EditionId } from "#lib/facts/edition";
import type { DataSet, Figure, SizeMeasure, Suppressed } from "#lib/facts/facts";
import { SIZE_MEASURES } from "#lib/facts/facts";
import { newestOfSeries } from "#lib/facts/newest-of-series";
import { cvOf, type Interval, intervalOf, sampleInterval } from "#lib/figures/interval";
import { type Trend, trendOf, yearsOf } from "#lib/figures/trend";
import { appendTo } from "#lib/platform/append-to";

/** What one data set says of how large a group is, set against the policy. */
export interface AssessedSize {
  dataSet: DataSet;
  measure: SizeMeasure;
  /** "employee jobs", "cases of the Census, by its sample of one in a hundred". */
  counted: string;
  /** Null where the source prints no figure: that is not nought. */
  value: number | null;
  suppressed: Suppressed | "";
  interval: Interval | null;
  /** Records that it was read off, where it is a sample. */
  records: number | null;
  verdicts: SizeVerdict[];
}

/** Whether a series says that a group grows, with the test's answer. */
export interface AssessedTrend {
  /** The newest data set of the series. */
  dataSet: DataSet;
  measure: SizeMeasure;
  trend: Trend;
}

/**
 * What all data sets together say of a group and the figure below which groups are reviewed: "under" where one says fewer,
 * "about" where none does but one cannot tell; "no figure" where none of those but one keeps its figure back, which it mostly
 * does of small groups; "over" where all that have a figure say more; "not known" where nobody counted it.
 */
export const REVIEW_VERDICTS = ["under", "about", "no figure", "over", "not known"] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** Groups with these verdicts are under review. */
export const UNDER_REVIEW: readonly ReviewVerdict[] = ["under", "about", "no figure"];

/** What is known of a group's size. */
export interface Assessment {
  code: string;
  /** The Census first, then the newest of each series that the group is in, in order of the data sets. */
  sizes: AssessedSize[];
  /** Of each series that counts the group, the longest first. */
  trends: AssessedTrend[];
  verdict: ReviewVerdict;
}

/** What groups of an edition are assessed by. */
export interface SizeEvidence {
  edition: EditionId;
  dataSets: readonly DataSet[];
  /** Figures of the edition that are sizes of everybody: others are passed over. */
  figures: readonly Figure[];
  census: CensusSample | null;
  policy: SizePolicy;
}

/** Assesses every group of an edition that somebody counted, by code. */
export function assessments(evidence: SizeEvidence): Map<string, Assessment> {
  const { edition, dataSets, census, policy } = evidence;
  const byId = new Map(dataSets.map((one) => [one.id, one]));
  const order = new Map(dataSets.map(({ id }, at) => [id, at]));
  const figures = new Map<string, { figure: Figure; dataSet: DataSet }[]>();
  for (const figure of evidence.figures) {
    const dataSet = byId.get(figure.dataSet);
    if (figure.edition === edition && figure.code !== "" && dataSet && isSizeOfAll(figure))
      appendTo(figures, figure.code, { figure, dataSet });
  }
  const censusSet = byId.get("census");
  const codes = new Set([...(census?.records.keys() ?? []), ...figures.keys()]);
  return new Map(
    [...codes].map((code): [string, Assessment] => {
      const own = figures.get(code) ?? [];
      const newest = newestOfSeries(own.map(({ dataSet }) => dataSet));
      const sample = census?.records.get(code);
      const sizes = [
        ...(sample === undefined || !census || !censusSet
          ? []
          : [ofCensus(censusSet, sample, census, policy)]),
        ...own
          .filter(({ dataSet }) => newest.has(dataSet.id))
          .sort((a, b) => (order.get(a.dataSet.id) ?? 0) - (order.get(b.dataSet.id) ?? 0))
          .map(({ figure, dataSet }) => ofFigure(dataSet, figure, policy)),
      ];
      return [code, { code, sizes, trends: trendsOf(own), verdict: verdictOf(sizes, policy) }];
    }),
  );
}

function isSizeOfAll({ measure, sex, hours }: Figure): boolean {
  return SIZE_MEASURES.some((one) => one === measure) && sex === "" && hours === "";
}

function ofCensus(
  dataSet: DataSet,
  records: number,
  { kind }: CensusSample,
  policy: SizePolicy,
): AssessedSize {
  const value = records * CENSUS_SAMPLE;
  const interval = sampleInterval(records, CENSUS_SAMPLE);
  const what =
    kind === "own" ? "by its sample of one in a hundred" : "by the records of its sample that arrive here";
  return {
    dataSet,
    measure: "cases",
    counted: `cases of the Census, ${what}`,
    value,
    suppressed: "",
    interval,
    records,
    verdicts: sizeVerdicts(policy, value, interval),
  };
}

function ofFigure(dataSet: DataSet, figure: Figure, policy: SizePolicy): AssessedSize {
  const interval = intervalOf(figure);
  const measure = figure.measure as SizeMeasure;
  return {
    dataSet,
    measure,
    counted: countedIn(measure),
    value: figure.value,
    suppressed: figure.value === null ? figure.suppressed || "not given" : "",
    interval,
    records: figure.base,
    verdicts: sizeVerdicts(policy, figure.value, interval),
  };
}

function trendsOf(own: readonly { figure: Figure; dataSet: DataSet }[]): AssessedTrend[] {
  const series = new Map<string, { figure: Figure; dataSet: DataSet; time: number }[]>();
  for (const one of own) {
    const time = yearsOf(one.dataSet.period);
    if (one.dataSet.series !== "" && time !== null)
      appendTo(series, `${one.dataSet.series} ${one.figure.measure}`, { ...one, time });
  }
  return [...series.values()]
    .map((held) => {
      const ordered = [...held].sort((a, b) => a.time - b.time);
      // Of one time the last that was published stands.
      const byTime = new Map(ordered.map((one) => [one.time, one]));
      const known = [...byTime.values()].flatMap(({ time, figure }) =>
        figure.value === null ? [] : [{ time, value: figure.value, cv: cvOf(figure) }],
      );
      const { dataSet, figure } = ordered.at(-1)!;
      return { dataSet, measure: figure.measure as SizeMeasure, trend: trendOf(known), length: known.length };
    })
    .sort((a, b) => b.length - a.length)
    .map(({ length: _, ...one }) => one);
}

/** Marks that a source sets where a figure rests on too few records; a blank says nothing of a group. */
const KEPT_BACK = ["unreliable", "disclosive", "nil or negligible"] as const satisfies readonly Suppressed[];

function verdictOf(sizes: readonly AssessedSize[], policy: SizePolicy): ReviewVerdict {
  const review = reviewedBelow(policy);
  const standings = sizes.flatMap(
    ({ verdicts }) => verdicts.find(({ threshold }) => threshold === review)?.standing ?? [],
  );
  if (standings.some(isUnder)) return "under";
  if (standings.includes("about")) return "about";
  if (sizes.some(({ suppressed }) => KEPT_BACK.some((one) => one === suppressed))) return "no figure";
  return standings.length > 0 ? "over" : "not known";
}
