import type { Variable } from "#lib/microdata/layout/variables";

/** What is estimated of pay and hours, by the id that such a figure has everywhere (lib/facts/measure.ts). */
export interface PayMeasure {
  id: string;
  /** The variable whose median and percentiles are taken. */
  variable: Variable;
  /** Of whom: see estimates/filters.ts. */
  filter: "weekly" | "annual";
  /** Of hourly pay the mean is the ratio of two sums (Annex D); of the rest it is the weighted mean of the variable. */
  ratio?: readonly [pay: Variable, hours: Variable];
}

export const PAY_MEASURES: readonly PayMeasure[] = [
  { id: "annual-pay", variable: "agp", filter: "annual" },
  { id: "weekly-pay", variable: "gpay", filter: "weekly" },
  { id: "hourly-pay", variable: "he", filter: "weekly", ratio: ["gpay", "thrs"] },
  { id: "hourly-pay-excluding-overtime", variable: "hexo", filter: "weekly", ratio: ["gpox", "bhr"] },
  { id: "paid-hours", variable: "thrs", filter: "weekly" },
];

/** The number of jobs, by the weights of records of pay: "indicative only" (information document, "Job counts"). */
export const JOBS = "jobs";
/** The shares of jobs below a wage, by the same ids. */
export const BELOW_MINIMUM = "below-minimum-wage";
export const BELOW_LIVING = "below-living-wage";
/** The change in median pay of those in continuous employment. */
export const CONTINUOUS = "change-in-continuous-employment";

const ALWAYS: readonly Variable[] = [
  ...(["year", "numstrata", "sex", "age", "ft", "adr", "lop", "wgor", "calwght"] as const),
];
const HOURLY_RATE: readonly Variable[] = ["bhr", "gpox", "sppay", "lpcalwght"];

/** The measures of pay among some; where jobs alone are wanted, those of weekly pay are what they are counted by. */
export function payMeasuresIn(measures: readonly string[]): readonly PayMeasure[] {
  const pay = PAY_MEASURES.filter(({ id }) => measures.includes(id));
  return pay.length === 0 && measures.includes(JOBS)
    ? PAY_MEASURES.filter(({ id }) => id === COUNTED_BY)
    : pay;
}
const COUNTED_BY = "weekly-pay";

/**
 * The variables that an analysis needs, each with what for.
 * @param measures ids of what is to be estimated
 * @param linked whether two years are linked
 */
export function neededVariables(measures: readonly string[], linked = false): ReadonlyMap<Variable, string> {
  const needed = new Map<Variable, string>(ALWAYS.map((variable) => [variable, "every estimate"]));
  const need = (variables: readonly Variable[], what: string) => {
    for (const variable of variables) if (!needed.has(variable)) needed.set(variable, what);
  };
  for (const { id, variable, filter, ratio = [] } of payMeasuresIn(measures)) {
    need(filter === "annual" ? ["sjd"] : [], "the filter of annual pay");
    need([variable, ...ratio], `estimates of ${id.replaceAll("-", " ")}`);
  }
  if (measures.includes(BELOW_MINIMUM))
    need([...HOURLY_RATE, "app", "appdate", "ppstart"], "jobs below the legal minimum");
  if (measures.includes(BELOW_LIVING)) need(HOURLY_RATE, "jobs below the living wage");
  if (linked) need(["serno", "serno1", "sjd"], "linking the same job in two years");
  return needed;
}
