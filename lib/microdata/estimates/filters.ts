import { type Records, valuesOf } from "#lib/microdata/reading/records";

/**
 * Whom published estimates are of (information document of 2017, "Filters and weights"): employees on adult rates, with a
 * valid work region, over 15; for weekly and hourly pay those whose pay was not affected by absence, for annual pay those in
 * the same job for more than a year with some annual pay. The SAS code of Annex C leaves the age out, which is the first of
 * its slips: the filters of the text have it, as region and age are what weights are made by.
 */
export type Filter = "weekly" | "annual" | "low pay" | "living wage";

/** The records that pass a filter, by their places, in their order. */
export function passing(records: Records, filter: Filter): Uint32Array {
  const test = TESTS[filter](records);
  const places = new Uint32Array(records.length);
  let found = 0;
  for (let at = 0; at < records.length; at++) if (test(at)) places[found++] = at;
  return places.subarray(0, found);
}

/** Over 15; the living wage is for those over 17. */
const OVER = { minimum: 15, living: 17 };

const TESTS: Record<Filter, (records: Records) => (at: number) => boolean> = {
  weekly: (records) => {
    const [adr, lop, wgor, age] = (["adr", "lop", "wgor", "age"] as const).map((one) =>
      valuesOf(records, one),
    );
    return (at) => adr![at] === 1 && lop![at] === 2 && wgor![at]! > 0 && age![at]! > OVER.minimum;
  },
  annual: (records) => {
    const [adr, sjd, agp] = (["adr", "sjd", "agp"] as const).map((one) => valuesOf(records, one));
    const [wgor, age] = [valuesOf(records, "wgor"), valuesOf(records, "age")];
    return (at) =>
      adr![at] === 1 && sjd![at] === 1 && agp![at]! > 0 && wgor[at]! > 0 && age[at]! > OVER.minimum;
  },
  // Annex E: whatever the rate they are on.
  "low pay": (records) => {
    const [lop, wgor, age] = (["lop", "wgor", "age"] as const).map((one) => valuesOf(records, one));
    return (at) => age![at]! > OVER.minimum && wgor![at]! > 0 && lop![at] === 2;
  },
  // Annex F: on adult rates only.
  "living wage": (records) => {
    const weekly = TESTS.weekly(records);
    const age = valuesOf(records, "age");
    return (at) => weekly(at) && age[at]! > OVER.living;
  },
};
