import type { TableLevel } from "#lib/correspondence/levels";
import { invertRows } from "#lib/correspondence/rows";
import { LEVEL_NAMES, shortTitleOf } from "#lib/facts/edition";
import { turned } from "#lib/facts/edition-pair";
import type { Table } from "#lib/files/table";
import { levelsOfTable, TABLE_LEVELS } from "#lib/releases/difference/table-levels";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedLevels } from "#lib/releases/released-correspondence";
import { changesTable } from "#lib/releases/tables/changes-table";
import { tidyCorrespondenceTable } from "#lib/releases/tables/correspondence-table";
import { descriptionsTable } from "#lib/releases/tables/descriptions-table";
import { differencesTable } from "#lib/releases/tables/differences-table";
import { indexTable } from "#lib/releases/tables/index-table";
import { structureTable } from "#lib/releases/tables/structure-table";
import { decisionFinder } from "#lib/revision/compiles/map-decisions";

/** What the tables of a release are about, in the order in which they are listed. */
export const TABLE_SUBJECTS = [
  "Correspondence",
  "Changes",
  "Structure and descriptions",
  "Coding index",
] as const;

/** A table that people download of a release. */
interface ReleaseTable {
  subject: (typeof TABLE_SUBJECTS)[number];
  /** End of its files' names: "structure" of "soc2010-soc2020-release-1-structure.csv". */
  name: string;
  /** What it holds, for the page of the release and the file itself. */
  words: string;
  /** Null where there is nothing to say: the first release differs from none, and an edition may have fewer levels. */
  table: (content: ReleaseContent, before: ReleaseContent | null) => Table | null;
}

/** What people download of a release, in this order. Whoever adds one or changes its columns raises LAYOUT. */
export const RELEASE_TABLES: readonly ReleaseTable[] = [
  ...([false, true] as const).flatMap((inverted) =>
    TABLE_LEVELS.map((level) => correspondence(level, inverted)),
  ),
  {
    subject: "Changes",
    name: "changes",
    words: "Every change between the editions at every level, one a row",
    table: changesTable,
  },
  {
    subject: "Changes",
    name: "differences",
    words: "What is different from the release before, with the decisions",
    table: (content, before) => before && differencesTable(before, content),
  },
  {
    subject: "Structure and descriptions",
    name: "structure",
    words: "Groups of the later edition at every level, each with what happened to it",
    table: structureTable,
  },
  {
    subject: "Structure and descriptions",
    name: "descriptions",
    words: "Descriptions of groups that decisions word anew",
    table: descriptionsTable,
  },
  {
    subject: "Coding index",
    name: "coding-index",
    words: "The coding index, with its codes in each edition and whether an entry moved",
    table: indexTable,
  },
];

function correspondence(level: TableLevel, inverted: boolean): ReleaseTable {
  const groups = LEVEL_NAMES[level].many;
  return {
    subject: "Correspondence",
    name: `${inverted ? "backward-" : ""}correspondence-${groups.replaceAll(" ", "-")}`,
    words: inverted
      ? `Which ${groups} of the earlier edition each of the later comes from`
      : `Which ${groups} of the later edition each of the earlier goes to`,
    table: (content) => {
      if (!levelsOfTable(content).includes(level)) return null;
      const { heading, editions, decisions } = content;
      const { source, target } = inverted ? turned(heading) : heading;
      const side = (edition: string) => ({ edition, name: shortTitleOf(edition, editions) });
      const { rows } = releasedLevels(content)(level);
      return tidyCorrespondenceTable(
        inverted ? invertRows(rows) : rows,
        {
          ...{ source: side(source), target: side(target), inverted, release: heading },
          ...{ origin: "decisions", namesEntries: true, find: decisionFinder(decisions) },
        },
        level,
      );
    },
  };
}
