import { levelOf, parentOf } from "#lib/facts/code";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import type { ReleaseContent } from "#lib/releases/release-content";

interface Row {
  level: Level;
  code: string;
  parent: string;
  title: string;
}

const COLUMNS: ColumnOf<Row>[] = [
  {
    name: "level",
    kind: "number",
    meaning: "level of the group, 1 at the top",
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
    meaning: "code of the group it belongs to; empty at the top",
    cell: ({ parent }) => parent,
  },
  { name: "title", kind: "text", meaning: "title of the group", cell: ({ title }) => title },
];

/** The groups of the edition released, in order of code. */
export function structureTable({ heading, groups, compiled }: ReleaseContent): Table {
  const byCode = new Map(compiled.edition.groups.map((group) => [group.code, group]));
  const rows = groups.flatMap(({ edition, code, title }): Row[] => {
    if (edition !== heading.target) return [];
    const known = byCode.get(code);
    const level = (known?.level ?? levelOf(code)) as Level | null;
    return level === null ? [] : [{ level, code, parent: known?.parent ?? parentOf(code) ?? "", title }];
  });
  return tableOf(COLUMNS, rows);
}
