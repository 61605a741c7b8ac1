import { type GroupNode, hierarchyOf } from "#lib/classification/hierarchy";
import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";

/** A part of a tree: the groups that something is about, and enough of what is around them to see their place. */
export interface TreePart extends Group {
  /** It is one of the groups that the tree was asked for. */
  concerned: boolean;
  children: TreePart[];
  /** How many groups directly below it are left out. */
  omitted: number;
}

/** As long as groups stand in no more places than this, their neighbours are shown too. */
const PLACES_WITH_NEIGHBOURS = 2;

/**
 * The tree around some groups of an edition: the groups above them and directly below them, and those beside them unless
 * they stand in many places. Codes that the edition does not have are left out.
 */
export function treeAround(groups: ReadonlyMap<string, Group>, codes: readonly string[]): TreePart[] {
  const held = [...groups.values()];
  const { parentOf, ancestorsOf } = structureOf(held);
  const concerned = new Set(codes.filter((code) => groups.has(code)));
  const places = new Set([...concerned].map(parentOf));
  const withNeighbours = places.size <= PLACES_WITH_NEIGHBOURS;
  const above = new Set([...concerned].flatMap(ancestorsOf));
  const isShown = (code: string) => {
    const parent = parentOf(code);
    if (concerned.has(code) || above.has(code) || (parent !== null && concerned.has(parent))) return true;
    return withNeighbours && parent !== null && places.has(parent);
  };
  const part = ({ code, title, children }: GroupNode): TreePart => {
    const shown = children.filter((child) => isShown(child.code)).map(part);
    const isPlain = !concerned.has(code) && !above.has(code);
    return {
      code,
      title,
      concerned: concerned.has(code),
      children: shown,
      omitted: isPlain ? 0 : children.length - shown.length,
    };
  };
  return hierarchyOf(held)
    .filter(({ code }) => isShown(code))
    .map(part);
}
