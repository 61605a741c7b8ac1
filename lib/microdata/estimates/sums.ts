import { WHO } from "#lib/microdata/estimates/breakdown";
import { cellsOf, type Table } from "#lib/microdata/estimates/gather";

/** Weighted sums of a ratio y/x over the records of each cell of a table. */
export interface CellSums {
  records: Float64Array;
  /** Σwy, Σwx. */
  y: Float64Array;
  x: Float64Array;
  /** Σw²y², Σw²xy, Σw²x². */
  yy: Float64Array;
  xy: Float64Array;
  xx: Float64Array;
}

/** For each of WHO, those it is among besides itself. */
const ALSO = WHO.map(({ sex, hours }, own) =>
  [...WHO.keys()].filter((at) => {
    const one = WHO[at]!;
    return at !== own && (one.sex === "" || one.sex === sex) && (one.hours === "" || one.hours === hours);
  }),
);
/** Those that every record is one of: by sex and hours both. */
const PARTS = [...WHO.keys()].filter((at) => WHO[at]!.sex !== "" && WHO[at]!.hours !== "");

/**
 * Sums of each cell, gone through the records once: what is a sum over a group is that over the groups below it.
 * @param places of coded records
 * @param x what the ratio is over; 1 for each record unless given
 */
export function cellSums(
  table: Table,
  places: Uint32Array,
  weights: ArrayLike<number>,
  y: (place: number) => number,
  x: (place: number) => number = () => 1,
): CellSums {
  const made = () => new Float64Array(cellsOf(table));
  const sums: CellSums = { records: made(), y: made(), x: made(), yy: made(), xy: made(), xx: made() };
  const { codes, breakdown, membership } = table;
  const unitAt = breakdown.placeAt.at(-1)!;
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    // The last of WHO that a record is among is its sex and hours both.
    const cell = unitAt[codes[place]!]! * WHO.length + 31 - Math.clz32(membership[place]!);
    const weight = weights[place]!;
    const wy = weight * y(place);
    const wx = weight * x(place);
    sums.records[cell]! += 1;
    sums.y[cell]! += wy;
    sums.x[cell]! += wx;
    sums.yy[cell]! += wy * wy;
    sums.xy[cell]! += wy * wx;
    sums.xx[cell]! += wx * wx;
  }
  for (const list of Object.values(sums)) addUpwards(list, breakdown);
  return sums;
}

function addUpwards(list: Float64Array, { levels, parents, placeAt }: Table["breakdown"]): void {
  const units = placeAt.length - 1;
  for (let group = parents.length - 1; group >= 0; group--) {
    const own = group * WHO.length;
    if (levels[group] === units)
      for (const part of PARTS) for (const also of ALSO[part]!) list[own + also]! += list[own + part]!;
    const above = parents[group]! * WHO.length;
    if (above >= 0) for (let one = 0; one < WHO.length; one++) list[above + one]! += list[own + one]!;
  }
}
