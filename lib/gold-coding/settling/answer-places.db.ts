import { inAnswerOrder, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { answerKey, answersOf, type CodeAnswer } from "#lib/gold-coding/coding/answer";
import type { AnswerPlace } from "#lib/gold-coding/settling/chosen-answer";
import { readDecisions } from "#lib/gold-coding/settling/record-codings.db";
import { db } from "#lib/platform/db";

/** Names of the fields for the editions of a batch, in its order. */
const FIELDS = ["first", "second"] as const;

/**
 * What an answer to a record is chosen among, for each edition of its batch: what its coders said, each answer once and in
 * code order, so that the order says nothing of them. An edition that is not there any more has no groups.
 */
export async function readAnswerPlaces(recordId: number): Promise<AnswerPlace[]> {
  const [record, decisions] = await Promise.all([
    db().surveyRecord.findUniqueOrThrow({ where: { id: recordId }, include: { batch: true } }),
    readDecisions(recordId),
  ]);
  const editions = inAnswerOrder(record.batch, await readBatchEditions(record.batch));
  return editions.map(({ id, shortTitle, edition, groups }, at): AnswerPlace => {
    const unitLevel = edition?.structure.unitLevel ?? 0;
    return {
      field: FIELDS[at]!,
      shortTitle,
      groups: groups.filter(({ level }) => level <= unitLevel),
      unitLevel,
      assigned: record.assignedEdition === id ? record.assignedCode : null,
      offered: eachOnce(decisions.flatMap((decision) => answersOf(decision)[at] ?? [])),
    };
  });
}

function eachOnce(answers: readonly CodeAnswer[]): CodeAnswer[] {
  const byKey = new Map(answers.map((answer) => [answerKey(answer), answer]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}
