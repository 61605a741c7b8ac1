import type { Continuation } from "#lib/correspondence/continuation";
import type { EditionId, Group, Level } from "#lib/facts/edition";

/**
 * A correspondence table and its maps, as plain data.
 * Terms: GSIM Statistical Classifications Model (CorrespondenceTable, Map).
 */
export interface CorrespondenceTable {
  sourceEdition: EditionId;
  targetEdition: EditionId;
  /** Level of the groups on each side; the two differ in a table of mixed levels. */
  sourceLevel: Level;
  targetLevel: Level;
  /** Every group of that level of the edition, mapped or not, in code order. */
  sources: Group[];
  targets: Group[];
  /** In order of source code, then target code; an empty side comes last. */
  maps: GroupMap[];
  /** Which groups live on as which, where that was decided; absent where it must be read off the table. */
  livesOn?: Continuation[];
}

/** One source–target pair. One side may be empty (a group that went nowhere or came from nothing), never both. */
export interface GroupMap {
  source: string | null;
  target: string | null;
  evidence: MapEvidence;
}

/** What a map rests on. Dual-coded records are kept apart, as weights: they weigh a map, they do not make one. */
export interface MapEvidence {
  /** uids of the index entries that it rests on, in the index's order. */
  entries: string[];
  /** Declared unchanged rather than shown by entries: no decision touches this content. */
  unchanged: boolean;
  /** ids of the decisions that it comes from, in order; none where the table is read off an index. */
  decisions: string[];
}

/** A source and a target that belong together. */
export interface Pair {
  source: string;
  target: string;
}

/** The maps of each group, on each side. Groups without a map are absent. */
export interface MapsByGroup {
  bySource: Map<string, GroupMap[]>;
  byTarget: Map<string, GroupMap[]>;
}

export function mapsByGroup(maps: readonly GroupMap[]): MapsByGroup {
  const bySource = new Map<string, GroupMap[]>();
  const byTarget = new Map<string, GroupMap[]>();
  for (const map of maps) {
    if (map.source !== null) listUnder(bySource, map.source).push(map);
    if (map.target !== null) listUnder(byTarget, map.target).push(map);
  }
  return { bySource, byTarget };
}

function listUnder<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

/** A text that no other pair has, for use as a key. */
export function pairKey(source: string | null, target: string | null): string {
  return `${source ?? ""}>${target ?? ""}`;
}

/** Order of codes as printed, "11" before "111" before "12"; an empty side last. */
export function compareCodes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Order of maps and of anything else with a source and a target. */
export function comparePairs(
  a: { source: string | null; target: string | null },
  b: { source: string | null; target: string | null },
): number {
  return compareCodes(a.source, b.source) || compareCodes(a.target, b.target);
}

/** The same table read from the target's side. */
export function invertTable(table: CorrespondenceTable): CorrespondenceTable {
  return {
    sourceEdition: table.targetEdition,
    targetEdition: table.sourceEdition,
    sourceLevel: table.targetLevel,
    targetLevel: table.sourceLevel,
    sources: table.targets,
    targets: table.sources,
    maps: table.maps
      .map((map) => ({ source: map.target, target: map.source, evidence: map.evidence }))
      .sort(comparePairs),
    ...(table.livesOn && {
      livesOn: table.livesOn
        .map(({ source, target, basis }) => ({ source: target, target: source, basis }))
        .sort(comparePairs),
    }),
  };
}
