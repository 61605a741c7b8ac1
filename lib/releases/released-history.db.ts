import { db } from "#lib/platform/db";
import type { AuditEntry, SubjectKind } from "#lib/record/entry";

/**
 * The deeds that a release has taken in: what was done since is not public yet, and is for those who edit. Where nothing was
 * released, all of them: then everybody is given what was last edited.
 */
export async function releasedHistory(deeds: readonly AuditEntry[]): Promise<AuditEntry[]> {
  if (deeds.length === 0) return [];
  const made = await db().auditEntry.findFirst({
    where: { subjectKind: "release" satisfies SubjectKind },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  // Whoever edits and whoever releases take turns: what the record has before a release is in it.
  return made === null ? [...deeds] : deeds.filter(({ number }) => number < made.number);
}
