import {
  type CorrespondenceTable,
  compareCodes,
  comparePairs,
  type GroupMap,
  mapsByGroup,
  pairKey,
} from "#lib/correspondence/map";
import { levelOf } from "#lib/facts/code";
import type { Group, Level } from "#lib/facts/edition";

/** A level that a correspondence table can be derived at. */
export type TableLevel = Extract<Level, 1 | 2 | 3 | 4>;

/**
 * A table at higher levels, derived from a table of unit groups: two groups are mapped when any of their unit groups
 * are, on the evidence of all of those. The two levels may differ ("which minor groups do these unit groups go to?").
 * Content from nowhere or to nowhere is dropped where the higher group has other maps: the group as a whole neither
 * appeared nor vanished.
 *
 * `sourceGroups` and `targetGroups` are the groups of each edition, of all levels. Throws when the table is not one of
 * unit groups.
 */
export function tableAtLevels(
  table: CorrespondenceTable,
  sourceGroups: readonly Group[],
  targetGroups: readonly Group[],
  sourceLevel: TableLevel,
  targetLevel: TableLevel,
): CorrespondenceTable {
  if (table.sourceLevel !== 4 || table.targetLevel !== 4) {
    throw new Error("Tables at higher levels are derived from a table of unit groups; give that one.");
  }
  const maps = new Map<string, GroupMap>();
  for (const { source, target, evidence } of table.maps) {
    const from = source?.slice(0, sourceLevel) ?? null;
    const to = target?.slice(0, targetLevel) ?? null;
    const key = pairKey(from, to);
    const map = maps.get(key);
    if (map) {
      map.evidence.entries.push(...evidence.entries);
      map.evidence.unchanged &&= evidence.unchanged;
      map.evidence.decisions.push(...evidence.decisions);
    } else {
      maps.set(key, {
        source: from,
        target: to,
        evidence: { ...evidence, entries: [...evidence.entries], decisions: [...evidence.decisions] },
      });
    }
  }
  for (const { evidence } of maps.values()) evidence.decisions = [...new Set(evidence.decisions)].sort();
  return {
    sourceEdition: table.sourceEdition,
    targetEdition: table.targetEdition,
    sourceLevel,
    targetLevel,
    sources: groupsAt(sourceGroups, sourceLevel),
    targets: groupsAt(targetGroups, targetLevel),
    maps: withoutOverruledGaps([...maps.values()]).sort(comparePairs),
  };
}

function withoutOverruledGaps(maps: GroupMap[]): GroupMap[] {
  const whole = mapsByGroup(maps.filter((map) => map.source !== null && map.target !== null));
  return maps.filter(({ source, target }) =>
    source === null
      ? target !== null && !whole.byTarget.has(target)
      : target !== null || !whole.bySource.has(source),
  );
}

function groupsAt(groups: readonly Group[], level: TableLevel): Group[] {
  return groups.filter((group) => levelOf(group.code) === level).sort((a, b) => compareCodes(a.code, b.code));
}
