import type { AssessedSize, AssessedTrend, Assessment, ReviewVerdict } from "#lib/compile/sizes/assessment";
import { standingInWords } from "#lib/compile/sizes/standing";
import { whyInWords } from "#lib/figures/across/series-in-words";
import type { Interval } from "#lib/figures/interval";
import { count } from "#lib/platform/in-words";

/** What the data sets together say of the figure below which groups are reviewed. */
export const VERDICT_WORDS: Record<ReviewVerdict, string> = {
  under: "fewer, by a source",
  about: "about so many",
  "no figure": "no figure in a source",
  over: "more, by every source",
  "not known": "not counted",
};

/** "5,457 to 8,844": what is 95% likely to hold it, in whole numbers. */
export function intervalInWords({ low, high }: Pick<Interval, "low" | "high">): string {
  return `${count(low)} to ${count(high)}`;
}

/** "about 5,500 cases of the Census (4,143 to 7,159)"; why there is none where there is no figure. */
export function sizeFigure({ value, suppressed, interval, counted }: AssessedSize): string {
  if (value === null) return `${counted}: ${whyInWords(suppressed)}`;
  return `${count(value)} ${counted}${interval ? ` (${intervalInWords(interval)})` : ""}`;
}

/** What a size says of each figure of the policy: "clearly fewer than 10,000; about 5,000: it may be fewer or more". */
export function verdictsInWords({ verdicts }: Pick<AssessedSize, "verdicts">): string {
  return verdicts
    .flatMap(({ threshold, standing }) => (standing ? standingInWords(standing, threshold.cases) : []))
    .join("; ");
}

/** "not known (12,000 to 9,000 from 2021 to 2025)": the test's answer with the figures that it was asked of. */
export function trendInWords({ trend }: AssessedTrend): string {
  const { verdict, from, to } = trend;
  if (!from || !to) return verdict;
  // A time is the end of a period in years: 2021.33 is April 2021, 2026 the whole of 2025.
  const year = (time: number) => Math.ceil(time) - 1;
  return `${verdict} (${count(from.value)} to ${count(to.value)}, ${year(from.time)} to ${year(to.time)})`;
}

/** Everything that is known of a group's size and what the policy says of it, in lines that can stand as evidence. */
export function assessmentLines({ sizes, trends }: Assessment): string[] {
  return [
    ...sizes.map((size) => {
      const verdicts = verdictsInWords(size);
      return `${size.dataSet.title}: ${sizeFigure(size)}${verdicts && `; ${verdicts}`}.`;
    }),
    // Of a series with one figure nothing is said of a trend.
    ...trends
      .filter(({ trend }) => trend.from !== null)
      .map(
        (one) =>
          `Trend of ${one.measure} in ${one.dataSet.series}: ${trendInWords(one)}${one.trend.why && `, as ${one.trend.why}`}.`,
      ),
  ];
}
