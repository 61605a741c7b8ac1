import { PublishedFileError } from "#lib/files/refused-row";
import { breakBetween, type SeriesYear } from "#lib/microdata/layout/series";
import { type Records, type Values, valuesOf } from "#lib/microdata/reading/records";
import { count } from "#lib/platform/in-words";

/** One file of two years that are linked. */
export interface YearOfRecords extends SeriesYear {
  records: Records;
}

const SAME_JOB = 1;

/**
 * The jobs of those in continuous employment, by paired years as Annex G of the information document of 2017 links them: a
 * record names in `serno1` the serial number that the same job had in the dataset of the year before, so that `serno1` of the
 * later year is met with `serno` of the earlier. (The code renames the earlier year's serno to serno1, merges by it, and then
 * takes serno1 for the earlier records and serno for the later.) Of these are kept those in the same job for more than a year
 * (`sjd`, which only the later year is asked for), with the same full or part time, adult rate and loss of pay markers.
 * @returns for each record of the later year the place of its job's in the earlier, -1 for none
 * @throws PublishedFileError across a break, for years that do not follow, or a serial number that is there twice
 */
export function linkYears(before: YearOfRecords, after: YearOfRecords): Int32Array {
  if (after.year !== before.year + 1)
    throw new PublishedFileError(
      `The files are of ${before.year} and ${after.year}: send those of two years that follow each other, the earlier first.`,
    );
  const broken = breakBetween(before, after);
  if (broken) throw new PublishedFileError(broken);
  const earlier = placesBySerial(before);
  const same = (["ft", "adr", "lop"] as const).map((one) => [
    valuesOf(before.records, one),
    valuesOf(after.records, one),
  ]);
  const [serno1, sjd] = [valuesOf(after.records, "serno1"), valuesOf(after.records, "sjd")];
  placesBySerial(after);
  const taken = new Uint8Array(before.records.length);
  const linked = new Int32Array(after.records.length).fill(-1);
  for (let at = 0; at < linked.length; at++) {
    const place = serno1[at] === 0 ? undefined : earlier.get(serno1[at]!);
    if (place === undefined || sjd[at] !== SAME_JOB) continue;
    if (taken[place] === 1)
      throw new PublishedFileError(
        `Two records of ${after.year} name the same job of ${before.year} in “serno1”, the second of them the ${count(at + 1)}th that was taken. Check that column.`,
      );
    taken[place] = 1;
    if (same.every(([one, other]) => one![place] === other![at])) linked[at] = place;
  }
  if (!linked.some((place) => place >= 0))
    throw new PublishedFileError(
      `No record of ${after.year} names one of ${before.year}: “serno1” of the later file has to hold “serno” of the earlier.`,
    );
  return linked;
}

function placesBySerial({ records, year }: YearOfRecords): Map<number, number> {
  const serno = valuesOf(records, "serno");
  const places = new Map<number, number>();
  for (let at = 0; at < records.length; at++) {
    const other = places.get(serno[at]!);
    if (other !== undefined)
      throw new PublishedFileError(
        `A serial number is there twice in ${year}, in the ${count(other + 1)}th and the ${count(at + 1)}th record that was taken. Send each record once.`,
      );
    places.set(serno[at]!, at);
  }
  return places;
}

/** Values of the earlier year at the places of the later; not a number where no job is linked. */
export function broughtForward(values: Values, linked: Int32Array): Float64Array {
  return Float64Array.from(linked, (place) => (place < 0 ? Number.NaN : values[place]!));
}
