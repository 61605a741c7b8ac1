import { MAP_COLUMNS, mapCells } from "#lib/correspondence/csv";
import { weightOf } from "#lib/correspondence/filter";
import type { TableLevel } from "#lib/correspondence/levels";
import { natureOfRow } from "#lib/correspondence/nature";
import type { Sides } from "#lib/correspondence/reading";
import type { MapRow } from "#lib/correspondence/rows";
import { DATA_SET_NAMES, isOffered, type NamedDataSet, SEX_NAMES } from "#lib/correspondence/share-basis";
import { SEX_CHOICES } from "#lib/correspondence/weights";
import { DUAL_CODED_DATA_SETS } from "#lib/facts/facts";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { shownTitle } from "#lib/facts/unknown-title";
import type { Column, ColumnOf, Table } from "#lib/files/table";
import { tableOf } from "#lib/files/table";
import { releaseColumn } from "#lib/releases/tables/release-column";
import type { CorrespondenceOrigin } from "#lib/revision/compiles/compiled-correspondence";
import { decisionColumns, reasonsColumn } from "#lib/revision/compiles/decision-columns";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";

/** What is read of a correspondence to write it down. */
interface ReadTable extends Sides {
  origin: CorrespondenceOrigin;
  namesEntries: boolean;
  find: DecisionFinder;
  release?: Pick<ReleaseHeading, "title"> | null;
  /** The sources of counts, where there are more than the published: none in a file of a release. */
  dataSets?: readonly NamedDataSet[];
}

/**
 * A correspondence in the direction its rows are read in. The columns are those of lib/correspondence/csv, then what each
 * row comes from: the decisions, where it comes from any, and at the level of unit groups the index entries. Rows
 * of higher levels rest on those of their unit groups; all their entries would not fit into a cell.
 */
export function correspondenceTable(rows: readonly MapRow[], read: ReadTable, level: TableLevel): Table {
  return tableOf(columnsOf(read, level), rows);
}

/**
 * The same for those who use correspondences of the Australian Bureau of Statistics: its five columns in its order, then all
 * that we say beyond them. Its flag, "p", is for a pair that holds only a part of the target: the three groups that one
 * group is divided into each go to "part" of it when the table is read backwards. Where a group goes to none it is said in
 * place of the title.
 * Source: Australian Bureau of Statistics, OSCA 2024 Version 1.0, data downloads, "OSCA correspondence tables v2.xlsx", each
 * of whose tables has code and title of the source, code of the target, "p" or nothing, and title of the target
 * (abs.gov.au/statistics/classifications/osca-occupation-standard-classification-australia/2024-version-1-0/data-downloads).
 */
export function tidyCorrespondenceTable(rows: readonly MapRow[], read: ReadTable, level: TableLevel): Table {
  const first = bureauColumns(read);
  const taken = new Set(first.map(({ name }) => name));
  return tableOf([...first, ...columnsOf(read, level).filter(({ name }) => !taken.has(name))], rows);
}

/** What stands for the title of a group where content goes to none, or comes from none. */
export const NO_CORRESPONDENCE = "No correspondence";

function bureauColumns({ source, target }: Sides): ColumnOf<MapRow>[] {
  const title = (group: MapRow["source"]) => (group ? shownTitle(group.title) : NO_CORRESPONDENCE);
  return [
    {
      name: "source_code",
      kind: "code",
      meaning: `code of the ${source.name} group; empty where the other comes from none`,
      cell: (row) => row.source?.code ?? "",
    },
    {
      name: "source_title",
      kind: "text",
      meaning: `its title, or “${NO_CORRESPONDENCE}”`,
      cell: (row) => title(row.source),
    },
    {
      name: "target_code",
      kind: "code",
      meaning: `code of the ${target.name} group; empty where the other goes to none`,
      cell: (row) => row.target?.code ?? "",
    },
    {
      name: "partial",
      kind: "text",
      meaning: `“p” where the pair holds only a part of the ${target.name} group, else empty`,
      cell: (row) => (row.targetPart ? "p" : ""),
    },
    {
      name: "target_title",
      kind: "text",
      meaning: `title of the ${target.name} group, or “${NO_CORRESPONDENCE}”`,
      cell: (row) => title(row.target),
    },
  ];
}

/** All columns, in the order in which they came to be: whoever adds one adds it at the end. */
function columnsOf(read: ReadTable, level: TableLevel): ColumnOf<MapRow>[] {
  const decided = read.origin === "decisions";
  return [
    ...mapColumns(read),
    ...(decided ? decisionColumns(read.find) : []),
    ...(level === 4 && read.namesEntries ? [ENTRIES_COLUMN] : []),
    NATURE_COLUMN,
    ...(decided ? [reasonsColumn(read.find)] : []),
    ...(read.release ? [releaseColumn(read.release)] : []),
    ...(read.dataSets ?? [])
      .filter(({ id }) => isOffered(id))
      .flatMap((offered) => offeredColumns(offered, read)),
  ];
}

/** What gold coding offers beside the published counts, under its own name. */
function offeredColumns({ id, name }: NamedDataSet, { source, target }: Sides): ColumnOf<MapRow>[] {
  const column = id.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const weight = (row: MapRow) => weightOf(row, "both", id);
  return [
    {
      ...{ name: `count_both_${column}`, kind: "number", cell: (row) => weight(row)?.count ?? "" },
      meaning: `records with both codes in “${name}”; empty where none are shown`,
    },
    {
      ...{ name: `share_both_${column}`, kind: "share", cell: (row) => weight(row)?.forward ?? "" },
      meaning: `their share of the records of the ${source.name} group, 0 to 1, in “${name}”`,
    },
    {
      ...{ name: `backward_share_both_${column}`, kind: "share", cell: (row) => weight(row)?.backward ?? "" },
      meaning: `their share of the records of the ${target.name} group, 0 to 1, in “${name}”`,
    },
  ];
}

const ENTRIES_COLUMN: ColumnOf<MapRow> = {
  name: "index_entries",
  kind: "text",
  meaning: "uids of the index entries behind it, in the index’s order, with spaces between them",
  cell: ({ entries }) => entries.join(" "),
};

const NATURE_COLUMN: ColumnOf<MapRow> = {
  name: "nature",
  kind: "text",
  meaning:
    "real where what the groups hold changes, virtual where only code or title does, none where nothing does",
  cell: (row) => natureOfRow(row) ?? "none",
};

function mapColumns({ source, target, inverted }: Sides): ColumnOf<MapRow>[] {
  const change = inverted ? `${target.name} and ${source.name}` : `${source.name} and ${target.name}`;
  const meanings = {
    ...fixedMeanings(source.name, target.name, change),
    ...weightMeanings(source.name, target.name),
  };
  const cells = keptCells();
  return MAP_COLUMNS.map((name, at) => ({
    name,
    kind: kindOf(name),
    meaning: meanings[name] ?? "",
    cell: (row) => cells(row)[at] ?? "",
  }));
}

/** The cells of the row asked for last: a table asks for all of one before it asks for the next. */
function keptCells(): (row: MapRow) => ReturnType<typeof mapCells> {
  let last: { row: MapRow; cells: ReturnType<typeof mapCells> } | null = null;
  return (row) => {
    if (last?.row !== row) last = { row, cells: mapCells(row) };
    return last.cells;
  };
}

function kindOf(name: string): Column["kind"] {
  if (name.endsWith("_code")) return "code";
  if (name === "entries" || name.startsWith("count_")) return "number";
  return /^(?:backward_)?share_/.test(name) ? "share" : "text";
}

function fixedMeanings(source: string, target: string, change: string): Record<string, string> {
  return {
    source_code: `code of the ${source} group`,
    source_title: "its title",
    target_code: `code of the ${target} group`,
    target_title: "its title",
    kind: `what happens between ${change}, in plain words`,
    source_part: `true where only a part of the ${source} group is meant, else false`,
    target_part: `true where only a part of the ${target} group is meant, else false`,
    entries: "index entries behind it",
    gsim: "the kind as item-change types of GSIM, the Generic Statistical Information Model",
    role: "the part this pair has in the change: whole, stays, goes, or none where a side is empty",
  };
}

function weightMeanings(source: string, target: string): Record<string, string> {
  const meanings: Record<string, string> = {};
  for (const dataSet of DUAL_CODED_DATA_SETS) {
    for (const sex of SEX_CHOICES) {
      const people = `${SEX_NAMES[sex]} in the ${DATA_SET_NAMES[dataSet]}`;
      const column = `${sex}_${dataSet}`;
      meanings[`count_${column}`] = `records with both codes: ${people}; empty where there are none`;
      meanings[`share_${column}`] = `their share of the records of the ${source} group, 0 to 1: ${people}`;
      meanings[`backward_share_${column}`] =
        `their share of the records of the ${target} group, 0 to 1: ${people}`;
    }
  }
  return meanings;
}
