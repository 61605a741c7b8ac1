/** What a figure counts or states, in which unit. */
export interface Measure {
  id: string;
  /** "employee jobs", "median hourly pay": as the rest of a sentence. */
  name: string;
  /** What one of it is: "jobs", "£ an hour". */
  unit: string;
  /** Sizes can be added over groups; no amount can. */
  kind: "size" | "amount" | "share";
  /** Of an amount: what is earned or worked; else the measure itself. */
  variable: string;
  /** Of an amount: "median", "mean", "p10"; "count" of a size. */
  statistic: string;
  /** Digits after the point that its sources print. */
  decimals: number;
}

const SIZES: Record<string, { name: string; unit: string }> = {
  employment: { name: "people in employment", unit: "people" },
  jobs: { name: "employee jobs", unit: "jobs" },
  cases: { name: "cases of the Census", unit: "cases" },
};

const AMOUNTS: Record<string, { name: string; unit: string; decimals: number }> = {
  "hourly-pay": { name: "hourly pay", unit: "£ an hour", decimals: 2 },
  "hourly-pay-excluding-overtime": {
    name: "hourly pay excluding overtime",
    unit: "£ an hour",
    decimals: 2,
  },
  "weekly-pay": { name: "weekly pay", unit: "£ a week", decimals: 1 },
  "weekly-pay-excluding-overtime": {
    name: "weekly pay excluding overtime",
    unit: "£ a week",
    decimals: 1,
  },
  "basic-pay": { name: "weekly basic pay", unit: "£ a week", decimals: 1 },
  "overtime-pay": { name: "weekly overtime pay", unit: "£ a week", decimals: 1 },
  "annual-pay": { name: "annual pay", unit: "£ a year", decimals: 0 },
  "annual-incentive-pay": { name: "annual incentive pay", unit: "£ a year", decimals: 0 },
  "paid-hours": { name: "weekly paid hours", unit: "hours a week", decimals: 1 },
  "basic-hours": { name: "weekly basic hours", unit: "hours a week", decimals: 1 },
  "overtime-hours": { name: "weekly overtime hours", unit: "hours a week", decimals: 1 },
};

/** What is earned or worked in a job, and so has a median, a mean and percentiles: ids with their names. */
export const VARIABLES: readonly { id: string; name: string; unit: string }[] = Object.entries(AMOUNTS).map(
  ([id, { name, unit }]) => ({ id, name, unit }),
);

const SHARES: Record<string, string> = {
  "below-minimum-wage": "jobs paid below the legal minimum",
  "below-living-wage": "jobs paid below the living wage",
  "change-in-continuous-employment": "change of median pay of those in continuous employment",
};

/** The percentiles that Table 14 of the Annual Survey of Hours and Earnings prints beside the median. */
export const PERCENTILES = [10, 20, 25, 30, 40, 60, 70, 75, 80, 90] as const;

/**
 * Of some pay: how many jobs it is of, where that is another number than all jobs counted. Annual pay is of those who were a
 * year in the same job alone.
 */
export const JOBS_STATISTIC = "jobs";

/** The measure of a data set that has one of its own, which it names itself with its unit. */
export const OWN_MEASURE = "own";

/** Id of the measure of a statistic of some pay: "hourly-pay:median". */
export function amountId(variable: string, statistic: string): string {
  return `${variable}:${statistic}`;
}

/**
 * A measure by its id; null for one that is not known.
 * @param own what a data set with a measure of its own calls it
 */
export function measureOf(id: string, own?: { measure: string; unit: string }): Measure | null {
  if (id === OWN_MEASURE) {
    return own
      ? measure(id, own.measure, own.unit, own.unit === "%" ? "share" : "amount", { decimals: 2 })
      : null;
  }
  const size = Object.hasOwn(SIZES, id) ? SIZES[id] : undefined;
  if (size) return measure(id, size.name, size.unit, "size", { statistic: "count" });
  const share = Object.hasOwn(SHARES, id) ? SHARES[id] : undefined;
  if (share) return measure(id, share, "%", "share", { statistic: "share", decimals: 1 });
  const [variable = "", statistic = ""] = id.split(":");
  const amount = Object.hasOwn(AMOUNTS, variable) ? AMOUNTS[variable] : undefined;
  const named = statisticName(statistic);
  if (!amount || named === null) return null;
  const { name, unit, decimals } = amount;
  if (statistic === JOBS_STATISTIC)
    return measure(id, `jobs with ${name} known`, "jobs", "size", { variable, statistic });
  return measure(id, `${named} ${name}`, unit, "amount", { variable, statistic, decimals });
}

/** "median", "90th percentile of"; null for none of the statistics. */
function statisticName(statistic: string): string | null {
  if (statistic === "median" || statistic === "mean" || statistic === JOBS_STATISTIC) return statistic;
  const percentile = /^p(\d\d)$/.exec(statistic)?.[1];
  return PERCENTILES.some((one) => String(one) === percentile) ? `${percentile}th percentile of` : null;
}

/** Every measure that a figure may be of, in the order in which they are shown: sizes, pay by its statistics, shares. */
export const MEASURES: readonly Measure[] = [
  ...Object.keys(SIZES),
  ...Object.keys(AMOUNTS).flatMap((variable) =>
    ["median", "mean", ...PERCENTILES.map((percent) => `p${percent}`), JOBS_STATISTIC].map((statistic) =>
      amountId(variable, statistic),
    ),
  ),
  ...Object.keys(SHARES),
].flatMap((id) => measureOf(id) ?? []);

const PLACES = new Map(MEASURES.map(({ id }, at) => [id, at]));

/** Measures in the order in which they are shown; one of a data set's own comes last. */
export function compareMeasures(a: string, b: string): number {
  return (PLACES.get(a) ?? PLACES.size) - (PLACES.get(b) ?? PLACES.size);
}

function measure(
  id: string,
  name: string,
  unit: string,
  kind: Measure["kind"],
  more: Partial<Measure>,
): Measure {
  return { id, name, unit, kind, variable: id, statistic: "", decimals: 0, ...more };
}
