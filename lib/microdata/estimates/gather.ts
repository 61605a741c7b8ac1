import { type Breakdown, WHO } from "#lib/microdata/estimates/breakdown";
import { partedBy } from "#lib/microdata/estimates/sort";
import type { Records } from "#lib/microdata/reading/records";

/** The records that a table is made of, and what tells their groups. */
export interface Table {
  records: Records;
  /** Codes of unit groups of the table's column. */
  codes: Uint16Array;
  breakdown: Breakdown;
  /** For each record which of WHO it is among. */
  membership: Uint16Array;
  /** The places in WHO that are wanted. */
  who: readonly number[];
}

/** How many cells a table has, whatever is wanted of them: its place is group × WHO + who. */
export function cellsOf({ breakdown }: Pick<Table, "breakdown">): number {
  return breakdown.codes.length * WHO.length;
}

/**
 * Goes through the cells of a table once, giving each the places of its records in the order that they come in.
 * @param places in the order that is wanted, such as that of their values; all of them coded
 * @param take is given a cell, and places that are overwritten afterwards
 */
export function eachCell(
  { codes, breakdown, membership, who }: Table,
  places: Uint32Array,
  take: (cell: number, places: Uint32Array) => void,
): void {
  const wanted = WHO.map((_, one) => who.includes(one));
  // Part-time men are among everybody, men, the part-time and themselves: four of WHO, each with a list of its own.
  const lists = WHO.map((_, one) => new Uint32Array(wanted[one] ? places.length : 0));
  const found = new Uint32Array(WHO.length);
  for (const placeAt of breakdown.placeAt) {
    const parted = partedBy(places, codes, placeAt, breakdown.codes.length);
    for (let group = 0; group < breakdown.codes.length; group++) {
      const [from, to] = [parted.begins[group]!, parted.begins[group + 1]!];
      if (from === to) continue;
      found.fill(0);
      for (let at = from; at < to; at++) {
        const place = parted.places[at]!;
        for (let bits = membership[place]!; bits !== 0; bits &= bits - 1) {
          const one = 31 - Math.clz32(bits & -bits);
          if (wanted[one]) lists[one]![found[one]!++] = place;
        }
      }
      for (const one of who)
        if (found[one]! > 0) take(group * WHO.length + one, lists[one]!.subarray(0, found[one]!));
    }
  }
}

/** Estimates of one measure for each cell of a table; not a number where there is none. */
export interface CellEstimates {
  /** Ids of measures (lib/facts/measure.ts), a list of values and of standard errors for each. */
  ids: string[];
  values: Float64Array[];
  errors: Float64Array[];
  /** How many records each cell has. */
  bases: Int32Array;
  /** Of a share, how many of them are counted. */
  counted?: Int32Array;
}

export function noEstimates(table: Table, ids: readonly string[]): CellEstimates {
  const empty = () => ids.map(() => new Float64Array(cellsOf(table)).fill(Number.NaN));
  return { ids: [...ids], values: empty(), errors: empty(), bases: new Int32Array(cellsOf(table)) };
}
