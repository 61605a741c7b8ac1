import { can, inRevision, type Person } from "#lib/permissions/permissions";
import { closedFor } from "#lib/revision/closed-revision";
import { listRevisions } from "#lib/revision/stored-revision.db";

/** The open revisions in which somebody may raise issues, the newest first. */
export async function revisionsToRaiseIn(person: Person): Promise<{ id: string; title: string }[]> {
  const revisions = await listRevisions();
  return revisions.filter(
    (revision) => closedFor(revision) === null && can(person, "raise an issue", inRevision(revision.id)),
  );
}
