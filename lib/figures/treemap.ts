import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import type { PlacedGroup } from "#lib/facts/edition";
import type { Figure } from "#lib/facts/facts";
import type { Structure } from "#lib/facts/structure";

/** A group drawn as an area: as large as its share of what the picture shows. */
export interface TreemapArea {
  group: PlacedGroup;
  /** The group just below the root that it is in; itself where it is one. */
  branch: PlacedGroup;
  value: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Treemap {
  width: number;
  height: number;
  /** The areas, the largest first of each branch. */
  areas: TreemapArea[];
  /** The groups just below the root, in code order: what the areas are told apart by. */
  branches: { group: PlacedGroup; x: number; y: number; width: number; height: number }[];
  /** Sum of the areas. */
  total: number;
  /** Groups of the lowest level that have no value, with why: they are listed, never drawn as nought. */
  without: { group: PlacedGroup; figure: Figure | null }[];
}

interface Node {
  group: PlacedGroup | null;
  value: number;
  children?: Node[];
}

/**
 * Lays out what a group is made of: the unit groups below it, those of one branch beside each other, each as large as its
 * value (squarified treemap: Bruls, Huizing and van Wijk 2000).
 * @param root code of the group; "" for all of the edition
 * @param figures sizes of groups, one for each
 */
export function treemapOf(
  root: string,
  figures: readonly Figure[],
  structure: Structure,
  { width, height }: { width: number; height: number },
): Treemap {
  const byCode = new Map(figures.map((figure) => [figure.code, figure]));
  const without: Treemap["without"] = [];
  const nodeOf = (group: PlacedGroup): Node[] => {
    const below = group.level < structure.unitLevel ? structure.childrenOf(group.code) : [];
    if (below.length > 0) {
      const children = below.flatMap(nodeOf);
      return children.length > 0 ? [{ group, value: 0, children }] : [];
    }
    const figure = byCode.get(group.code) ?? null;
    if (figure?.value) return [{ group, value: figure.value }];
    without.push({ group, figure });
    return [];
  };
  const branches = structure.childrenOf(root).flatMap(nodeOf);
  const tree = hierarchy<Node>({ group: null, value: 0, children: branches }, ({ children }) => children)
    .sum(({ value }) => value)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Node>().tile(treemapSquarify.ratio(1.2)).size([width, height])(tree);
  const box = (node: { x0: number; x1: number; y0: number; y1: number }) => ({
    x: node.x0,
    y: node.y0,
    width: node.x1 - node.x0,
    height: node.y1 - node.y0,
  });
  const areas = laid.leaves().flatMap((leaf) => {
    const branch = leaf.ancestors().at(-2)?.data.group;
    return leaf.data.group && branch
      ? [{ group: leaf.data.group, branch, value: leaf.value ?? 0, ...box(leaf) }]
      : [];
  });
  return {
    width,
    height,
    areas,
    branches: (laid.children ?? [])
      .flatMap((node) => (node.data.group ? [{ group: node.data.group, ...box(node) }] : []))
      .sort((a, b) => (a.group.code < b.group.code ? -1 : 1)),
    total: areas.reduce((sum, { value }) => sum + value, 0),
    without,
  };
}
