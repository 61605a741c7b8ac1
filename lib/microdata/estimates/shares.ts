import { type CellEstimates, noEstimates, type Table } from "#lib/microdata/estimates/gather";
import { errorOfRatio, ratioIn } from "#lib/microdata/estimates/standard-error";
import { cellSums } from "#lib/microdata/estimates/sums";
import { valuesOf } from "#lib/microdata/reading/records";

/**
 * The share of jobs, in per cent, that something holds of, weighted for low pay (`lpcalwght`), for each cell of a table.
 * @param id of the measure
 * @param among the records that are counted among: those that have the weight, as the annexes' "lpcalwght NE ." says
 */
export function estimateShare(
  table: Table,
  id: string,
  among: Uint32Array,
  holds: (at: number) => boolean,
): CellEstimates {
  const weights = valuesOf(table.records, "lpcalwght");
  const places = among.filter((at) => weights[at]! > 0);
  const made = noEstimates(table, [id]);
  const counted = new Int32Array(made.bases.length);
  const holding = new Uint8Array(table.records.length);
  for (const place of places) holding[place] = holds(place) ? 1 : 0;
  const one = new Uint8Array(table.records.length).fill(1);
  const sums = cellSums(table, places, weights, (place) => holding[place]!);
  const { y } = cellSums(table, places, one, (place) => holding[place]!);
  for (let cell = 0; cell < counted.length; cell++) {
    counted[cell] = y[cell]!;
    made.bases[cell] = sums.records[cell]!;
    made.values[0]![cell] = 100 * (ratioIn(sums, cell) ?? Number.NaN);
    made.errors[0]![cell] = 100 * (errorOfRatio(sums, cell) ?? Number.NaN);
  }
  return { ...made, counted };
}
