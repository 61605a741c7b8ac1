import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";

/** What pages call the sources of the counts; data/data-sets.csv has their full titles. */
export const DATA_SET_NAMES: Record<DualCodedDataSet, string> = {
  census: "2011 Census, 1% sample",
  lfs: "Labour Force Survey, 2014–2016",
};

export const SEX_NAMES: Record<SexChoice, string> = {
  both: "men and women",
  men: "men",
  women: "women",
};

/** Whose counts and shares are shown: "men and women in the 2011 Census, 1% sample". */
export function peopleText({ sex, dataSet }: { sex: SexChoice; dataSet: DualCodedDataSet }): string {
  return `${SEX_NAMES[sex]} in the ${DATA_SET_NAMES[dataSet]}`;
}
