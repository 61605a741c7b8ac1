import { type CorrespondenceTable, compareCodes, type GroupMap } from "#lib/correspondence/map";

/**
 * A set of groups of both editions that maps join, directly or through others, and that no map leaves: taken together
 * they hold the same content in both editions, so figures for the whole set stay comparable.
 */
export interface Component {
  /** Code of its first source group; "+" and the code of its first target where it has no source. */
  id: string;
  sources: string[];
  targets: string[];
  maps: GroupMap[];
}

/** What part of its source goes by a map and what part of its target comes by it, 0 to 1. */
export interface Shares {
  forward: number;
  backward: number;
}

/** Shares of a map; undefined where they are not known. */
export type ShareOf = (map: GroupMap) => Shares | undefined;

/** Which links are too thin to join groups. A link is cut when it falls short of any limit given. */
export interface ThinLinks {
  /** Cut links that fewer index entries than this show. */
  minEntries?: number;
  /**
   * Cut links that carry less than this share of their source and also less than this share of their target. A link
   * that is thin on one side only stays: a small piece of a large group may be the whole of a small one. So does a
   * link whose shares are not known: not observed is not the same as thin.
   */
  minShare?: { share: number; of: ShareOf };
}

/**
 * The connected components of a table, in order of their first source code, those without a source last in order of
 * their first target. Every group is in exactly one, alone if no map joins it. `cut` holds the links left out as thin.
 */
export function components(
  table: CorrespondenceTable,
  thin: ThinLinks = {},
): { components: Component[]; cut: GroupMap[] } {
  const sets = new DisjointSets();
  for (const group of table.sources) sets.add(sourceNode(group.code));
  for (const group of table.targets) sets.add(targetNode(group.code));
  const kept: GroupMap[] = [];
  const cut: GroupMap[] = [];
  for (const map of table.maps) {
    if (isThin(map, thin)) {
      cut.push(map);
      continue;
    }
    kept.push(map);
    if (map.source !== null && map.target !== null) sets.join(sourceNode(map.source), targetNode(map.target));
  }

  const found = new Map<string, Component>();
  const componentOf = (node: string): Component => {
    const root = sets.rootOf(node);
    const component = found.get(root) ?? { id: "", sources: [], targets: [], maps: [] };
    found.set(root, component);
    return component;
  };
  for (const { code } of table.sources) componentOf(sourceNode(code)).sources.push(code);
  for (const { code } of table.targets) componentOf(targetNode(code)).targets.push(code);
  for (const map of kept) {
    if (map.source !== null) componentOf(sourceNode(map.source)).maps.push(map);
    else if (map.target !== null) componentOf(targetNode(map.target)).maps.push(map);
  }
  const list = [...found.values()];
  for (const component of list) {
    component.sources.sort(compareCodes);
    component.targets.sort(compareCodes);
    component.id = component.sources[0] ?? `+${component.targets[0] ?? ""}`;
  }
  return { components: list.sort(compareComponents), cut };
}

function compareComponents(a: Component, b: Component): number {
  return (
    compareCodes(a.sources[0] ?? null, b.sources[0] ?? null) ||
    compareCodes(a.targets[0] ?? null, b.targets[0] ?? null)
  );
}

function isThin(map: GroupMap, { minEntries, minShare }: ThinLinks): boolean {
  if (map.source === null || map.target === null) return false;
  if (minEntries !== undefined && map.evidence.entries.length < minEntries) return true;
  const shares = minShare?.of(map);
  return (
    minShare !== undefined &&
    shares !== undefined &&
    Math.max(shares.forward, shares.backward) < minShare.share
  );
}

/** Shares of index entries: what part of the source's entries goes to the target, and of the target's comes from it. */
export function entryShares(table: CorrespondenceTable): ShareOf {
  const bySource = new Map<string | null, number>();
  const byTarget = new Map<string | null, number>();
  for (const { source, target, evidence } of table.maps) {
    bySource.set(source, (bySource.get(source) ?? 0) + evidence.entries.length);
    byTarget.set(target, (byTarget.get(target) ?? 0) + evidence.entries.length);
  }
  return ({ source, target, evidence: { entries } }) =>
    entries.length === 0
      ? undefined
      : {
          forward: entries.length / (bySource.get(source) ?? Number.NaN),
          backward: entries.length / (byTarget.get(target) ?? Number.NaN),
        };
}

function sourceNode(code: string): string {
  return `source ${code}`;
}

function targetNode(code: string): string {
  return `target ${code}`;
}

/** Union–find with path halving. */
class DisjointSets {
  private readonly parents = new Map<string, string>();

  add(node: string): void {
    if (!this.parents.has(node)) this.parents.set(node, node);
  }

  rootOf(node: string): string {
    this.add(node);
    let at = node;
    for (;;) {
      const parent = this.parents.get(at) ?? at;
      if (parent === at) return at;
      const grandparent = this.parents.get(parent) ?? parent;
      this.parents.set(at, grandparent);
      at = grandparent;
    }
  }

  join(a: string, b: string): void {
    this.parents.set(this.rootOf(a), this.rootOf(b));
  }
}
