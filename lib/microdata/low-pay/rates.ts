/** The least that the law has paid for an hour, from an age on, in pence. */
export interface AgeBand {
  /** Age in years from which it holds, up to the next band. */
  from: number;
  pence: number;
  /** What it was until the end of March: a pay period that began before April is held to it. */
  before: number;
}

/** The legal minimum of one year's survey, which is of April. */
export interface LegalMinimum {
  year: number;
  /** By age, from the youngest up. */
  bands: readonly AgeBand[];
  /** Of apprentices under `until`, and of older ones in their first year. */
  apprentice: { until: number; pence: number; before: number };
  /** Where the rates are published. */
  source: string;
}

/** The living wage that the Living Wage Foundation promotes, in pence. */
export interface LivingWage {
  year: number;
  london: number;
  elsewhere: number;
  source: string;
}

const DOCUMENT =
  "Office for National Statistics, Annual Survey of Hours and Earnings: information on the dataset, October 2017";

/** The youngest that an apprentice's rate does not hold for by age alone. */
export const APPRENTICES_UNTIL = 19;

/**
 * The rates of the years that the information document prints code for (Annex E). Two things in the code as printed are read
 * by their meaning. The 2017 condition for an apprentice's first year lacks a closing bracket, which the same condition has
 * where the flag is derived. And the lines of 2016 for apprentices of 21 and over beyond their first year are damaged in the
 * copy at hand, repeated with a rate that was none of that year: such apprentices have the rate of their age, as those of 19
 * and 20 have, and as all have in 2017.
 *
 * In 2016 only the rate from 25 up changed in April: the others hold from October before, so that nobody is held to an
 * earlier one.
 */
export const LEGAL_MINIMA: readonly LegalMinimum[] = [
  {
    year: 2016,
    bands: [
      { from: 16, pence: 387, before: 387 },
      { from: 18, pence: 530, before: 530 },
      { from: 21, pence: 670, before: 670 },
      { from: 25, pence: 720, before: 670 },
    ],
    apprentice: { until: APPRENTICES_UNTIL, pence: 330, before: 330 },
    source: `${DOCUMENT}, Annex E`,
  },
  {
    year: 2017,
    bands: [
      { from: 16, pence: 405, before: 400 },
      { from: 18, pence: 560, before: 555 },
      { from: 21, pence: 705, before: 695 },
      { from: 25, pence: 750, before: 720 },
    ],
    apprentice: { until: APPRENTICES_UNTIL, pence: 350, before: 340 },
    source: `${DOCUMENT}, Annex E`,
  },
];

/** The living wage of the same years (Annex F). */
export const LIVING_WAGES: readonly LivingWage[] = [
  { year: 2016, london: 940, elsewhere: 825, source: `${DOCUMENT}, Annex F` },
  { year: 2017, london: 975, elsewhere: 845, source: `${DOCUMENT}, Annex F` },
];
