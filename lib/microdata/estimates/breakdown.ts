import type { Hours, Sex } from "#lib/facts/facts";
import { type Records, valuesOf } from "#lib/microdata/reading/records";

/** Occupations of one column as a tree: all together, and below that the groups by one digit, two and so on. */
export interface Breakdown {
  /** "" for all together, which is the first; then level by level, in the order of the codes. */
  codes: string[];
  /** Digits of each code. */
  levels: Uint8Array;
  /** The place of the group above; -1 for all together. */
  parents: Int32Array;
  /** For each level from 0, the place of the group that a code of a unit group is in at that level; -1 for none. */
  placeAt: Int32Array[];
}

/**
 * The groups that codes of unit groups are in, at each number of digits, as Annex C has them: a group's code is the first
 * digits of its unit groups'.
 * @param places which records
 * @param digits how many a code of a unit group has
 */
export function breakdownOf(codes: Uint16Array, places: Uint32Array, digits: number): Breakdown {
  const seen = new Uint8Array(10 ** digits);
  for (const place of places) seen[codes[place]!] = 1;
  seen[0] = 0;
  const made: Breakdown = { codes: [""], levels: new Uint8Array(), parents: new Int32Array(), placeAt: [] };
  const parents = [-1];
  const levels = [0];
  const placeOf = new Map<string, number>([["", 0]]);
  for (let level = 0; level <= digits; level++) {
    const placeAt = new Int32Array(seen.length).fill(-1);
    for (let code = 0; code < seen.length; code++) {
      if (seen[code] === 0) continue;
      const prefix = String(code).slice(0, level);
      let place = placeOf.get(prefix);
      if (place === undefined) {
        place = made.codes.push(prefix) - 1;
        placeOf.set(prefix, place);
        parents.push(placeOf.get(prefix.slice(0, -1))!);
        levels.push(level);
      }
      placeAt[code] = place;
    }
    made.placeAt.push(placeAt);
  }
  return { ...made, parents: Int32Array.from(parents), levels: Uint8Array.from(levels) };
}

/** Who of a group: everybody, by sex, by hours, by both. A cell of a table is a group and one of these. */
export const WHO: readonly { sex: Sex | ""; hours: Hours | "" }[] = (["", "men", "women"] as const).flatMap(
  (sex) => (["", "full-time", "part-time"] as const).map((hours) => ({ sex, hours })),
);

/** Which of these a table is broken down by. */
export type BrokenDownBy = "nobody else" | "sex" | "hours" | "both";

/** The places in WHO that a table has. */
export function whoOf(by: BrokenDownBy): number[] {
  const kept = WHO.map(({ sex, hours }, at) => ({ at, sex: sex !== "", hours: hours !== "" }));
  return kept
    .filter(({ sex, hours }) => {
      if (by === "both") return true;
      if (by === "sex") return !hours;
      return by === "hours" ? !sex : !sex && !hours;
    })
    .map(({ at }) => at);
}

/** For each record whether it is among each of WHO, as bits: sex and hours of a record are never missing. */
export function membership(records: Records): Uint16Array {
  const [sex, ft] = [valuesOf(records, "sex"), valuesOf(records, "ft")];
  const bits = new Uint16Array(records.length);
  const width = 3;
  for (let at = 0; at < records.length; at++) {
    const [own, hours] = [sex[at]! * width, ft[at]!];
    bits[at] = 1 | (1 << hours) | (1 << own) | (1 << (own + hours));
  }
  return bits;
}
