import { readData } from "#lib/facts/data.db";
import type { EditionId } from "#lib/facts/edition";
import { shortTitleOf } from "#lib/facts/edition";
import type { DataSet } from "#lib/facts/facts";
import { compareMeasures, type Measure, measureOf } from "#lib/facts/measure";
import type { SeriesPart } from "#lib/figures/across/series";
import { firstMeasure, type SeriesAddress } from "#lib/figures/across/series-address";
import type { NameOf } from "#lib/figures/across/series-in-words";
import type { SeriesOf } from "#lib/figures/across/series-table";
import { measureIn } from "#lib/figures/in-words";
import { listSeries, type ReadSeries, readMeasures, readSeries } from "#lib/releases/figures/series.db";

/** What the page of a series shows, and what else there is to choose. */
export interface SeriesShown {
  read: ReadSeries;
  asked: SeriesAddress;
  measure: Measure;
  name: NameOf;
  choices: { series: string[]; measures: Measure[]; bySex: boolean; byHours: boolean };
}

/** The series that an address asks for, with the rest chosen; a sentence where there is none. */
export async function readSeriesShown(asked: SeriesAddress): Promise<SeriesShown | { missing: string }> {
  const [all, { editions }] = await Promise.all([listSeries(), readData()]);
  const name = (edition: EditionId) => shortTitleOf(edition, editions);
  const on = all.filter(({ dataSets }) => dataSets.some(({ edition }) => edition === asked.edition));
  const [longest] = [...on].sort((a, b) => b.dataSets.length - a.dataSets.length);
  const series = asked.series === "" ? longest : all.find((one) => one.name === asked.series);
  if (!series)
    return {
      missing:
        asked.series === ""
          ? `No figures of groups of ${name(asked.edition)} are held.`
          : "No series of data sets has this name. Choose one from the list.",
    };
  const measured = await readMeasures(series.dataSets);
  const ids = [...new Set(measured.map(({ measure }) => measure))].sort(compareMeasures);
  const id = asked.measure === "" ? firstMeasure(ids) : asked.measure;
  if (!ids.includes(id))
    return { missing: "This series does not measure that. Choose what it measures from the list." };
  const full = { ...asked, series: series.name, measure: id };
  const read = await readSeries(full);
  if (!read) return { missing: "There is no such group of this edition, down to the unit groups." };
  const own = measured.filter(({ measure }) => measure === id);
  return {
    read,
    asked: full,
    measure: knownMeasure(id, series.dataSets),
    name,
    choices: {
      series: all.map((one) => one.name),
      measures: ids.map((one) => knownMeasure(one, series.dataSets)),
      bySex: own.some(({ sex }) => sex !== ""),
      byHours: own.some(({ hours }) => hours !== ""),
    },
  };
}

/** The measure as the first data set that knows it calls it. */
function knownMeasure(id: string, dataSets: readonly DataSet[]): Measure {
  const knowing = dataSets.find((one) => measureOf(id, one) !== null) ?? dataSets[0];
  return measureIn(id, knowing ?? { measure: "", unit: "" });
}

/** The series of the page, as its file has them. */
export function seriesOf({
  own,
  together,
  all,
}: ReadSeries): { of: SeriesOf; parts: readonly SeriesPart[] }[] {
  return [
    { of: "the group", parts: own },
    { of: "the comparable set", parts: together },
    { of: "all groups", parts: all },
  ];
}
