import { count, quantity } from "#lib/platform/in-words";

/** How far somebody has come in a queue, and the queue. */
export interface Progress {
  /** Records that they coded today, by London time. */
  today: number;
  /** All that they coded in the queue. */
  mine: number;
  /** Most that they are to code; null for no cap. */
  cap: number | null;
  /** Codings that are still wanted in the queue, by whomever. */
  left: number;
}

/** "12 done today · 340 of at most 400 · 8,211 left in this queue". */
export function progressInWords({ today, mine, cap, left }: Progress): string {
  const own = cap === null ? `${count(mine)} in all` : `${count(mine)} of at most ${count(cap)}`;
  return `${quantity(today, "record")} done today · ${own} · ${count(left)} left in this queue`;
}
