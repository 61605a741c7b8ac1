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
  "annual-pay": { name: "annual pay", unit: "£ a year", decimals: 0 },
  "paid-hours": { name: "weekly paid hours", unit: "hours a week", decimals: 1 },
};

const SHARES: Record<string, string> = {
  "below-minimum-wage": "jobs paid below the legal minimum",
  "below-living-wage": "jobs paid below the living wage",
  "change-in-continuous-employment": "change of median pay of those in continuous employment",
};

/** The percentiles that Table 14 of the Annual Survey of Hours and Earnings prints beside the median. */
export const PERCENTILES = [10, 20, 25, 30, 40, 60, 70, 75, 80, 90] as const;

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
  return measure(id, `${named} ${name}`, unit, "amount", { variable, statistic, decimals });
}

/** "median", "90th percentile of"; null for none of the statistics. */
function statisticName(statistic: string): string | null {
  if (statistic === "median" || statistic === "mean") return statistic;
  const percentile = /^p(\d\d)$/.exec(statistic)?.[1];
  return PERCENTILES.some((one) => String(one) === percentile) ? `${percentile}th percentile of` : null;
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
