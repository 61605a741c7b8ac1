import { type CellEstimates, eachCell, noEstimates, type Table } from "#lib/microdata/estimates/gather";
import { errorOfRatio, ratio, ratioSums } from "#lib/microdata/estimates/standard-error";
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
  // Asked once of each record, not in each of its cells.
  const holding = new Uint8Array(table.records.length);
  for (const place of places) holding[place] = holds(place) ? 1 : 0;
  eachCell(table, places, (cell, own) => {
    const sums = ratioSums(own, weights, (place) => holding[place]!);
    for (let at = 0; at < own.length; at++) counted[cell]! += holding[own[at]!]!;
    made.bases[cell] = own.length;
    made.values[0]![cell] = 100 * (ratio(sums) ?? Number.NaN);
    made.errors[0]![cell] = 100 * (errorOfRatio(sums) ?? Number.NaN);
  });
  return { ...made, counted };
}
