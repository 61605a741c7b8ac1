import type { Interval } from "#lib/figures/interval";
import { count } from "#lib/platform/in-words";

/**
 * How a size stands to a figure of the policy. With an interval it is clearly under or over where the whole of that is, and
 * about it where it is not; without one the size alone says under or over, and how sure that is is not known.
 */
export type SizeStanding = "clearly under" | "under" | "about" | "over" | "clearly over";

export function standingOf(value: number, interval: Interval | null, least: number): SizeStanding {
  if (interval === null) return value < least ? "under" : "over";
  if (interval.high < least) return "clearly under";
  return interval.low >= least ? "clearly over" : "about";
}

/** "clearly fewer than 5,000", "about 5,000", "10,000 or more, how sure is not known". */
export function standingInWords(standing: SizeStanding, least: number): string {
  const figure = count(least);
  switch (standing) {
    case "clearly under":
      return `clearly fewer than ${figure}`;
    case "under":
      return `fewer than ${figure}, how sure is not known`;
    case "about":
      return `about ${figure}: it may be fewer or more`;
    case "over":
      return `${figure} or more, how sure is not known`;
    case "clearly over":
      return `clearly ${figure} or more`;
  }
}

/** Whether it says that a group is too small, as far as it says anything for sure. */
export function isUnder(standing: SizeStanding): boolean {
  return standing === "clearly under" || standing === "under";
}
