import type { CompiledLevel } from "#lib/compile/compiled-levels";
import { groupChanges } from "#lib/correspondence/group-change";
import { tableOfPairs } from "#lib/correspondence/indexed-pairs";
import { type TableLevel, tableAtLevels } from "#lib/correspondence/levels";
import type { Side } from "#lib/correspondence/reading";
import { mapRows } from "#lib/correspondence/rows";
import type { Data } from "#lib/facts/data";
import { shownTitle } from "#lib/facts/unknown-title";
import {
  type CompiledCorrespondence,
  indexedCorrespondence,
} from "#lib/revision/compiles/compiled-correspondence";

/** The correspondence of two editions that an index alone gives, of which the pairs of codes are known and no more. */
export function indexCorrespondence(
  data: Pick<Data, "version" | "groups" | "indexPairs">,
  sides: { source: Side; target: Side },
): CompiledCorrespondence {
  const pair = { source: sides.source.edition, target: sides.target.edition };
  const groups = data.groups.map((group) => ({ ...group, title: shownTitle(group.title) }));
  const of = (edition: string) => groups.filter((group) => group.edition === edition);
  const unitGroups = tableOfPairs(data.indexPairs, groups, pair);
  const made = new Map<TableLevel, CompiledLevel>();
  const levels = (level: TableLevel): CompiledLevel => {
    const known = made.get(level);
    if (known) return known;
    const table =
      level === unitGroups.sourceLevel
        ? unitGroups
        : tableAtLevels(unitGroups, of(pair.source), of(pair.target), level, level);
    const arranged = { table, weights: [], rows: mapRows(table), ...groupChanges(table) };
    made.set(level, arranged);
    return arranged;
  };
  const version = `${data.version}`;
  return indexedCorrespondence({ version, levels }, { groups, entries: [], counts: [], bases: [] }, sides);
}
