import type { TableLevel } from "#lib/correspondence/levels";
import { unitGroupIn } from "#lib/facts/entry";
import { levelsOfTable } from "#lib/releases/difference/table-levels";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedLevels } from "#lib/releases/released-correspondence";

/** How many groups and pairs there are at a level, in the last release and in the next. */
export interface LevelCounts {
  level: TableLevel;
  groups: { before: number | null; after: number };
  pairs: { before: number | null; after: number };
}

/** An entry that the index codes otherwise than the decisions do. */
export interface CodedOtherwise {
  uid: string;
  title: string;
  /** null where it has none. */
  released: string | null;
  decided: string | null;
}

/** @param before the last release of the pair; null where this is the first */
export function levelCounts(before: ReleaseContent | null, after: ReleaseContent): LevelCounts[] {
  const counted = (content: ReleaseContent, level: TableLevel) => {
    const { table } = releasedLevels(content)(level);
    return { groups: table.targets.length, pairs: table.maps.length };
  };
  return levelsOfTable(after)
    .reverse()
    .map((level) => {
      const now = counted(after, level);
      const then = before && counted(before, level);
      return {
        level,
        groups: { before: then?.groups ?? null, after: now.groups },
        pairs: { before: then?.pairs ?? null, after: now.pairs },
      };
    });
}

/** Entries whose code in the release is another than the decisions come to, in the order of the index. */
export function codedOtherwise({ entries, compiled, heading }: ReleaseContent): CodedOtherwise[] {
  const decided = new Map(compiled.assignments.map(({ uid, target }) => [uid, target]));
  return entries.flatMap((entry): CodedOtherwise[] => {
    const released = unitGroupIn(entry, heading.target) ?? null;
    const own = decided.get(entry.uid) ?? null;
    return released === own ? [] : [{ uid: entry.uid, title: entry.title, released, decided: own }];
  });
}
