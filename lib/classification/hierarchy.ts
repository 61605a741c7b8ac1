import type { Group, Level } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";

/** A group with the groups below it, in code order. */
export interface GroupNode extends Group {
  level: Level;
  children: GroupNode[];
}

/**
 * The groups of one edition as a tree, in code order. A group whose parent is not among them stands at the top, so none
 * is ever lost; one whose place is not known is left out.
 */
export function hierarchyOf(groups: readonly Group[]): GroupNode[] {
  const nodes = new Map<string, GroupNode>();
  const { groups: held, parentOf } = structureOf(groups);
  for (const { code, title, level } of [...held.values()].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    nodes.set(code, { code, title, level, children: [] });
  }
  const top: GroupNode[] = [];
  for (const node of nodes.values()) {
    const parent = nodes.get(parentOf(node.code) ?? "");
    (parent?.children ?? top).push(node);
  }
  return top;
}

/** How many groups of one level are below a group. */
export function groupsBelow(node: GroupNode, level: Level): number {
  return node.children.reduce(
    (sum, child) => sum + (child.level === level ? 1 : 0) + groupsBelow(child, level),
    0,
  );
}

/** Every node of a tree, each before those below it. */
export function flatten(nodes: readonly GroupNode[]): GroupNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
