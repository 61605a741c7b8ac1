import { questionsOf } from "#lib/revision/consultation/proposals-for-comment";
import { readStoredRevision } from "#lib/revision/revision.db";
import { listRevisions } from "#lib/revision/stored-revision.db";

/** The question that each proposal is on, by the proposal's id, in every revision that is decided here. */
export async function readQuestions(): Promise<Map<string, string>> {
  const working = (await listRevisions()).filter(({ kind }) => kind === "working");
  const revisions = await Promise.all(working.map(({ id }) => readStoredRevision(id)));
  return new Map(revisions.flatMap((revision) => [...questionsOf(revision)]));
}
