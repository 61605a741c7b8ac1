import { dividedChange, type SeriesPart, type SeriesPoint, stepsOf } from "#lib/figures/across/series";
import type { SeriesOf } from "#lib/figures/across/series-table";
import { type SeriesShown, seriesOf } from "#lib/releases/figures/series-shown.db";

/** One figure of a series as programs read it. */
interface SeriesFigureJson {
  of: SeriesOf;
  edition: string;
  codes: readonly string[];
  dataSet: string;
  period: string;
  status: string;
  value: number | null;
  known: number | null;
  lacking: SeriesPoint["lacking"];
  cv: number | null;
}

/** A group's figures over time, with the step where one time is on two editions. */
export function seriesJson(shown: SeriesShown) {
  const { read, asked, measure } = shown;
  const { edition, code, series, sex, hours } = asked;
  const all = seriesOf(read);
  return {
    ...{ edition, code, series, measure: measure.id, unit: measure.unit },
    sex: sex || "all",
    hours: hours || "all",
    comparable: read.comparable,
    steps: all.flatMap(({ of, parts }) =>
      stepsOf(parts).map(({ period, before, after, change }) => ({
        ...{ of, period, change },
        from: before.edition,
        to: after.edition,
      })),
    ),
    changes: all.flatMap(({ of, parts }) => changeJson(of, parts)),
    figures: all.flatMap(({ of, parts }) =>
      parts.flatMap(({ edition: on, codes, points }) =>
        points.map((point) => figureJson(of, on, codes, point)),
      ),
    ),
  };
}

/** The change over the whole of a series, divided; none where it is on one edition, or cannot be divided. */
function changeJson(of: SeriesOf, parts: readonly SeriesPart[]) {
  const divided = dividedChange(parts);
  if ("why" in divided) return [];
  const { total, classification, within } = divided;
  return [{ of, total, classification, within: within.map(({ edition, change }) => ({ edition, change })) }];
}

function figureJson(
  of: SeriesOf,
  edition: string,
  codes: readonly string[],
  { dataSet, value, known, lacking, cv }: SeriesPoint,
): SeriesFigureJson {
  const { id, period, status } = dataSet;
  return { of, edition, codes, dataSet: id, period, status, value, known, lacking, cv };
}
