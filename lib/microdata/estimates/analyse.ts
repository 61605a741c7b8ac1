import { PublishedFileError } from "#lib/files/refused-row";
import { type BrokenDownBy, breakdownOf, membership, whoOf } from "#lib/microdata/estimates/breakdown";
import { passing } from "#lib/microdata/estimates/filters";
import type { CellEstimates, Table } from "#lib/microdata/estimates/gather";
import { estimatePay, type Statistics } from "#lib/microdata/estimates/pay";
import { estimateShare } from "#lib/microdata/estimates/shares";
import {
  BELOW_LIVING,
  BELOW_MINIMUM,
  JOBS,
  type PayMeasure,
  payMeasuresIn,
} from "#lib/microdata/layout/measures";
import { columnUse, unitDigits } from "#lib/microdata/layout/occupation-columns";
import type { SeriesYear, Stratum } from "#lib/microdata/layout/series";
import { belowLivingWage, belowMinimum, hourlyRates } from "#lib/microdata/low-pay/below";
import { LEGAL_MINIMA, type LegalMinimum, LIVING_WAGES, type LivingWage } from "#lib/microdata/low-pay/rates";
import { arrangeByCode, type Records, valuesOf } from "#lib/microdata/reading/records";
import { listedWith } from "#lib/platform/in-words";

/** What is to be estimated. */
export interface Analysis extends Statistics {
  /** Ids of measures of pay and hours, and of shares below a wage. */
  measures: readonly string[];
  by: BrokenDownBy;
  /** Rates beside those of the years that are known. */
  minima?: readonly LegalMinimum[];
  livingWages?: readonly LivingWage[];
}

/** The estimates of one series and year: kept apart from those of another, whatever they have in common. */
export interface YearEstimates extends SeriesYear {
  table: Table;
  measures: CellEstimates[];
  /** Records of the year without a code in the column, which no figure is of. */
  uncoded: number;
  /** Sources of the rates that were used. */
  sources: string[];
}

/**
 * Estimates of every series and year that a file has, table by table. It pauses between measures, and leaves the records in
 * another order.
 * @throws PublishedFileError where a year has no occupations that may be tabulated, or rates are missing
 */
export function* analyse(records: Records, analysis: Analysis): Generator<void, YearEstimates[]> {
  const made: YearEstimates[] = [];
  const who = whoOf(analysis.by);
  const [first] = records.occupations.values();
  if (first) arrangeByCode(records, first);
  const members = membership(records);
  for (const { year, numstrata, places } of yearsOf(records))
    for (const column of columnsOf(records, year, places)) {
      const codes = records.occupations.get(column)!;
      const coded = places.filter((at) => codes[at]! > 0);
      const breakdown = breakdownOf(codes, coded, unitDigits(column));
      const table: Table = { records, codes, breakdown, membership: members, who };
      const isOurs = new Uint8Array(records.length);
      for (const at of coded) isOurs[at] = 1;
      const sources: string[] = [];
      const measures: CellEstimates[] = [];
      for (const estimate of estimatesOf(table, isOurs, year, analysis, sources)) {
        measures.push(estimate);
        yield;
      }
      const uncoded = places.length - coded.length;
      made.push({ year, numstrata, column, table, measures, uncoded, sources });
    }
  return made;
}

function* estimatesOf(
  table: Table,
  isOurs: Uint8Array,
  year: number,
  { measures, percents, mean, minima = [], livingWages = [] }: Analysis,
  sources: string[],
): Generator<CellEstimates> {
  const { records } = table;
  const pay = payMeasuresIn(measures);
  // Jobs are counted once, by the records of weekly pay where there are any.
  const counting = measures.includes(JOBS) && (pay.find(({ filter }) => filter === "weekly") ?? pay[0]);
  // Pay that jobs are counted by alone is not estimated itself.
  const statistics = ({ id }: PayMeasure) =>
    measures.includes(id) ? { percents, mean } : { percents: [], mean: false };
  for (const filter of ["weekly", "annual"] as const) {
    const own = pay.filter((measure) => measure.filter === filter);
    if (own.length === 0) continue;
    const places = passing(records, filter).filter((at) => isOurs[at] === 1);
    for (const measure of own)
      yield estimatePay(table, measure, places, statistics(measure), measure === counting);
  }
  if (!measures.includes(BELOW_MINIMUM) && !measures.includes(BELOW_LIVING)) return;
  const rates = hourlyRates(records);
  if (measures.includes(BELOW_MINIMUM)) {
    const rate = rateOf([...minima, ...LEGAL_MINIMA], year, "the legal minimum");
    sources.push(rate.source);
    const among = passing(records, "low pay").filter((at) => isOurs[at] === 1 && rates[at]! > 0);
    yield estimateShare(table, BELOW_MINIMUM, among, belowMinimum(records, rates, rate));
  }
  if (measures.includes(BELOW_LIVING)) {
    const rate = rateOf([...livingWages, ...LIVING_WAGES], year, "the living wage");
    sources.push(rate.source);
    const among = passing(records, "living wage").filter(
      (at) => isOurs[at] === 1 && !Number.isNaN(rates[at]!),
    );
    yield estimateShare(table, BELOW_LIVING, among, belowLivingWage(records, rates, rate));
  }
}

function rateOf<Rate extends { year: number }>(rates: readonly Rate[], year: number, name: string): Rate {
  const rate = rates.find((one) => one.year === year);
  if (!rate)
    throw new PublishedFileError(
      `The rates of ${name} in ${year} are not known here. Give them with their source, or leave that share out.`,
    );
  return rate;
}

/** The datasets in a file: a year has two on both sides of a break. */
export function yearsOf(records: Records): { year: number; numstrata: Stratum; places: Uint32Array }[] {
  const [year, numstrata] = [valuesOf(records, "year"), valuesOf(records, "numstrata")];
  const key = (at: number) => 10 * year[at]! + numstrata[at]!;
  const counts = new Map<number, number>();
  for (let at = 0; at < records.length; at++) counts.set(key(at), (counts.get(key(at)) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([of, count]) => {
      const places = new Uint32Array(count);
      let found = 0;
      for (let at = 0; at < records.length; at++) if (key(at) === of) places[found++] = at;
      return { year: Math.floor(of / 10), numstrata: (of % 10) as Stratum, places };
    });
}

/** The columns by which the records of a year are tabulated: two where it is coded to two editions. */
export function columnsOf(records: Records, year: number, places: Uint32Array): string[] {
  const filled = [...records.occupations].filter(([, codes]) => places.some((at) => codes[at]! > 0));
  const usable = filled.map(([column]) => column).filter((column) => columnUse(column, year) === "tabulated");
  if (usable.length > 0) return usable.sort();
  const imputed = filled.map(([column]) => column).filter((column) => columnUse(column, year) === "imputed");
  if (imputed.length > 0)
    throw new PublishedFileError(
      `The codes of ${listedWith("and", imputed)} in ${year} are imputed, for weighting only: they are not to be tabulated. Send that year with the codes that it was coded to.`,
    );
  throw new PublishedFileError(
    `The records of ${year} have no codes of an edition that this year was coded to. Send them with the column of occupations of that year, such as “occ10”.`,
  );
}
