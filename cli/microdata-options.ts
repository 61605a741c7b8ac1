import { PERCENTILES } from "#lib/facts/measure";
import type { Analysis } from "#lib/microdata/estimates/analyse";
import {
  BELOW_LIVING,
  BELOW_MINIMUM,
  JOBS,
  PAY_MEASURES,
  type PayMeasure,
} from "#lib/microdata/layout/measures";
import { typedLivingWage, typedMinimum } from "#lib/microdata/low-pay/typed-rates";
import { listedWith } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";

/** The options of `soc microdata`, as they are typed. */
export interface MicrodataOptions {
  year?: string | undefined;
  seed: string;
  edition?: string | undefined;
  also?: string | undefined;
  measures?: string | undefined;
  by: string;
  percentiles: boolean;
  minimum?: string | undefined;
  living?: string | undefined;
  source: string;
  out?: string | undefined;
}

/** How a breakdown is said at the terminal. */
const BREAKDOWNS = { none: "nobody else", sex: "sex", hours: "hours", both: "both" } as const;
const USUAL = [...PAY_MEASURES.map(({ id }) => id), JOBS];
const KNOWN = [...USUAL, BELOW_MINIMUM, BELOW_LIVING];

/** What is to be estimated, by the options, and the pay whose change is; a sentence where they are wrong. */
export function analysisOf(
  options: MicrodataOptions,
): (Analysis & { continuous: PayMeasure | null }) | string {
  const measures = options.measures?.split(",") ?? USUAL;
  const unknown = measures.find((measure) => !KNOWN.includes(measure));
  if (unknown !== undefined) return `There is no measure “${unknown}”. Give ${listedWith("or", KNOWN)}.`;
  const by = BREAKDOWNS[options.by as keyof typeof BREAKDOWNS];
  if (by === undefined) return `Break down by ${listedWith("or", Object.keys(BREAKDOWNS))}.`;
  const year = Number(options.year);
  const typed = options.minimum ?? options.living;
  if (typed !== undefined && !/^[0-9]{4}$/.test(options.year ?? ""))
    return "Give the year that the rates are of with --year.";
  try {
    return {
      ...{ measures, by, mean: true },
      percents: options.percentiles ? [50, ...PERCENTILES] : [50],
      minima: options.minimum
        ? [typedMinimum(year, options.minimum.replaceAll("/", "\n"), options.source)]
        : [],
      livingWages: options.living ? [typedLivingWage(year, options.living, options.source)] : [],
      continuous: PAY_MEASURES.find(({ id }) => measures.includes(id)) ?? null,
    };
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
