import type { SeriesPart } from "#lib/figures/across/series";
import { type Trend, trendOf, yearsOf } from "#lib/figures/trend";

/** The trend of what a series has on one edition: a change of the classification is no trend. Unknown figures are passed over. */
export function trendOfPart({ points }: Pick<SeriesPart, "points">): Trend {
  return trendOf(
    points.flatMap(({ dataSet, value, cv }) => {
      const time = yearsOf(dataSet.period);
      return value === null || time === null ? [] : [{ time, value, cv }];
    }),
  );
}
