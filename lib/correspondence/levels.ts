import {
  type CorrespondenceTable,
  compareCodes,
  comparePairs,
  type GroupMap,
  mapsByGroup,
  pairKey,
} from "#lib/correspondence/map";
import type { Group, Level } from "#lib/facts/edition";
import type { DualCodedCount } from "#lib/facts/facts";
import { type Structure, structureOf } from "#lib/facts/structure";

/** A level that a correspondence table can be derived at. */
export type TableLevel = Extract<Level, 1 | 2 | 3 | 4>;

/**
 * A table at higher levels, derived from a table of unit groups: two groups are mapped when any of their unit groups
 * are, on the evidence of all of those. The two levels may differ ("which minor groups do these unit groups go to?").
 * Content from nowhere or to nowhere is dropped where the higher group has other maps: the group as a whole neither
 * appeared nor vanished.
 *
 * `sourceGroups` and `targetGroups` are the groups of each edition, of all levels: which is above which is theirs to say.
 * Throws when the table is of higher groups than are asked for.
 */
export function tableAtLevels(
  table: CorrespondenceTable,
  sourceGroups: readonly Group[],
  targetGroups: readonly Group[],
  sourceLevel: TableLevel,
  targetLevel: TableLevel,
): CorrespondenceTable {
  if (table.sourceLevel < sourceLevel || table.targetLevel < targetLevel) {
    throw new Error("Tables at higher levels are derived from a table of unit groups; give that one.");
  }
  const sourceAt = groupAt(structureOf(sourceGroups), table.sourceLevel, sourceLevel);
  const targetAt = groupAt(structureOf(targetGroups), table.targetLevel, targetLevel);
  const maps = new Map<string, GroupMap>();
  for (const { source, target, evidence } of table.maps) {
    const from = source === null ? null : sourceAt(source);
    const to = target === null ? null : targetAt(target);
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
  const { levelOf } = structureOf(groups);
  return groups.filter(({ code }) => levelOf(code) === level).sort((a, b) => compareCodes(a.code, b.code));
}

/** Finds the group of a level that a group is in; a group that is in none of that level stands for itself. */
function groupAt(structure: Structure, from: Level, level: Level): (code: string) => string {
  if (from === level) return (code) => code;
  const found = new Map<string, string>();
  return (code) => {
    const known = found.get(code);
    if (known !== undefined) return known;
    const at = structure.at(code, level) ?? code;
    found.set(code, at);
    return at;
  };
}

/** A level on each side of a table, which may differ. */
export interface LevelPair {
  source: Level;
  target: Level;
}

/**
 * Counts of unit groups added up to the groups of a level that they are in, in order of source and target.
 * @param from the levels of the unit groups
 */
export function countsOfGroups(
  counts: readonly DualCodedCount[],
  sourceGroups: readonly Group[],
  targetGroups: readonly Group[],
  from: LevelPair,
  to: LevelPair,
): DualCodedCount[] {
  const sourceAt = groupAt(structureOf(sourceGroups), from.source, to.source);
  const targetAt = groupAt(structureOf(targetGroups), from.target, to.target);
  const sums = new Map<string, DualCodedCount>();
  for (const count of counts) {
    const [source, target] = [sourceAt(count.source), targetAt(count.target)];
    const key = `${pairKey(source, target)} ${count.sex} ${count.dataSet}`;
    const sum = sums.get(key);
    if (sum) sum.count += count.count;
    else sums.set(key, { ...count, source, target });
  }
  return [...sums.values()].sort(comparePairs);
}
