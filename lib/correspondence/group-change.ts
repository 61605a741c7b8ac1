import { type Continuation, continuations } from "#lib/correspondence/continuation";
import {
  type ChangeWord,
  changeWords,
  GSIM_CHANGES,
  type GsimChange,
  mapKinds,
} from "#lib/correspondence/kinds";
import { type CorrespondenceTable, type GroupMap, mapsByGroup, type Pair } from "#lib/correspondence/map";

/** What becomes of a source group. */
export interface SourceChange {
  code: string;
  /** Lives on as a target group; expires, its content going to others; or is removed, its content going nowhere. */
  fate: "lives on" | "expires" | "removed";
  /** The target it lives on as, and what shows it. */
  continuation: Continuation | null;
  changes: GsimChange[];
  words: ChangeWord[];
}

/** Where a target group comes from. */
export interface TargetChange {
  code: string;
  /** Continues a source group; emerges from parts of others; or is created from no earlier content. */
  origin: "continues" | "emerges" | "created";
  continuation: Continuation | null;
  changes: GsimChange[];
  words: ChangeWord[];
}

/**
 * What happens to each group of a table, on both sides: the changes of all its maps together, by the rule of mapKinds.
 * A group without any map is left out of the result (it is a problem, see unmappedGroups), and so are all groups of a
 * table of mixed levels.
 */
export function groupChanges(table: CorrespondenceTable): {
  sources: Map<string, SourceChange>;
  targets: Map<string, TargetChange>;
} {
  const sources = new Map<string, SourceChange>();
  const targets = new Map<string, TargetChange>();
  const kinds = mapKinds(table);
  if (!kinds) return { sources, targets };

  const { bySource, byTarget } = mapsByGroup(table.maps);
  const found = continuations(table);
  const changesOf = (maps: GroupMap[]) => {
    const changes = new Set(maps.flatMap((map) => kinds.get(map)?.changes ?? []));
    const ordered = (Object.keys(GSIM_CHANGES) as GsimChange[]).filter((change) => changes.has(change));
    return { changes: ordered, words: changeWords(ordered) };
  };

  const asTarget = continuationsBy(found, "source");
  for (const [code, maps] of bySource) {
    const continuation = asTarget.get(code) ?? null;
    const fate = continuation ? "lives on" : maps.some((map) => map.target !== null) ? "expires" : "removed";
    sources.set(code, { code, fate, continuation, ...changesOf(maps) });
  }
  const fromSource = continuationsBy(found, "target");
  for (const [code, maps] of byTarget) {
    const continuation = fromSource.get(code) ?? null;
    const origin = continuation
      ? "continues"
      : maps.some((map) => map.source !== null)
        ? "emerges"
        : "created";
    targets.set(code, { code, origin, continuation, ...changesOf(maps) });
  }
  return { sources, targets };
}

function continuationsBy(found: Continuation[], side: keyof Pair): Map<string, Continuation> {
  return new Map(found.map((continuation) => [continuation[side], continuation]));
}
