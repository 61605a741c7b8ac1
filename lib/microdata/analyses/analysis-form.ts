import { z } from "zod";
import { PERCENTILES } from "#lib/facts/measure";
import type { AskedAnalysis } from "#lib/microdata/analyses/asked-analysis";
import { BELOW_LIVING, BELOW_MINIMUM, JOBS, PAY_MEASURES } from "#lib/microdata/layout/measures";
import { RATE_FIELDS, typedLivingWage, typedMinimum } from "#lib/microdata/low-pay/typed-rates";
import { Refusal } from "#lib/platform/refusal";
import { choice, choices, line, prose } from "#lib/web/fields";

const MEASURES = [JOBS, BELOW_MINIMUM, BELOW_LIVING, ...PAY_MEASURES.map(({ id }) => id)] as [
  string,
  ...string[],
];

/** What the form about microdata asks beside the files. */
export const ANALYSIS_FIELDS = z.object({
  measures: choices(MEASURES, "Choose what to estimate."),
  by: choice(["nobody else", "sex", "hours", "both"], "Choose by whom to break it down."),
  percentiles: z.string().optional(),
  source: line("Where they come from", {
    required: "Say where the microdata come from: it stands beside every figure.",
    longest: 300,
  }),
  "rates-year": line("The year of the rates", { longest: 4 }),
  [RATE_FIELDS.minimum]: prose("The rates", { longest: 1_000 }),
  [RATE_FIELDS.living]: line("The living wage", { longest: 60 }),
  [RATE_FIELDS.source]: line("Where the rates are published", { longest: 200 }),
});

/**
 * What a form asks for, without its files.
 * @throws Refusal for rates that are wrong, or of no year
 */
export function askedIn(values: z.infer<typeof ANALYSIS_FIELDS>): Omit<AskedAnalysis, "files"> {
  const { measures, by, percentiles, source } = values;
  const [minimum, living] = [values[RATE_FIELDS.minimum], values[RATE_FIELDS.living]];
  const year = Number(values["rates-year"]);
  if ((minimum !== "" || living !== "") && !/^\d{4}$/.test(values["rates-year"]))
    throw new Refusal("Give the year of the survey that the rates are of, such as 2019.", "rates-year");
  const ratesSource = values[RATE_FIELDS.source];
  return {
    ...{ measures, by, source },
    percents: percentiles === undefined ? [50] : [50, ...PERCENTILES],
    minima: minimum === "" ? [] : [typedMinimum(year, minimum, ratesSource)],
    livingWages: living === "" ? [] : [typedLivingWage(year, living, ratesSource)],
  };
}
