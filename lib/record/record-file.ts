import { csvText } from "#lib/files/csv";
import type { Cell } from "#lib/files/table";
import type { StoredEntry } from "#lib/record/chain";

/** The columns of the whole record as a file: what each entry's hash is made of, and the hash. */
export const RECORD_COLUMNS = [
  "number",
  "at",
  "actor_id",
  "actor_name",
  "via",
  "request_id",
  "action",
  "subject_kind",
  "subject_id",
  "before",
  "after",
  "reason",
  "previous_hash",
  "hash",
] as const;

/**
 * Entries of the record as lines of CSV, safe to open in a spreadsheet.
 * @param names of people as they are now, by id
 */
export function recordLines(entries: readonly StoredEntry[], names: ReadonlyMap<string, string>): string {
  return csvText(
    entries.map((entry): Cell[] => [
      Number(entry.number),
      entry.at.toISOString(),
      entry.actorId ?? "",
      names.get(entry.actorId ?? "") ?? "",
      entry.via,
      entry.requestId ?? "",
      entry.action,
      entry.subjectKind,
      entry.subjectId,
      entry.before ?? "",
      entry.after ?? "",
      entry.reason ?? "",
      entry.previousHash,
      entry.hash,
    ]),
  );
}
