import { amountId } from "#lib/facts/measure";
import { type CellEstimates, eachCell, noEstimates, type Table } from "#lib/microdata/estimates/gather";
import { addUp, quantile, type Running } from "#lib/microdata/estimates/quantiles";
import { sortedBy } from "#lib/microdata/estimates/sort";
import { errorOfQuantile, errorOfRatio, errorOfSum, ratioIn } from "#lib/microdata/estimates/standard-error";
import { cellSums } from "#lib/microdata/estimates/sums";
import { JOBS, type PayMeasure } from "#lib/microdata/layout/measures";
import { type Values, valuesOf } from "#lib/microdata/reading/records";

/** Median, mean and percentiles, by their names in the ids of measures. */
export interface Statistics {
  /** Shares of the weight below, in per cent: 50 is the median. */
  percents: readonly number[];
  mean: boolean;
}

/**
 * Median, percentiles and mean of one measure of pay or hours for each cell of a table. The mean of hourly pay is the ratio
 * of the weighted sums of pay and hours (information document of 2017, Annex D), that of others the weighted mean.
 * @param passing the records that pass the measure's filter, coded and of the table's year; those without a value or weight
 *   are left out
 * @param jobs whether to count jobs by these records as well: "indicative only", the document says
 */
export function estimatePay(
  table: Table,
  measure: PayMeasure,
  passing: Uint32Array,
  { percents, mean }: Statistics,
  jobs = false,
): CellEstimates {
  const { records } = table;
  const values = valuesOf(records, measure.variable);
  const weights = valuesOf(records, "calwght");
  const [pay, hours] = measure.ratio?.map((one) => valuesOf(records, one)) ?? [];
  const places = sortedBy(
    passing.filter((at) => values[at]! >= 0 && weights[at]! > 0),
    values,
  );
  const names = [
    ...percents.map((percent) => amountId(measure.id, percent === 50 ? "median" : `p${percent}`)),
    ...(mean ? [amountId(measure.id, "mean")] : []),
    ...(jobs ? [JOBS] : []),
  ];
  const made = noEstimates(table, names);
  const running = roomFor(places.length);
  const scratch = new Float64Array(places.length);
  const over = inRatio(hours, pay);
  const means =
    mean && cellSums(table, places, weights, over?.pay ?? ((place) => values[place]!), over?.hours);
  eachCell(table, places, (cell, own) => {
    running.length = own.length;
    for (let at = 0; at < own.length; at++) {
      const place = own[at]!;
      running.values[at] = values[place]!;
      scratch[at] = weights[place]!;
    }
    addUp(running, scratch);
    made.bases[cell] = own.length;
    for (const [at, percent] of percents.entries()) {
      made.values[at]![cell] = quantile(running, percent / 100) ?? Number.NaN;
      made.errors[at]![cell] = errorOfQuantile(running, percent / 100) ?? Number.NaN;
    }
    if (means) {
      made.values[percents.length]![cell] = ratioIn(means, cell) ?? Number.NaN;
      made.errors[percents.length]![cell] = errorOfRatio(means, cell) ?? Number.NaN;
    }
    if (!jobs) return;
    const [sum, squares] = [running.weights[own.length - 1]!, running.squares[own.length - 1]!];
    made.values.at(-1)![cell] = sum;
    made.errors.at(-1)![cell] = errorOfSum(sum, squares, places.length) ?? Number.NaN;
  });
  return made;
}

/** Pay and hours of a ratio of sums; pay without hours, or hours without pay, is in neither sum. */
function inRatio(hours: Values | undefined, pay: Values | undefined) {
  if (!hours || !pay) return null;
  const both = (place: number) => hours[place]! > 0 && pay[place]! >= 0;
  return {
    pay: (place: number) => (both(place) ? pay[place]! : 0),
    hours: (place: number) => (both(place) ? hours[place]! : 0),
  };
}

function roomFor(length: number): Running {
  return {
    values: new Float64Array(length),
    weights: new Float64Array(length),
    squares: new Float64Array(length),
    length,
  };
}
