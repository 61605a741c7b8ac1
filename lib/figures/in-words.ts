import type { DataSet, Figure, Hours, Sex, Suppressed } from "#lib/facts/facts";
import { type Measure, measureOf, PERCENTILES } from "#lib/facts/measure";
import { dateInWords } from "#lib/platform/in-words";

const SUPPRESSED_WORDS: Record<Suppressed, string> = {
  unreliable: "not published: too unreliable",
  disclosive: "not published: might disclose somebody",
  "not applicable": "does not apply",
  "nil or negligible": "nil or too small to be shown",
  "not given": "not given by the source",
};

/** Why there is no figure, in words: "not published: too unreliable". Never a nought. */
export function suppressedInWords(suppressed: Suppressed): string {
  return SUPPRESSED_WORDS[suppressed];
}

/** A value with its measure's digits: 27111000 → "27,111,000", 14.1 → "14.10". */
export function valueInWords(value: number, { decimals }: Pick<Measure, "decimals">): string {
  return value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** "£14.12 an hour", "27,111,000 jobs", "6.5%": a value with its unit. */
export function amountInWords(value: number, measure: Pick<Measure, "decimals" | "unit">): string {
  const figure = valueInWords(value, measure);
  if (measure.unit.startsWith("£"))
    return value < 0 ? `−£${figure.slice(1)}${measure.unit.slice(1)}` : `£${figure}${measure.unit.slice(1)}`;
  return measure.unit === "%" ? `${figure}%` : `${figure} ${measure.unit}`;
}

/** A figure with its unit, or why there is none. */
export function figureInWords(
  { value, suppressed }: Pick<Figure, "value" | "suppressed">,
  measure: Pick<Measure, "decimals" | "unit">,
): string {
  if (value !== null) return amountInWords(value, measure);
  return suppressedInWords(suppressed === "" ? "not given" : suppressed);
}

/** "women, part-time"; "all" for everybody together. */
export function whoInWords({ sex, hours }: { sex: Sex | ""; hours: Hours | "" }): string {
  return [sex, hours].filter(Boolean).join(", ") || "all";
}

/** The measure of a figure of a data set, which may have one of its own. */
export function measureIn(id: string, dataSet: Pick<DataSet, "measure" | "unit">): Measure {
  const known = measureOf(id, dataSet);
  return known ?? { id, name: id, unit: "", kind: "amount", variable: id, statistic: "", decimals: 2 };
}

/** What a figure is of within its pay: "median", "10th percentile". */
export function statisticInWords({ statistic, name }: Measure): string {
  const percent = PERCENTILES.find((one) => `p${one}` === statistic);
  if (percent !== undefined) return `${percent}th percentile`;
  return statistic === "median" || statistic === "mean" ? statistic : name;
}

/** The time that a data set is of: "April 2021", "2025", "January 2014 to September 2016". */
export function periodInWords(period: string): string {
  return period.split("/").map(dateInWords).join(" to ") || "no time given";
}

/** "April 2021, provisional". */
export function timeInWords({ period, status }: Pick<DataSet, "period" | "status">): string {
  return [periodInWords(period), status].filter(Boolean).join(", ");
}

/** "Employee jobs, United Kingdom": as a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * What is to be said beside any number of jobs of the Annual Survey of Hours and Earnings. Source: its dataset information
 * (2017), on weighted figures: they give a broad idea of numbers of employee jobs, are indicative, and are no accurate estimates.
 */
export const JOBS_CAVEAT =
  "Numbers of employee jobs are indicative only. The Annual Survey of Hours and Earnings estimates what jobs pay: it gives a broad idea of how many there are, and no accurate count.";

/** Whether that has to be said beside figures of some measures. */
export function countsJobs(measures: Iterable<string>): boolean {
  for (const id of measures) if (measureOf(id)?.unit === "jobs") return true;
  return false;
}
