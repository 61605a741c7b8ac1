import type { EntryAssignment } from "#lib/compile/compile";
import type { CompiledLevel } from "#lib/compile/compiled-levels";
import type { TableLevel } from "#lib/correspondence/levels";
import { natureOf } from "#lib/correspondence/nature";

/** How a draft differs from the edition that it revises, in figures. */
export interface DraftFigures {
  levels: {
    level: TableLevel;
    /** Groups of the edition revised, and of the draft. */
    before: number;
    after: number;
    /** Groups of the edition revised whose content changes, and those of which only code or title does. */
    real: number;
    virtual: number;
  }[];
  /** Titles of the index whose group is not the one that theirs lives on as, that come into the index and that leave it. */
  titles: { move: number; come: number; leave: number };
}

/**
 * @param of what decisions compile to, at any level
 * @param unitLevel the level of the unit groups
 * @param assignments where each title of the index was and is; null is in no group
 */
export function draftFigures(
  of: { at: (level: TableLevel) => CompiledLevel },
  unitLevel: number,
  assignments: Iterable<Pick<EntryAssignment, "source" | "target">>,
): DraftFigures {
  const levels = Array.from({ length: unitLevel }, (_, above) => {
    const level = (above + 1) as TableLevel;
    const { table, sources } = of.at(level);
    const natures = [...sources.values()].map(({ changes }) => natureOf(changes));
    return {
      level,
      before: table.sources.length,
      after: table.targets.length,
      real: natures.filter((nature) => nature === "real").length,
      virtual: natures.filter((nature) => nature === "virtual").length,
    };
  }).filter(({ before, after }) => before + after > 0);
  const titles = { move: 0, come: 0, leave: 0 };
  const { sources } = of.at(unitLevel as TableLevel);
  for (const { source, target } of assignments) {
    if (source === null) titles.come += target === null ? 0 : 1;
    else if (target === null) titles.leave++;
    else if (sources.get(source)?.continuation?.target !== target) titles.move++;
  }
  return { levels, titles };
}
