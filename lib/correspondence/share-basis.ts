import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet, PublishedDataSet } from "#lib/facts/facts";

/** What pages call the published sources of the counts; data/data-sets.csv has their full titles. */
export const DATA_SET_NAMES: Record<PublishedDataSet, string> = {
  census: "2011 Census, 1% sample",
  lfs: "Labour Force Survey, 2014–2016",
};

/** A source of counts that a reader can choose. */
export interface NamedDataSet {
  id: DualCodedDataSet;
  name: string;
}

/** Those that every correspondence has to choose from; what gold coding offers comes after them. */
export const PUBLISHED_DATA_SETS: readonly NamedDataSet[] = [
  { id: "census", name: DATA_SET_NAMES.census },
  { id: "lfs", name: DATA_SET_NAMES.lfs },
];

export const SEX_NAMES: Record<SexChoice, string> = {
  both: "men and women",
  men: "men",
  women: "women",
};

/** Whose counts and shares are shown: "men and women in the 2011 Census, 1% sample". */
export function peopleText(
  { sex, dataSet }: { sex: SexChoice; dataSet: DualCodedDataSet },
  dataSets: readonly NamedDataSet[] = PUBLISHED_DATA_SETS,
): string {
  const name = dataSets.find(({ id }) => id === dataSet)?.name ?? "";
  return isOffered(dataSet) ? `${SEX_NAMES[sex]} in “${name}”` : `${SEX_NAMES[sex]} in the ${name}`;
}

/** Whether it is a batch of gold coding that offers its counts, and not a published data set. */
export function isOffered(dataSet: DualCodedDataSet): dataSet is Exclude<DualCodedDataSet, PublishedDataSet> {
  return dataSet.startsWith("gold:");
}
