/**
 * The most frequent of any number of titles, in memory for some of them. Source: Misra and Gries, “Finding repeated elements”,
 * Science of Computer Programming 2 (1982): where there is no more room, one is taken off each count, and what has none left
 * gives up its place. Plain data.
 */
export type Frequent = {
  /** By the title in small letters: as it was written first, and how often it came at least. */
  titles: Record<string, { title: string; count: number }>;
  /** How many titles there are in `titles`. */
  kept: number;
  /** How many rows each count may lack at most. */
  lacking: number;
};

/** So many titles are kept. */
const ROOM = 2_000;

export function noneFrequent(): Frequent {
  return { titles: {}, kept: 0, lacking: 0 };
}

/** Counts a title, in place. */
export function seen(frequent: Frequent, title: string): void {
  // No key of an object that a prototype has.
  const key = ` ${title.toLowerCase()}`;
  const known = frequent.titles[key];
  if (known) known.count++;
  else if (frequent.kept < ROOM) {
    frequent.titles[key] = { title, count: 1 };
    frequent.kept++;
  } else makeRoom(frequent);
}

function makeRoom(frequent: Frequent): void {
  frequent.lacking++;
  for (const [key, one] of Object.entries(frequent.titles)) {
    if (--one.count > 0) continue;
    delete frequent.titles[key];
    frequent.kept--;
  }
}

/** The most frequent first; of as many, in the order of the alphabet. */
export function mostFrequent({ titles }: Frequent, most: number): { title: string; count: number }[] {
  return Object.values(titles)
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1))
    .slice(0, most);
}
