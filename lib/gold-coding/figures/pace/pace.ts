/**
 * Seconds a record of coders elsewhere, to be measured against: 36 of experienced ones, 38 with a list of candidates to choose
 * from, 61 without, as the issue of gold coding states them from published studies.
 */
export const PUBLISHED_PACE = [
  { who: "Experienced coders", seconds: 36 },
  { who: "Coders with suggestions", seconds: 38 },
  { who: "Coders without suggestions", seconds: 61 },
] as const;

/** How long records took. */
export interface Pace {
  /** Records whose time was taken, and those given the answer of an identical one at once, which have none. */
  timed: number;
  identical: number;
  /** Seconds a record: the middle one, and those a quarter and three quarters of the way from the shortest; null of none. */
  median: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * "Half of the records took 31 seconds or less, and the middle half between 20 and 48 seconds."
 * @param of what the records are of: "In Labour force, half of …"
 */
export function paceInWords({ median, lower, upper }: Pace, of = ""): string {
  if (median === null || lower === null || upper === null) return "No time has been taken yet.";
  const half = of === "" ? "Half" : `In ${of}, half`;
  return `${half} of the records took ${seconds(median)} or less, and the middle half between ${Math.round(lower)} and ${seconds(upper)}.`;
}

/** How a median stands to the published ones: "faster than experienced coders (36 seconds)". */
export function againstPublished(median: number): string {
  const beaten = PUBLISHED_PACE.find((one) => median < one.seconds);
  if (!beaten)
    return `slower than ${PUBLISHED_PACE.at(-1)!.who.toLowerCase()} elsewhere (${PUBLISHED_PACE.at(-1)!.seconds} seconds)`;
  return `faster than ${beaten.who.toLowerCase()} elsewhere (${beaten.seconds} seconds)`;
}

function seconds(value: number): string {
  const whole = Math.round(value);
  return whole === 1 ? "1 second" : `${whole} seconds`;
}
