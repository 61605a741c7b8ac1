import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";

/** The groups around one group in its edition. */
interface Neighbours {
  /** The groups of the same level before and after it in code order, whatever their parents; null at either end. */
  previous: Group | null;
  next: Group | null;
  /** All groups with the same parent, itself among them. */
  siblings: Group[];
  /** The groups just below it. */
  children: Group[];
}

/** @param groups all groups of the edition in code order */
export function neighboursOf(code: string, groups: readonly Group[]): Neighbours {
  const { levelOf, parentOf } = structureOf(groups);
  const level = levelOf(code);
  const sameLevel = groups.filter((group) => levelOf(group.code) === level);
  const at = sameLevel.findIndex((group) => group.code === code);
  const parent = parentOf(code);
  return {
    previous: sameLevel[at - 1] ?? null,
    next: at < 0 ? null : (sameLevel[at + 1] ?? null),
    siblings: sameLevel.filter((group) => parentOf(group.code) === parent),
    children: groups.filter((group) => parentOf(group.code) === code),
  };
}
