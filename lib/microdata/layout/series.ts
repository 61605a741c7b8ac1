/**
 * The series of the survey and their breaks (information document of 2017, "Discontinuities" and NumStrata). A year on both
 * sides of a break has two datasets, or two columns of occupations, and belongs to two series; they are kept apart and no
 * change is worked out from one to the other.
 */
export type Stratum = 1 | 3 | 4;

const STRATA: Readonly<Record<Stratum, { from: number; to: number; holds: string }>> = {
  1: { from: 1997, to: 2004, holds: "without supplementary information" },
  3: { from: 2004, to: 2006, holds: "with supplementary information" },
  4: {
    from: 2006,
    to: Number.POSITIVE_INFINITY,
    holds: "with special arrangements as a stratum and occupations coded by the tool",
  },
};

/** What figures can be compared within: one stratification, one classification of occupations. */
export interface Series {
  numstrata: Stratum;
  /** Its column of occupations. */
  column: string;
}

export interface SeriesYear extends Series {
  year: number;
}

/** Whether a dataset of a year can carry this marker. */
export function hasStratum(year: number, numstrata: number): boolean {
  const stratum = STRATA[numstrata as Stratum];
  return stratum !== undefined && year >= stratum.from && year <= stratum.to;
}

/** The marker that the newest series of a year has. */
export function newestStratum(year: number): Stratum {
  return year >= STRATA[4].from ? 4 : year >= STRATA[3].from ? 3 : 1;
}

/** Why no change is worked out between two years; null where it may be. Each reason is a sentence. */
export function breakBetween(before: SeriesYear, after: SeriesYear): string | null {
  if (before.numstrata !== after.numstrata)
    return `${before.year} is of the series ${STRATA[before.numstrata].holds} and ${after.year} of the one ${STRATA[after.numstrata].holds}: no change is worked out across the break.`;
  if (before.column !== after.column)
    return `${before.year} is coded in ${before.column} and ${after.year} in ${after.column}: no change is worked out across the break.`;
  return null;
}

/** "1997 to 2004, without supplementary information": what a marker means. */
export function stratumInWords(numstrata: Stratum): string {
  const { from, to, holds } = STRATA[numstrata];
  return `${from} ${Number.isFinite(to) ? `to ${to}` : "and later"}, ${holds}`;
}
