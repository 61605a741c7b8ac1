import type { Edition } from "#lib/facts/edition";
import type { DataSet, Figure } from "#lib/facts/facts";
import { type AskedAnalysis, microdataSetId } from "#lib/microdata/analyses/asked-analysis";
import { ToldTally, toldOf } from "#lib/microdata/disclosure/told-tables";
import type { CellEstimates, Table } from "#lib/microdata/estimates/gather";
import { type SeriesYear, stratumInWords } from "#lib/microdata/layout/series";

/** Estimates of one series and year, as they come of an analysis. */
export interface EstimatedTable extends SeriesYear {
  table: Table;
  measures: readonly CellEstimates[];
  /** The year before, where two are linked. */
  before?: number;
  sources?: readonly string[];
}

/** A table of estimates as the data set of figures that stays of it: nothing of a record is in it. */
export function keptDataSet(
  made: EstimatedTable,
  edition: Pick<Edition, "id" | "shortTitle">,
  asked: Pick<AskedAnalysis, "source">,
): { dataSet: DataSet; figures: Figure[]; tally: ToldTally } {
  const { year, numstrata, column, before } = made;
  const linked = before !== undefined;
  const id = microdataSetId({ year, numstrata, column, linked });
  const what = linked
    ? `Change in continuous employment, ${before} to ${year}`
    : `Earnings from microdata, ${year}`;
  const series = `Microdata of the Annual Survey of Hours and Earnings, series ${numstrata} (${stratumInWords(numstrata)})`;
  const rates = (made.sources ?? []).map((source) => `; rates: ${source}`).join("");
  const dataSet: DataSet = {
    id,
    title: `${what} (${edition.shortTitle}, series ${numstrata})`,
    source: `${asked.source.replace(/\.$/, "")}${rates}`.slice(0, 1_000),
    ...{ licence: "", status: "", measure: "", unit: "", edition: edition.id, period: `${year}-04` },
    series: linked ? `${series}, continuous employment` : series,
    population: linked
      ? "employees in the same job for more than a year, on adult rates, United Kingdom"
      : "employee jobs on adult rates, United Kingdom",
  };
  const tally = new ToldTally();
  const figures: Figure[] = [];
  for (const { error: _, ...told } of toldOf(made)) {
    tally.add(told);
    figures.push({ ...told, edition: edition.id, dataSet: id });
  }
  return { dataSet, figures, tally };
}
