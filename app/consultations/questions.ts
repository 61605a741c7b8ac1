import { readKeptRevision } from "#lib/revision/store";

/** The question that each proposal answers, by the proposal's id: for those who may read its comments. */
export async function readQuestions(): Promise<ReadonlyMap<string, string>> {
  const revision = await readKeptRevision();
  const questions = new Map(
    revision?.papers.flatMap(({ issues }) => issues.map(({ id, question }) => [id, question] as const)),
  );
  return new Map(revision?.proposals.map(({ id, issue }) => [id, questions.get(issue) ?? id]));
}
