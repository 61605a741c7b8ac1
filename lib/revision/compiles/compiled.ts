import type { CompiledRevision } from "#lib/compile/compile";
import { type Correspondence, withWeights } from "#lib/correspondence/derived-correspondence";
import { type TableLevel, tableAtLevels } from "#lib/correspondence/levels";
import type { CorrespondenceTable } from "#lib/correspondence/map";
import { tableProblems } from "#lib/correspondence/problems";
import { weightsAtLevels } from "#lib/correspondence/weights";
import { levelOf, parentOf } from "#lib/facts/code";
import type { EditionId, Group } from "#lib/facts/edition";
import type { DualCodedCount } from "#lib/facts/facts";

/** What the correspondence reads of what the decisions compile to. */
export type Compiled = Pick<CompiledRevision, "edition" | "table" | "livesOnAbove">;

type EditionGroup = Group & { edition: EditionId };

/** The compiled table with both sides at one level, and which groups of that level live on as which. */
export function compiledTableAt(
  { table, livesOnAbove, edition }: Compiled,
  sourceGroups: readonly Group[],
  level: TableLevel,
): CorrespondenceTable {
  if (level === 4) return table;
  return {
    ...tableAtLevels(table, sourceGroups, edition.groups.map(groupOf), level, level),
    livesOn: livesOnAbove.filter(({ source }) => source.length === level),
  };
}

/** The compiled correspondence at one level, with the weights that the dual-coded counts give it. */
export function compiledCorrespondence(
  compiled: Compiled,
  { groups, counts }: { groups: readonly EditionGroup[]; counts: readonly DualCodedCount[] },
  level: TableLevel,
): Correspondence {
  const sources = groups.filter(({ edition }) => edition === compiled.table.sourceEdition);
  const table = compiledTableAt(compiled, sources, level);
  return withWeights(table, weightsAtLevels(counts, level), tableProblems(table));
}

/**
 * The groups of all editions, with those of the compiled edition in place of the ones held under its name. Sub-unit groups,
 * which no decision names, stay where their unit group does.
 */
export function withCompiledGroups(
  groups: readonly EditionGroup[],
  { id, groups: compiled }: Compiled["edition"],
): EditionGroup[] {
  const codes = new Set(compiled.map(({ code }) => code));
  return [
    ...groups.filter(
      ({ edition, code }) => edition !== id || (levelOf(code) === 5 && codes.has(parentOf(code) ?? "")),
    ),
    ...compiled.map((group) => ({ edition: id, ...groupOf(group) })),
  ];
}

function groupOf({ code, title }: Group): Group {
  return { code, title };
}
