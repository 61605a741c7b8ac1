import type { EditionId } from "#lib/facts/edition";

/** Groups that an edition has no more. */
export interface GoneGroups {
  edition: EditionId;
  codes: string[];
}

/** Tables whose rows are about a group, by the column that names it. */
const OF_GROUPS = [
  ["description", "group_id"],
  ["nssec", "group_id"],
  ["figure", "group_id"],
  ["tool_index_entry", "group_id"],
  ["dual_coded_count", "source_id"],
  ["dual_coded_count", "target_id"],
  ["dual_coded_base", "source_id"],
  ["index_code", "group_id"],
] as const;

const GONE = "classification_group WHERE edition_id = $1 AND code = ANY ($2)";

/** Statements that take groups out of an edition with all that is kept of them; `$1` is the edition, `$2` the codes. */
export const REMOVE_GROUPS: readonly string[] = [
  ...OF_GROUPS.map(([table, column]) => `DELETE FROM ${table} WHERE ${column} IN (SELECT id FROM ${GONE})`),
  `DELETE FROM ${GONE}`,
];
