import type { Group } from "#lib/facts/edition";
import { placed } from "#lib/facts/structure";
import { type Table, tableOf } from "#lib/files/table";
import { STRUCTURE_COLUMNS } from "#lib/releases/tables/structure-table";

/** The groups of one edition, in the order given. */
export function structureTable(groups: readonly Group[]): Table {
  return tableOf(
    STRUCTURE_COLUMNS,
    groups.flatMap((group) => placed(group) ?? []),
  );
}
