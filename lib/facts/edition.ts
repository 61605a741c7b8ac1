/**
 * An edition of a classification series and its groups, as plain data.
 * Terms: GSIM Statistical Classifications Model (StatisticalClassification, Level, ClassificationItem).
 */

/** `soc2010`, `soc2020`, `isco08`, or the id of a draft edition. */
export type EditionId = string;

/** 1 major group, 2 sub-major group, 3 minor group, 4 unit group, 5 sub-unit group (SOC2020 extension). */
export type Level = 1 | 2 | 3 | 4 | 5;

export interface Edition {
  id: EditionId;
  /** `soc` or `isco`. */
  series: string;
  /** "Standard Occupational Classification 2020". */
  title: string;
  /** "SOC2020". */
  shortTitle: string;
  status: "released" | "draft";
  /** ISO date of the release; null for a draft. */
  releasedOn: string | null;
  predecessor: EditionId | null;
}

/** What an edition is called in a sentence: "SOC2020". */
export function editionName(id: EditionId): string {
  return id.toUpperCase();
}

/** The same of an edition as it is held; of one that is only drafted, its id in capitals. */
export function shortTitleOf(id: EditionId, held: readonly Pick<Edition, "id" | "shortTitle">[]): string {
  return held.find((edition) => edition.id === id)?.shortTitle ?? editionName(id);
}

/** One category of one edition. Its identity is edition + code within this edition only: the same code in another edition may mean something else. */
export interface Group {
  /** "2136", or "2136/01" for a sub-unit group. */
  code: string;
  title: string;
  /** Its level; absent where its code says it by SOC's rule (code.ts). */
  level?: Level;
  /** Code of the group above, null at the top; absent where its code says it by SOC's rule. */
  parent?: string | null;
}

/** A group whose place in its edition is known. */
export interface PlacedGroup extends Group {
  level: Level;
  parent: string | null;
}

export const LEVEL_NAMES: Record<Level, { one: string; many: string }> = {
  1: { one: "major group", many: "major groups" },
  2: { one: "sub-major group", many: "sub-major groups" },
  3: { one: "minor group", many: "minor groups" },
  4: { one: "unit group", many: "unit groups" },
  5: { one: "sub-unit group", many: "sub-unit groups" },
};
