import { MAP_COLUMNS, mapCells } from "#lib/correspondence/csv";
import type { TableLevel } from "#lib/correspondence/levels";
import type { Sides } from "#lib/correspondence/reading";
import type { MapRow } from "#lib/correspondence/rows";
import { DATA_SET_NAMES, SEX_NAMES } from "#lib/correspondence/share-basis";
import { SEX_CHOICES } from "#lib/correspondence/weights";
import { DUAL_CODED_DATA_SETS } from "#lib/facts/facts";
import { type Column, type ColumnOf, type Table, tableOf } from "#lib/files/table";
import type { CorrespondenceOrigin } from "#lib/revision/compiles/compiled-correspondence";
import { decisionColumns } from "#lib/revision/compiles/decision-columns";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";

/**
 * A correspondence in the direction its rows are read in. The columns are those of lib/correspondence/csv, then what each
 * row comes from: the decisions, where it comes from any, and at the level of unit groups the index entries. Rows
 * of higher levels rest on those of their unit groups; all their entries would not fit into a cell.
 */
export function correspondenceTable(
  rows: readonly MapRow[],
  read: Sides & { origin: CorrespondenceOrigin; namesEntries: boolean; find: DecisionFinder },
  level: TableLevel,
): Table {
  const fixed: Table = {
    columns: mapColumns(read),
    rows: rows.map(mapCells),
  };
  const origin = tableOf<MapRow>(
    [
      ...(read.origin === "decisions" ? decisionColumns(read.find) : []),
      ...(level === 4 && read.namesEntries ? [ENTRIES_COLUMN] : []),
    ],
    rows,
  );
  return {
    columns: [...fixed.columns, ...origin.columns],
    rows: fixed.rows.map((cells, at) => [...cells, ...(origin.rows[at] ?? [])]),
  };
}

const ENTRIES_COLUMN: ColumnOf<MapRow> = {
  name: "index_entries",
  kind: "text",
  meaning: "uids of the index entries behind it, in the index’s order, with spaces between them",
  cell: ({ entries }) => entries.join(" "),
};

function mapColumns({ source, target, inverted }: Sides): Column[] {
  const change = inverted ? `${target.name} and ${source.name}` : `${source.name} and ${target.name}`;
  const meanings = {
    ...fixedMeanings(source.name, target.name, change),
    ...weightMeanings(source.name, target.name),
  };
  return MAP_COLUMNS.map((name) => ({ name, kind: kindOf(name), meaning: meanings[name] ?? "" }));
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
