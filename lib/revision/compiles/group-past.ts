import { type GroupPast, observedPeople, relativesOf } from "#lib/correspondence/pairs/group-history";
import type { Group } from "#lib/facts/edition";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";

/**
 * What a group down to the unit group was or became in the other edition of a correspondence; null for any other group.
 * @param correspondence read from the group's edition
 * @param find gives a group of the other edition by its code
 */
export function groupPast(
  correspondence: CompiledCorrespondence,
  code: string,
  find: (code: string) => Group | undefined,
): GroupPast | null {
  const own = correspondence.structure.groups.get(code)?.level;
  const level = correspondence.levels.find((one) => one === own);
  if (level === undefined) return null;
  const { rows, weights, sources, targets } = correspondence.at(level);
  const side = correspondence.inverted ? "target" : "source";
  return {
    other: correspondence.target.edition,
    side,
    change: (side === "source" ? sources : targets).get(code) ?? null,
    relatives: relativesOf(code, side, rows, weights, find),
    people: observedPeople(code, side, weights),
  };
}
