import { type GroupNode, hierarchyOf } from "#lib/classification/hierarchy";
import { levelOf } from "#lib/facts/code";
import type { Edition, EditionId, Group } from "#lib/facts/edition";
import { shownTitle } from "#lib/facts/unknown-title";

/** An edition with all its groups, arranged for finding and showing them. */
export interface EditionWithGroups extends Edition {
  /** In code order. */
  groups: readonly Group[];
  byCode: ReadonlyMap<string, Group>;
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
  const groups = all
    .filter((group) => group.edition === edition.id)
    .map(({ code, title }): Group => ({ code, title: shownTitle(title) }));
  const levels: Record<number, number> = {};
  for (const { code } of groups) {
    const level = levelOf(code);
    if (level !== null) levels[level] = (levels[level] ?? 0) + 1;
  }
  return {
    ...edition,
    groups,
    byCode: new Map(groups.map((group) => [group.code, group])),
    tree: hierarchyOf(groups),
    levels,
  };
}

/** The same edition without its groups. */
export function withoutGroups({ groups, byCode, tree, levels, ...edition }: EditionWithGroups): Edition {
  return edition;
}
