import { NO_GROUP } from "#lib/correspondence/reading";
import { invertRows, type MapRow } from "#lib/correspondence/rows";
import type { Group } from "#lib/facts/edition";

/** A row with an empty side: content that goes nowhere, or a group that comes from no earlier content. */
export interface OneSidedView {
  row: MapRow;
  /** The side that has a group. */
  side: "source" | "target";
  group: Group;
  /** Every row of the group, this one among them, read from the group's side. */
  ofGroup: MapRow[];
}

/**
 * The row of two codes of an address one of which is NO_GROUP; null where there is no such row.
 * @param rows of unit groups, read from the earlier edition to the later
 */
export function viewOneSided(
  rows: readonly MapRow[],
  [from, to]: [source: string, target: string],
): OneSidedView | null {
  if ((from === NO_GROUP) === (to === NO_GROUP)) return null;
  const side = to === NO_GROUP ? "source" : "target";
  const code = side === "source" ? from : to;
  const own = rows.filter((row) => row[side]?.code === code);
  const row = own.find((one) => one[side === "source" ? "target" : "source"] === null);
  const group = row?.[side];
  return row && group ? { row, side, group, ofGroup: side === "source" ? own : invertRows(own) } : null;
}
