import type { LegalMinimum, LivingWage } from "#lib/microdata/low-pay/rates";
import { type Records, valuesOf } from "#lib/microdata/reading/records";

/** Work region "London" (Annex B). */
const LONDON = 8;
const APPRENTICE = 1;
/** The month before the new rates. */
const MARCH = 3;

/**
 * The hourly rate that low pay is worked out by, in pence: pay excluding overtime and shift premiums over basic hours, to
 * four places (Annex E, hrpayx). Not a number where there are no hours or something is missing.
 */
export function hourlyRate(gpox: number, sppay: number, bhr: number): number {
  if (!(bhr > 0)) return Number.NaN;
  const pence = (100 * (gpox - sppay)) / bhr;
  // SAS rounds halves away from nought.
  return (Math.sign(pence) * Math.round(Math.abs(pence) * 10_000)) / 10_000;
}

/** The hourly rate of each record, in its order. */
export function hourlyRates(records: Records): Float64Array {
  const [gpox, sppay, bhr] = (["gpox", "sppay", "bhr"] as const).map((one) => valuesOf(records, one));
  const rates = new Float64Array(records.length);
  for (let at = 0; at < records.length; at++) rates[at] = hourlyRate(gpox![at]!, sppay![at]!, bhr![at]!);
  return rates;
}

/**
 * Whether somebody is in the first year of an apprenticeship at the survey of a year: it began from May of the year before to
 * April, or they are an apprentice of 16 (Annex E).
 * @param started MMYYYY as a number; 0 for no date
 */
export function inFirstYear(started: number, year: number, age: number, apprentice: boolean): boolean {
  const [month, of] = [Math.floor(started / 10_000), started % 10_000];
  if (month > 4 && month < 13 && of === year - 1) return true;
  return (month > 0 && month < 5 && of === year) || (apprentice && age === 16);
}

/**
 * What the law has somebody paid, in pence, now and before April. An apprentice has the rate for apprentices while under 19
 * or in the first year, and that of their age after; whether somebody is one who did not say so is taken as not (Annex E,
 * "app ne 1").
 */
export function legalRate(
  { bands, apprentice: own, year }: LegalMinimum,
  age: number,
  apprentice: boolean,
  started: number,
): { pence: number; before: number } {
  if (apprentice && (age < own.until || inFirstYear(started, year, age, apprentice))) return own;
  let rate = bands[0]!;
  for (const band of bands) if (age >= band.from) rate = band;
  return rate;
}

/**
 * Whether a job is paid below the legal minimum (Annex E, lpmgx), and is not to be taken as not low paid all the same
 * (nlpflag): a pay period that began in March is held to the rate before April. That it began earlier than March the code
 * does not ask, as a period with the survey's day in April then ended before it.
 *
 * The payroll calculator flag of 2017 changes nothing here, as it does nothing in the annex.
 * @param started start of the apprenticeship, MMYYYY; 0 for none
 * @param payPeriod its start, DDMMYY; 0 for none
 */
export function isBelowMinimum(
  minimum: LegalMinimum,
  rate: number,
  job: { age: number; apprentice: boolean; started: number; payPeriod: number },
): boolean {
  const { pence, before } = legalRate(minimum, job.age, job.apprentice, job.started);
  if (rate >= pence) return false;
  const [month, year] = [Math.floor(job.payPeriod / 100) % 100, job.payPeriod % 100];
  const inMarch = month === MARCH && year === minimum.year % 100;
  return !(inMarch && rate >= before);
}

/** Whether a job is paid below the living wage (Annex F): London has a rate of its own. */
export function isBelowLivingWage({ london, elsewhere }: LivingWage, rate: number, region: number): boolean {
  return rate < (region === LONDON ? london : elsewhere);
}

/** For each record whether it is below the legal minimum, as a test by its place. */
export function belowMinimum(records: Records, rates: Float64Array, minimum: LegalMinimum) {
  const [age, app, appdate, ppstart] = (["age", "app", "appdate", "ppstart"] as const).map((one) =>
    valuesOf(records, one),
  );
  return (at: number) =>
    isBelowMinimum(minimum, rates[at]!, {
      age: age![at]!,
      apprentice: app![at] === APPRENTICE,
      started: appdate![at]!,
      payPeriod: ppstart![at]!,
    });
}

/** The same of the living wage. */
export function belowLivingWage(records: Records, rates: Float64Array, wage: LivingWage) {
  const region = valuesOf(records, "wgor");
  return (at: number) => isBelowLivingWage(wage, rates[at]!, region[at]!);
}
