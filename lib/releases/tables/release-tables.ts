import { pairId } from "#lib/facts/edition-pair";
import type { Table } from "#lib/files/table";
import type { ReleaseContent } from "#lib/releases/release-content";
import { changesTable } from "#lib/releases/tables/changes-table";
import { indexTable } from "#lib/releases/tables/index-table";
import { structureTable } from "#lib/releases/tables/structure-table";
import { unitGroupsTable } from "#lib/releases/tables/unit-groups-table";

/** A table that people download of a release. */
interface ReleaseTable {
  /** End of the file's name: "structure" of "soc2010-soc2020-release-1-structure.csv". */
  name: string;
  /** What it holds, for the page of the release. */
  words: string;
  /** Null where there is nothing to say: the first release has changed nothing. */
  table: (content: ReleaseContent, before: ReleaseContent | null) => Table | null;
}

/** What people download of a release, in this order. Whoever adds one or changes its columns raises LAYOUT. */
export const RELEASE_TABLES: readonly ReleaseTable[] = [
  { name: "structure", words: "Groups of the edition at every level", table: structureTable },
  {
    name: "unit-groups",
    words: "The correspondence of unit groups, with the decisions that each pair rests on",
    table: unitGroupsTable,
  },
  { name: "coding-index", words: "The coding index, with its codes in each edition", table: indexTable },
  {
    name: "changes",
    words: "What is different from the release before, with the decisions",
    table: (content, before) => before && changesTable(before, content),
  },
];

/** The tables of a release with the names of their files. @param before the release of the pair before it, if there is one */
export function releaseTables(
  content: ReleaseContent,
  before: ReleaseContent | null,
): { name: string; table: Table }[] {
  return RELEASE_TABLES.flatMap(({ name, table }) => {
    const made = table(content, before);
    return made ? [{ name: tableFileName(content.heading, name), table: made }] : [];
  });
}

/** "soc2010-soc2020-release-1-structure.csv". */
export function tableFileName(
  heading: Pick<ReleaseContent["heading"], "source" | "target" | "number">,
  name: string,
) {
  return `${pairId(heading)}-release-${heading.number}-${name}.csv`;
}
