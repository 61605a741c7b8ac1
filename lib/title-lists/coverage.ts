import type { Covered, Standing } from "#lib/title-lists/title-list";

/** Of no title. */
export function noneCovered(): Covered {
  return { titles: { sure: 0, doubtful: 0, none: 0 }, counts: { sure: 0, doubtful: 0, none: 0 } };
}

/** Shares of titles and of their counts by standing, 0 to 1; all 0 where there are none. */
export function sharesOf({ titles, counts }: Covered): Covered {
  return { titles: shares(titles), counts: shares(counts) };
}

function shares(of: Record<Standing, number>): Record<Standing, number> {
  const all = of.sure + of.doubtful + of.none;
  const part = (value: number) => (all === 0 ? 0 : value / all);
  return { sure: part(of.sure), doubtful: part(of.doubtful), none: part(of.none) };
}

/**
 * How many job adverts a list had a quarter in 2016, and what share of them was hard to assign to a group: what
 * a list is told beside. They came from employers’ sites, for technology occupations.
 * Source: minutes of the SOC Revision Steering Group, 7 December 2016.
 */
export const COVERAGE_OF_2016 = { adverts: 160_000, unassigned: 0.5 } as const;
