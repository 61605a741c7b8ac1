import type { EditionId } from "#lib/facts/edition";
import type { Transaction } from "#lib/platform/db";

/** Tables whose rows are about a group, by the column that names it. */
const OF_GROUPS = [
  ["description", "group_id"],
  ["nssec", "group_id"],
  ["group_size", "group_id"],
  ["tool_index_entry", "group_id"],
  ["dual_coded_count", "source_id"],
  ["dual_coded_count", "target_id"],
  ["dual_coded_base", "source_id"],
  ["index_code", "group_id"],
] as const;

/** Takes groups out of an edition, with all that is kept of them. */
export async function removeGroups(
  transaction: Transaction,
  edition: EditionId,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  const gone = "SELECT id FROM classification_group WHERE edition_id = $1 AND code = ANY ($2)";
  for (const [table, column] of OF_GROUPS)
    await transaction.$executeRawUnsafe(`DELETE FROM ${table} WHERE ${column} IN (${gone})`, edition, codes);
  // Those below before those above.
  await transaction.$executeRawUnsafe(
    "DELETE FROM classification_group WHERE edition_id = $1 AND code = ANY ($2)",
    edition,
    codes,
  );
}
