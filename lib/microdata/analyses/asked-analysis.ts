import type { BrokenDownBy } from "#lib/microdata/estimates/breakdown";
import type { LegalMinimum, LivingWage } from "#lib/microdata/low-pay/rates";

/** Where microdata are sent, and what came of them is shown. */
export const MICRODATA_PATH = "/figures/microdata";
/** The kind of job that analyses microdata; the rule microdata-file.sql knows it by this name. */
export const MICRODATA_KIND = "microdata";
/** Ids of data sets that came of microdata begin so. */
const ID_BEGINS = "microdata-";

/** What somebody asked to be estimated of the files that they sent, as its job has it. */
export interface AskedAnalysis {
  /** Ids of the files that are kept until the job ends: one, or two years that are linked. */
  files: string[];
  measures: string[];
  by: BrokenDownBy;
  percents: number[];
  minima: LegalMinimum[];
  livingWages: LivingWage[];
  /** Where the microdata come from, for the data set. */
  source: string;
}

/** Id of the data set of one series and year, as its estimates are kept. */
export function microdataSetId(of: {
  year: number;
  numstrata: number;
  column: string;
  linked?: boolean;
}): string {
  return `${ID_BEGINS}${of.year}-${of.numstrata}-${of.column}${of.linked ? "-continuous" : ""}`;
}

/** Whether a data set came of microdata. */
export function isOfMicrodata(id: string): boolean {
  return id.startsWith(ID_BEGINS);
}
