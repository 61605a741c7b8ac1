import type { TableLevel } from "#lib/correspondence/levels";
import type { ReleaseContent } from "#lib/releases/release-content";

/** The deepest level that any edition's unit groups are at, and those above it: what files may be named after. */
export const TABLE_LEVELS: readonly TableLevel[] = [4, 3, 2, 1];

/** The levels that the table of a release can be read at: that of its unit groups first, then those above. */
export function levelsOfTable({ compiled: { table } }: Pick<ReleaseContent, "compiled">): TableLevel[] {
  const deepest = Math.min(table.sourceLevel, table.targetLevel);
  return TABLE_LEVELS.filter((level) => level <= deepest);
}
