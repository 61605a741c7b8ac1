import { answersInWords } from "#lib/gold-coding/coding/answer-in-words";
import { allEditions, type QueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { readJudgement, type SentJudgement } from "#lib/gold-coding/coding/read-judgement";
import { type SavedDecision, saveDecision } from "#lib/gold-coding/coding/save-decision.db";
import { db } from "#lib/platform/db";
import { quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";

interface Sent {
  personId: string;
  recordId: number;
  /** How many identical records are to be given the same answer. */
  identical: number;
  sent: SentJudgement;
}

/**
 * Reads what was sent of a record against the editions of its batch, and saves it.
 * @returns what was saved, and in a sentence
 * @throws Refusal where it is unclear or cannot be saved any more; nothing was saved then
 */
export async function decide(
  queue: QueueAtWork,
  { personId, recordId, identical, sent }: Sent,
): Promise<SavedDecision & { said: string }> {
  const [editions, record] = await Promise.all([
    allEditions(queue.batch),
    db().surveyRecord.findFirst({
      where: { id: recordId, batchId: queue.batch.id },
      select: { assignedCode: true, assignedEdition: true },
    }),
  ]);
  if (!record) throw new Refusal("This record is not of this queue. Go on with the one that is shown.");
  const judgement = readJudgement(
    sent,
    editions.map(({ id, shortTitle, edition }) => ({
      ...{ shortTitle, groups: edition.groups, structure: edition.structure },
      assigned: record.assignedEdition === id ? record.assignedCode : null,
    })),
  );
  const saved = await saveDecision({
    ...{ queueId: queue.id, batchId: queue.batch.id, personId, recordId, judgement, identical },
  });
  const words = answersInWords(
    judgement.answers,
    editions.map(({ shortTitle }) => shortTitle),
  );
  const same = saved.same > 0 ? `, and the same for ${quantity(saved.same, "identical record")}` : "";
  return { ...saved, said: saved.again ? `Saved before: ${words}.` : `Saved: ${words}${same}.` };
}
