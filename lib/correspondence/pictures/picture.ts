import { type SankeyGraph, type SankeyLink, type SankeyNode, sankey } from "d3-sankey";
import {
  type CorrespondenceTable,
  compareCodes,
  type GroupMap,
  mapsByGroup,
  type Pair,
} from "#lib/correspondence/map";

/** A small alluvial picture, laid out: numbers in the units of its own width and height. */
export interface AlluvialPicture {
  width: number;
  height: number;
  nodes: PictureNode[];
  links: PictureLink[];
  /** Maps of the picture's groups that have no measure (nobody observed) and so no breadth; to be listed beside it. */
  unmeasured: Pair[];
}

export interface PictureNode {
  /** Sources stand left, targets right. */
  side: "source" | "target";
  code: string;
  title: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Sum of its links in the picture. */
  value: number;
  /** The group has maps that are not in this picture: mark it, as it is shown in part. */
  part: boolean;
}

export interface PictureLink extends Pair {
  /** The middle line, for an SVG path's `d`; draw it as broad as `breadth`, and no thinner than can be seen. */
  path: string;
  breadth: number;
  value: number;
}

interface PictureOptions {
  width?: number;
  /** Least distance of neighbouring bars, so that their labels do not overlap. */
  gap?: number;
  /** What a map's breadth stands for; undefined where it is not known. By default its index entries. */
  measure?: (map: GroupMap) => number | undefined;
}

const NODE_WIDTH = 14;
/** Height of a bar on average, on the side that has more of them. */
const BAR_HEIGHT = 20;
const GAP = 24;

type Node = SankeyNode<{ id: string; side: "source" | "target"; code: string }, object>;
type Link = SankeyLink<{ id: string; side: "source" | "target"; code: string }, { map: Pair }>;

/**
 * The picture of one group, usually a minor group: with side "source" its unit groups stand left and all the targets
 * they go to right; with side "target" its unit groups stand right and all their sources left. The groups of the one
 * side are in code order, those of the other where their links cross least (the mean place of what they are linked to,
 * weighted by breadth). Null when none of the group's maps can be drawn.
 *
 * `table` is of unit groups. Layout by d3-sankey; no randomness, same table, same picture.
 */
export function alluvialPicture(
  table: CorrespondenceTable,
  groupCode: string,
  side: "source" | "target",
  { width = 480, gap = GAP, measure = (map) => map.evidence.entries.length }: PictureOptions = {},
): AlluvialPicture | null {
  const shown = table.maps.filter((map) => map[side]?.startsWith(groupCode)).filter(isPair);
  const measured = shown.flatMap((map) => {
    const value = measure(map) ?? 0;
    return value > 0 ? [{ map, value }] : [];
  });
  if (measured.length === 0) return null;

  const places = placeNodes(measured, side);
  const rows = Math.max(places.source.length, places.target.length);
  const height = rows * (BAR_HEIGHT + gap);
  const layout = sankey<Node, Link>()
    .nodeId((node) => node.id)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(gap)
    .nodeSort((a, b) => placeOf(places, a) - placeOf(places, b))
    .extent([
      [0, 0],
      [width, height],
    ]);
  const graph = layout({
    nodes: (["source", "target"] as const).flatMap((nodeSide) =>
      places[nodeSide].map((code) => ({ id: `${nodeSide} ${code}`, side: nodeSide, code })),
    ),
    links: measured.map(({ map, value }) => ({
      source: `source ${map.source}`,
      target: `target ${map.target}`,
      value,
      map: { source: map.source, target: map.target },
    })),
  });
  return {
    width,
    height,
    nodes: pictureNodes(graph, table, shown),
    links: pictureLinks(graph),
    unmeasured: shown
      .filter((map) => !measured.some((drawn) => drawn.map === map))
      .map(({ source, target }) => ({ source, target })),
  };
}

interface Measured {
  map: Pair;
  value: number;
}

function isPair(map: GroupMap): map is GroupMap & Pair {
  return map.source !== null && map.target !== null;
}

function placeNodes(
  measured: readonly Measured[],
  side: "source" | "target",
): Record<"source" | "target", string[]> {
  const other = side === "source" ? "target" : "source";
  const own = [...new Set(measured.map(({ map }) => map[side]))].sort(compareCodes);
  const sums = new Map<string, { weighted: number; total: number }>();
  for (const { map, value } of measured) {
    const sum = sums.get(map[other]) ?? { weighted: 0, total: 0 };
    sums.set(map[other], sum);
    sum.weighted += own.indexOf(map[side]) * value;
    sum.total += value;
  }
  const mean = (code: string) => {
    const sum = sums.get(code);
    return sum ? sum.weighted / sum.total : 0;
  };
  const others = [...sums.keys()].sort((a, b) => mean(a) - mean(b) || compareCodes(a, b));
  return side === "source" ? { source: own, target: others } : { source: others, target: own };
}

function placeOf(places: Record<"source" | "target", string[]>, node: Node): number {
  return places[node.side].indexOf(node.code);
}

function pictureNodes(
  graph: SankeyGraph<Node, Link>,
  table: CorrespondenceTable,
  shown: readonly GroupMap[],
): PictureNode[] {
  const all = mapsByGroup(table.maps);
  const drawn = mapsByGroup(shown);
  const groups = {
    source: new Map(table.sources.map((group) => [group.code, group.title])),
    target: new Map(table.targets.map((group) => [group.code, group.title])),
  };
  return graph.nodes.map((node) => {
    const key = node.side === "source" ? "bySource" : "byTarget";
    return {
      side: node.side,
      code: node.code,
      title: groups[node.side].get(node.code) ?? "",
      x: round(node.x0),
      y: round(node.y0),
      width: NODE_WIDTH,
      height: round((node.y1 ?? 0) - (node.y0 ?? 0)),
      value: node.value ?? 0,
      part: (all[key].get(node.code)?.length ?? 0) > (drawn[key].get(node.code)?.length ?? 0),
    };
  });
}

function pictureLinks(graph: SankeyGraph<Node, Link>): PictureLink[] {
  return graph.links.map((link) => {
    const from = (link.source as Node).x1 ?? 0;
    const to = (link.target as Node).x0 ?? 0;
    const middle = round((from + to) / 2);
    const [y0, y1] = [round(link.y0), round(link.y1)];
    return {
      ...link.map,
      path: `M${round(from)},${y0}C${middle},${y0} ${middle},${y1} ${round(to)},${y1}`,
      breadth: round(link.width),
      value: link.value,
    };
  });
}

/** Hundredths are finer than a screen shows, and keep the page small. */
function round(length: number | undefined): number {
  return Math.round((length ?? 0) * 100) / 100;
}
