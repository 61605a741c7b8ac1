import type { IndexedEdition } from "#lib/correspondence/derive";
import type { EditionId } from "#lib/facts/edition";

/** An edition as the pages call it. */
export interface Side<Of extends EditionId = EditionId> {
  edition: Of;
  /** "SOC2010". */
  name: string;
}

export const SOC2010: Side<IndexedEdition> = { edition: "soc2010", name: "SOC2010" };
export const SOC2020: Side<IndexedEdition> = { edition: "soc2020", name: "SOC2020" };

/** The two ways to read the correspondence; the side read first is `source`. */
export const DIRECTIONS = {
  "2010-2020": { source: SOC2010, target: SOC2020, inverted: false },
  "2020-2010": { source: SOC2020, target: SOC2010, inverted: true },
} as const;

export type Direction = keyof typeof DIRECTIONS;

/** What stands in an address for the empty side of a row whose content goes nowhere or comes from nowhere. */
export const NO_GROUP = "none";

/** The page of one row. The address always names the SOC2010 group first, whichever side is read first. */
export function pairHref(
  source: string | null,
  target: string | null,
  direction: Direction = "2010-2020",
): string {
  const [earlier, later] = DIRECTIONS[direction].inverted ? [target, source] : [source, target];
  // A compiled group that has no code yet goes by its parent's code and a question mark.
  return `/correspondence/${encodeURIComponent(earlier ?? NO_GROUP)}/${encodeURIComponent(later ?? NO_GROUP)}`;
}
