import { HOUR } from "#demo/cast";

/** The days on which somebody codes, counted back from today, and the hour at which they begin. */
export interface WorkingDays {
  from: number;
  until: number;
  hour: number;
}

const DAY = 24 * HOUR;
/** Between one record and the next. */
const BREATH_MS = 6_000;

/**
 * When somebody finishes each of their records: as many on each working day, one after the other.
 * @param seconds spent on each, in order
 */
export function finishedAt({ from, until, hour }: WorkingDays, seconds: readonly number[]): Date[] {
  const days = workingDays(from, until);
  let at = 0;
  return seconds.map((spent, nth) => {
    const begins = days[Math.floor((nth * days.length) / seconds.length)]! + hour * HOUR;
    at = Math.max(at, begins) + spent * 1_000 + BREATH_MS;
    return new Date(at);
  });
}

/** The starts of those days that are no Saturday or Sunday, in UTC; at least one. */
function workingDays(from: number, until: number): number[] {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const all = Array.from({ length: from - until + 1 }, (_, at) => today - (from - at) * DAY);
  const working = all.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
  return working.length > 0 ? working : [all[0]! - 2 * DAY];
}
