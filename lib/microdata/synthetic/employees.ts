import type { PaidOccupation, PaidPopulation } from "#lib/microdata/synthetic/population";
import { randomFrom } from "#lib/platform/random";

export interface EmployeeOptions {
  employees: number;
  year: number;
  /** The same seed gives the same employees, also in another year: jobs of the year before are linked to it. */
  seed: number;
}

/** A synthetic employee's record, with the documented variables that somebody would look at. */
export interface Employee {
  occupation: PaidOccupation;
  /** Code of the other edition; "" where there is none. */
  also: string;
  sex: 1 | 2;
  age: number;
  ft: 1 | 2;
  adr: 1 | 2;
  lop: 1 | 2;
  sjd: 1 | 2;
  app: 1 | 2;
  /** MMYYYY; 0 for none. */
  appdate: number;
  /** DDMMYY, as text: the first nought counts. */
  ppstart: string;
  /** 0 for no valid region. */
  wgor: number;
  serno: number;
  /** 0 where the job was not in the year before. */
  serno1: number;
  bhr: number;
  ovhrs: number;
  thrs: number;
  gpay: number;
  gpox: number;
  ovpay: number;
  sppay: number;
  he: number;
  hexo: number;
  agp: number;
  /** 0 where no weight is made. */
  calwght: number;
  lpcalwght: number;
}

/** Spread of the logarithm of pay about an occupation's median. */
const SPREAD = { hourly: 0.32, annual: 0.42 };
/** How much of annual pay goes with pay by the hour; the rest with hours. */
const BY_PAY = 0.7;
/** Part-time are those whose hours stand below this, in standard deviations: a bit more than a quarter. */
const PART_TIME = -0.6;
/** Men's and women's pay stand apart by so much, in logarithms, about the same median. */
const APART = 0.08;
/** Pay grows by so much a year from that of the published medians. */
const GROWTH = 1.03;
const SERIALS = 100_000_000;

/** Synthetic employees one by one: nobody earned this. Each occupation's medians come out as those published of it. */
export function* syntheticEmployees(
  population: PaidPopulation,
  { employees, year, seed }: EmployeeOptions,
): Generator<Employee> {
  const weight = (population.upTo.at(-1) ?? 0) / employees;
  for (let number = 1; number <= employees; number++)
    yield employeeOf(population, number, { year, seed, weight });
}

function employeeOf(
  population: PaidPopulation,
  number: number,
  { year, seed, weight }: { year: number; seed: number; weight: number },
): Employee {
  // What somebody is stays from year to year; what a year brings does not.
  const stays = randomFrom(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number, 0xc2b2ae35));
  const now = randomFrom(Math.imul(seed ^ year, 0x27d4eb2f) ^ Math.imul(number, 0x165667b1));
  const occupation = occupationAt(population, stays());
  const women = 0.25 + (Number(occupation.code) % 11) / 20;
  const sex = stays() < women ? 2 : 1;
  const standing = normal(stays) * 0.97 + normal(now) * Math.sqrt(1 - 0.97 ** 2);
  const time = normal(stays);
  const growth = GROWTH ** (year - population.year);
  const apart = sex === 1 ? APART * women : -APART * (1 - women);
  const age = 16 + Math.floor(52 * Math.sqrt(stays()) * (0.6 + 0.4 * stays()));
  const apprentice = age < 25 && stays() < 0.12;
  const least = growth * Math.min(population.low, 0.97 * occupation.hourly);
  const drawn = growth * occupation.hourly * Math.exp(SPREAD.hourly * standing + apart);
  const rate = apprentice ? drawn * 0.55 : now() < 0.98 ? Math.max(least, drawn) : drawn;
  const hours = hoursOf(time, rate, now);
  const sjd = now() < 0.85 ? 1 : 2;
  const annual = SPREAD.annual * (BY_PAY * standing + Math.sqrt(1 - BY_PAY ** 2) * time) + apart;
  const wgor = now() < 0.002 ? 0 : 1 + Math.floor(12 * stays());
  const lop = now() < 0.06 ? 1 : 2;
  const calwght = wgor === 0 ? 0 : round(weight * (0.6 + 0.8 * now()), 4);
  return {
    ...{ occupation, also: alsoOf(occupation, stays()), sex, age, wgor, lop, sjd },
    adr: apprentice || now() < 0.01 ? 2 : 1,
    app: apprentice ? 1 : 2,
    appdate: apprentice ? 10_000 * (1 + Math.floor(12 * stays())) + year - 1 - (number % 2) : 0,
    ppstart: `${now() < 0.45 ? "1503" : "0104"}${String(year % 100).padStart(2, "0")}`,
    serno: (year % 100) * SERIALS + number,
    serno1: sjd === 1 && now() < 0.85 ? ((year - 1) % 100) * SERIALS + number : 0,
    ...hours,
    agp: round(growth * occupation.annual * Math.exp(annual) * (sjd === 1 ? 1 : 0.4 + 0.5 * now()), 0),
    calwght,
    lpcalwght: lop === 1 ? 0 : round(1.06 * calwght, 4),
  };
}

/** Hours and the pay of a week at a rate, each consistent with the others. */
function hoursOf(time: number, rate: number, now: () => number) {
  const ft = time < PART_TIME ? (2 as const) : (1 as const);
  const basic = ft === 1 ? 35 + 5 * now() : Math.max(4, 22 + 8 * (time - PART_TIME));
  const bhr = round(basic, 1);
  const ovhrs = now() < 0.12 ? round(1 + 7 * now(), 1) : 0;
  const thrs = round(bhr + ovhrs, 1);
  const gpay = round(rate * thrs, 2);
  const ovpay = round((gpay * ovhrs) / thrs, 2);
  const gpox = round(gpay - ovpay, 2);
  const sppay = now() < 0.1 ? round(gpox * 0.08, 2) : 0;
  return {
    ft,
    bhr,
    ovhrs,
    thrs,
    gpay,
    ovpay,
    gpox,
    sppay,
    he: round(gpay / thrs, 4),
    hexo: round(gpox / bhr, 4),
  };
}

function occupationAt({ occupations, upTo }: PaidPopulation, share: number): PaidOccupation {
  const jobs = share * upTo.at(-1)!;
  let [from, to] = [0, upTo.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (upTo[middle]! > jobs) to = middle;
    else from = middle + 1;
  }
  return occupations[from]!;
}

function alsoOf({ also }: PaidOccupation, share: number): string {
  return also.find(({ upTo }) => share < upTo)?.code ?? also.at(-1)?.code ?? "";
}

/** A normal number from two even ones (G. E. P. Box and M. E. Muller, 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function round(value: number, decimals: number): number {
  const by = 10 ** decimals;
  return Math.round(value * by) / by;
}
