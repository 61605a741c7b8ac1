/** Who lists names for occupations besides the coding index. */
export const NAME_SOURCES = ["esco", "onet"] as const;

export type NameSource = (typeof NAME_SOURCES)[number];

/** The sources as readers know them. */
export const SOURCE_TITLES: Readonly<Record<NameSource, string>> = { esco: "ESCO", onet: "O*NET" };

/**
 * What other lists of job titles say of unit groups. A group is named by an entry of the coding index that stands in it,
 * so that the index given says what it is in each edition; one whose entry the index lacks says nothing.
 */
export interface OtherNames {
  /** Ids of the entries that stand for the groups. */
  groups: readonly string[];
  words: readonly OtherWord[];
}

/** How often names with a word are of each group. */
export interface OtherWord {
  word: string;
  sources: readonly NameSource[];
  /** In so many quarters of its names it is the last word, which names the occupation: 0 to 4. */
  asHead: number;
  /** Numbers of groups, ascending, and how many names they are worth, as `namesOfLevel` reads it. */
  weights: readonly (readonly [group: number, level: number])[];
}

export const NO_OTHER_NAMES: OtherNames = { groups: [], words: [] };

/** Weights are kept as one of so many levels. */
export const LEVELS = 12;

/** How many names a level is worth: a quarter of one, then twice as many at each level. */
export function namesOfLevel(level: number): number {
  return 2 ** level / 4;
}

/** The level nearest to a number of names. */
export function levelOfNames(names: number): number {
  return Math.max(0, Math.min(LEVELS - 1, Math.round(Math.log2(names * 4))));
}
