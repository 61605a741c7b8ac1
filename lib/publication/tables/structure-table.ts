import { type Group, LEVEL_NAMES, type PlacedGroup } from "#lib/facts/edition";
import { placed } from "#lib/facts/structure";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";

const COLUMNS: ColumnOf<PlacedGroup>[] = [
  {
    name: "level",
    kind: "number",
    meaning: "1 major group, 2 sub-major group, 3 minor group, 4 unit group, 5 sub-unit group",
    cell: ({ level }) => level,
  },
  {
    name: "level_name",
    kind: "text",
    meaning: "the level in words",
    cell: ({ level }) => LEVEL_NAMES[level].one,
  },
  { name: "code", kind: "code", meaning: "code of the group in this edition", cell: ({ code }) => code },
  {
    name: "parent_code",
    kind: "code",
    meaning: "code of the group it belongs to; empty for a major group",
    cell: ({ parent }) => parent ?? "",
  },
  { name: "title", kind: "text", meaning: "title of the group", cell: ({ title }) => title },
];

/** The groups of one edition, in the order given. */
export function structureTable(groups: readonly Group[]): Table {
  return tableOf(
    COLUMNS,
    groups.flatMap((group) => placed(group) ?? []),
  );
}
