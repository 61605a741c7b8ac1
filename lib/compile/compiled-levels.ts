import type { CompiledRevision } from "#lib/compile/compile";
import { groupChanges, type SourceChange, type TargetChange } from "#lib/correspondence/group-change";
import { countsOfGroups, type TableLevel, tableAtLevels } from "#lib/correspondence/levels";
import type { CorrespondenceTable } from "#lib/correspondence/map";
import { type MapRow, mapRows } from "#lib/correspondence/rows";
import { deriveWeights, type MapWeight } from "#lib/correspondence/weights";
import type { Group } from "#lib/facts/edition";
import type { DualCodedCount } from "#lib/facts/facts";
import { structureOf } from "#lib/facts/structure";

/** What of a compile its tables are made from. */
export type CompiledTable = Pick<CompiledRevision, "edition" | "table" | "livesOnAbove" | "changes">;

/** What decisions compile to, with both sides at one level. */
export interface CompiledLevel {
  table: CorrespondenceTable;
  /** People observed in its pairs of groups. */
  weights: MapWeight[];
  rows: MapRow[];
  /** What happens to its groups, by code. */
  sources: Map<string, SourceChange>;
  targets: Map<string, TargetChange>;
}

/** The compiled table at any level: each is arranged when first asked for and then kept, for all who read it. */
export type CompiledLevels = (level: TableLevel) => CompiledLevel;

/**
 * @param sources groups of the earlier edition, of all levels
 * @param counts people observed, to be shown in the rows; none are needed to see what happens to groups
 */
export function compiledLevels(
  compiled: CompiledTable,
  sources: Iterable<Group>,
  counts: readonly DualCodedCount[] = [],
): CompiledLevels {
  const groups = [...sources];
  const made = new Map<TableLevel, CompiledLevel>();
  return (level) => {
    const known = made.get(level);
    if (known) return known;
    const table = tableAt(compiled, groups, level);
    const { sourceLevel, targetLevel } = compiled.table;
    const weights = deriveWeights(
      level === sourceLevel
        ? counts
        : countsOfGroups(
            counts,
            groups,
            compiled.edition.groups,
            { source: sourceLevel, target: targetLevel },
            { source: level, target: level },
          ),
    );
    const changes = level === sourceLevel ? unitGroupChanges(compiled) : groupChanges(table);
    const arranged = { table, weights, rows: mapRows(table, weights), ...changes };
    made.set(level, arranged);
    return arranged;
  };
}

/** As the compile has them already. */
function unitGroupChanges({ changes }: CompiledTable): Pick<CompiledLevel, "sources" | "targets"> {
  return {
    sources: new Map(changes.sources.map((change) => [change.code, change])),
    targets: new Map(changes.targets.map((change) => [change.code, change])),
  };
}

function tableAt(
  { table, livesOnAbove, edition }: CompiledTable,
  sources: readonly Group[],
  level: TableLevel,
): CorrespondenceTable {
  if (level === table.sourceLevel) return table;
  const { levelOf } = structureOf(sources);
  const derived = tableAtLevels(table, sources, edition.groups, level, level);
  return {
    ...derived,
    // A table names groups by code and title alone.
    sources: derived.sources.map(({ code, title }) => ({ code, title })),
    targets: derived.targets.map(({ code, title }) => ({ code, title })),
    livesOn: livesOnAbove.filter(({ source }) => levelOf(source) === level),
  };
}
