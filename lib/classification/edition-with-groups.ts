import { type GroupNode, hierarchyOf } from "#lib/classification/hierarchy";
import type { Edition, EditionId, Group, PlacedGroup } from "#lib/facts/edition";
import { type Structure, structureOf } from "#lib/facts/structure";
import { shownTitle } from "#lib/facts/unknown-title";

/** An edition with all its groups, arranged for finding and showing them. */
export interface EditionWithGroups extends Edition {
  /** In code order. */
  groups: readonly PlacedGroup[];
  byCode: ReadonlyMap<string, PlacedGroup>;
  /** What is above and below what, and how its codes are made. */
  structure: Structure;
  /** The major groups with what is below them, sub-unit groups included. */
  tree: readonly GroupNode[];
  /** How many groups there are at each level that has any. */
  levels: Record<number, number>;
}

/** @param all groups of this and maybe other editions, in code order */
export function editionWithGroups(
  edition: Edition,
  all: readonly (Group & { edition: EditionId })[],
): EditionWithGroups {
  const stated = structureOf(all.filter((group) => group.edition === edition.id));
  const groups = [...stated.groups.values()].map(
    ({ code, title, level, parent }): PlacedGroup => ({ code, title: shownTitle(title), level, parent }),
  );
  const levels: Record<number, number> = {};
  for (const { level } of groups) levels[level] = (levels[level] ?? 0) + 1;
  return {
    ...edition,
    groups,
    byCode: new Map(groups.map((group) => [group.code, group])),
    structure: structureOf(groups),
    tree: hierarchyOf(groups),
    levels,
  };
}

/** The same edition without its groups. */
export function withoutGroups({
  groups,
  byCode,
  structure,
  tree,
  levels,
  ...edition
}: EditionWithGroups): Edition {
  return edition;
}
