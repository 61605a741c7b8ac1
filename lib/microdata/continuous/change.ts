import { PublishedFileError } from "#lib/files/refused-row";
import { broughtForward, linkYears } from "#lib/microdata/continuous/link";
import { precision } from "#lib/microdata/disclosure/policy";
import { columnsOf, yearsOf } from "#lib/microdata/estimates/analyse";
import { type BrokenDownBy, breakdownOf, membership, whoOf } from "#lib/microdata/estimates/breakdown";
import { passing } from "#lib/microdata/estimates/filters";
import { type CellEstimates, noEstimates, type Table } from "#lib/microdata/estimates/gather";
import { estimatePay } from "#lib/microdata/estimates/pay";
import { CONTINUOUS, type PayMeasure } from "#lib/microdata/layout/measures";
import { unitDigits } from "#lib/microdata/layout/occupation-columns";
import type { SeriesYear, Stratum } from "#lib/microdata/layout/series";
import { type Records, valuesOf } from "#lib/microdata/reading/records";
import { listedWith } from "#lib/platform/in-words";

/** The change in median pay of those in continuous employment, by the later year's occupations. */
export interface ContinuousChange extends SeriesYear {
  table: Table;
  /** The year before. */
  before: number;
  measures: CellEstimates[];
}

const MEDIAN = { percents: [50], mean: false } as const;

/**
 * The change in the median of a measure of pay from one year to the next, in per cent, of those in continuous employment.
 * Each year's median is weighted with that year's weights and of jobs that pass its filter in both years, so that the same
 * jobs stand on both sides: the annex, which filters each year by itself, leaves that open, as it does whose occupation a job
 * that changed its code is of: here the later year's. No standard error is given: the two medians are of the same jobs, and
 * how they go together is not estimated.
 * @throws PublishedFileError where the years cannot be linked, or a file has more than one dataset
 */
export function changeInContinuousEmployment(
  before: Records,
  after: Records,
  measure: PayMeasure,
  by: BrokenDownBy,
): ContinuousChange {
  const [earlier, later] = [onlyYear(before, "earlier"), onlyYear(after, "later")];
  const column = commonColumn(earlier, later);
  const of = { year: later.year, numstrata: later.numstrata, column };
  const linked = linkYears({ ...earlier, column, records: before }, { ...of, records: after });
  const forward: Records = {
    length: after.length,
    of: {
      [measure.variable]: broughtForward(valuesOf(before, measure.variable), linked),
      calwght: broughtForward(valuesOf(before, "calwght"), linked),
    },
    occupations: new Map(),
    codes: new Map(),
  };
  const codes = after.occupations.get(column)!;
  const passedBefore = new Uint8Array(before.length);
  for (const place of passing(before, measure.filter)) passedBefore[place] = 1;
  const own = [valuesOf(after, measure.variable), valuesOf(after, "calwght")];
  const earlierOf = [forward.of[measure.variable]!, forward.of.calwght!];
  const places = passing(after, measure.filter).filter(
    (at) =>
      codes[at]! > 0 &&
      linked[at]! >= 0 &&
      passedBefore[linked[at]!] === 1 &&
      [own, earlierOf].every(([values, weights]) => values![at]! >= 0 && weights![at]! > 0),
  );
  const breakdown = breakdownOf(codes, places, unitDigits(column));
  const table: Table = { records: after, codes, breakdown, membership: membership(after), who: whoOf(by) };
  const then = estimatePay({ ...table, records: forward }, measure, places, MEDIAN);
  const now = estimatePay(table, measure, places, MEDIAN);
  return { ...of, before: earlier.year, table, measures: [changeOf(table, then, now)] };
}

/** In per cent; where either median is too uncertain to be told, so is the change. */
function changeOf(table: Table, then: CellEstimates, now: CellEstimates): CellEstimates {
  const made = { ...noEstimates(table, [CONTINUOUS]), bases: now.bases };
  for (let cell = 0; cell < made.bases.length; cell++) {
    const [from, to] = [then.values[0]![cell]!, now.values[0]![cell]!];
    const certain = [then, now].every(
      ({ values, errors }) => precision((100 * errors[0]![cell]!) / values[0]![cell]!) !== "unreliable",
    );
    if (!(from > 0)) continue;
    made.values[0]![cell] = 100 * (to / from - 1);
    if (!certain) made.errors[0]![cell] = Number.POSITIVE_INFINITY;
  }
  return made;
}

interface OneYear {
  year: number;
  numstrata: Stratum;
  columns: string[];
}

function onlyYear(records: Records, which: string): OneYear {
  const [only, ...more] = yearsOf(records);
  if (!only || more.length > 0)
    throw new PublishedFileError(
      `The ${which} file has several years or series in it. Send one with a single dataset of one year.`,
    );
  return { ...only, columns: columnsOf(records, only.year, only.places) };
}

function commonColumn(earlier: OneYear, later: OneYear): string {
  const common = later.columns.filter((column) => earlier.columns.includes(column)).at(-1);
  if (common !== undefined) return common;
  throw new PublishedFileError(
    `${earlier.year} is coded in ${listedWith("and", earlier.columns)} and ${later.year} in ${listedWith("and", later.columns)}: no change is worked out across the break.`,
  );
}
