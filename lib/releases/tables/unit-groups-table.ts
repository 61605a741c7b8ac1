import { PAIR_COLUMNS, pairCells } from "#lib/correspondence/csv";
import type { MapRow } from "#lib/correspondence/rows";
import { type Column, type Table, tableOf } from "#lib/files/table";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedCorrespondence } from "#lib/releases/released-correspondence";
import { decisionColumns } from "#lib/revision/compiles/decision-columns";

const MEANINGS: Record<(typeof PAIR_COLUMNS)[number], string> = {
  source_code: "code of the earlier group; empty where the later one came from none",
  source_title: "its title",
  target_code: "code of the later group; empty where the earlier one went to none",
  target_title: "its title",
  kind: "what happens between the editions, in plain words",
  source_part: "true where only a part of the earlier group is meant, else false",
  target_part: "true where only a part of the later group is meant, else false",
  entries: "how many index entries are behind it",
};

/** The pairs of unit groups, with the decisions that each rests on. */
export function unitGroupsTable(content: ReleaseContent): Table {
  const { at, find } = releasedCorrespondence(content);
  const { rows } = at();
  const columns = PAIR_COLUMNS.map((name): Column => ({ name, kind: kindOf(name), meaning: MEANINGS[name] }));
  const decided = tableOf<MapRow>(decisionColumns(find), rows);
  return {
    columns: [...columns, ...decided.columns],
    rows: rows.map((row, at) => [...pairCells(row), ...(decided.rows[at] ?? [])]),
  };
}

function kindOf(name: string): Column["kind"] {
  if (name.endsWith("_code")) return "code";
  return name === "entries" ? "number" : "text";
}
