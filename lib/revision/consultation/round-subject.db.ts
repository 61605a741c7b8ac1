import { inRound, type Subject } from "#lib/permissions/permissions";
import { revisionOf } from "#lib/revision/revision-of.db";
import { listRevisions } from "#lib/revision/stored-revision.db";

/** What is done in a round, as far as permission depends on it. */
export async function roundSubject(round: number): Promise<Subject> {
  return inRound(round, (await revisionOf("round", String(round))) ?? "");
}

/** What is done in some revision: whoever may do it in one of them comes to the page, which offers those alone. */
export async function anyRevision(): Promise<Subject> {
  return { scope: (await listRevisions()).map(({ id }) => ({ kind: "revision" as const, id })) };
}
