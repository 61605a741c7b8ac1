import { type Evidence, evidenceOf } from "#lib/gold-coding/batches/records/evidence";
import { answerColumns, answersOf, type CodeAnswer } from "#lib/gold-coding/coding/answer";
import { afterDecision } from "#lib/gold-coding/settling/after-decision.db";
import { lockRecords } from "#lib/gold-coding/settling/record-codings.db";
import { db } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";
import { Refusal } from "#lib/platform/refusal";
import { asRefusal } from "#lib/platform/refused-by-database";

/** A question of an adjudicator that waits for a coder: no survey text. */
export interface WaitingQuestion {
  caseId: number;
  batchTitle: string;
  queueTitle: string;
  at: Date;
}

/** Questions that wait for somebody's answer, the oldest first; those of settled cases and withdrawn records left out. */
export function questionsFor(personId: string): Promise<WaitingQuestion[]> {
  return onceARequest(
    `questions for ${personId}`,
    () => db().$queryRaw<WaitingQuestion[]>`
    SELECT case_id AS "caseId", batch.title AS "batchTitle", queue.title AS "queueTitle", min(message.at) AS at
    FROM case_message AS message JOIN coding_case ON coding_case.id = case_id
    JOIN survey_record ON survey_record.id = record_id JOIN batch ON batch.id = survey_record.batch_id
    JOIN queue ON queue.id = coding_case.queue_id
    WHERE to_id = ${personId} AND coding_case.state = 'asked' AND withdrawn_at IS NULL AND erased_at IS NULL
      AND message.kind = 'question' AND NOT EXISTS (SELECT FROM case_message AS answer
        WHERE answer.case_id = message.case_id AND answer.person_id = ${personId} AND answer.kind = 'answer'
          AND answer.id > message.id)
    GROUP BY 1, 2, 3 ORDER BY 4, 1`,
  );
}

/** What a coder is shown of a case that was sent back to them: nobody else's answer. */
export interface QuestionView {
  caseId: number;
  recordId: number;
  batch: { id: string; editions: string[] };
  evidence: Evidence;
  /** What was asked of this coder and what they answered, in order. */
  messages: { kind: "question" | "answer"; text: string; at: Date }[];
  own: { answers: CodeAnswer[]; version: number; note: string };
  /** Whether it waits for an answer. */
  waits: boolean;
}

/** A case as the coder sees it who was asked; null where they were not, or their coding was taken back. */
export async function readQuestion(caseId: number, personId: string): Promise<QuestionView | null> {
  const found = await db().codingCase.findUnique({
    where: { id: caseId },
    include: { record: { include: { batch: true } }, messages: { orderBy: { id: "asc" } } },
  });
  if (!found) return null;
  const messages = found.messages.filter((one) => one.toId === personId || one.personId === personId);
  const decision = await db().codingDecision.findFirst({
    where: { recordId: found.recordId, personId, state: "given" },
  });
  if (!decision || !messages.some(({ toId }) => toId === personId)) return null;
  const { record } = found;
  return {
    caseId,
    recordId: found.recordId,
    batch: record.batch,
    evidence: evidenceOf(record),
    messages: messages.map(({ kind, text, at }) => ({ kind: kind as "question" | "answer", text, at })),
    own: { answers: answersOf(decision), version: decision.version, note: decision.note },
    waits: found.state === "asked" && messages.at(-1)?.kind === "question",
  };
}

/**
 * A coder answers the adjudicator, and may give another answer to the record: that is a new version of their coding. Once
 * all who were asked have answered, the case is the adjudicator's again.
 * @param version of the coding that was looked at
 * @param answers the new ones; null where they stay as they are
 * @throws Refusal where nothing waits for an answer any more
 */
export async function answerQuestion(
  personId: string,
  caseId: number,
  { text, answers, version }: { text: string; answers: CodeAnswer[] | null; version: number },
): Promise<void> {
  await db()
    .$transaction(async (transaction) => {
      const of = await transaction.codingCase.findUnique({ where: { id: caseId } });
      if (of) await lockRecords(transaction, [of.recordId]);
      const found = await transaction.codingCase.findUnique({ where: { id: caseId } });
      const last = await transaction.caseMessage.findFirst({
        where: { caseId, OR: [{ toId: personId }, { personId, kind: "answer" }] },
        orderBy: { id: "desc" },
      });
      if (found?.state !== "asked" || last?.kind !== "question")
        throw new Refusal(
          "Nothing waits for your answer here: it is given, or the adjudicator has gone on without it.",
        );
      await transaction.caseMessage.create({ data: { caseId, kind: "answer", personId, text } });
      if (answers) {
        const { count } = await transaction.codingDecision.updateMany({
          where: { recordId: found.recordId, personId, state: "given", version },
          data: { ...answerColumns(answers), version: version + 1, decidedAt: new Date() },
        });
        if (count === 0)
          throw new Refusal("Your coding was changed since you opened this page. Look at it again.");
        await afterDecision(transaction, found.recordId);
      }
      const [waiting] = await transaction.$queryRaw<{ asked: number }[]>`
        SELECT count(*)::int AS asked FROM (SELECT to_id, max(id) AS id FROM case_message
          WHERE case_id = ${caseId} AND kind = 'question' GROUP BY to_id) AS question
        WHERE NOT EXISTS (SELECT FROM case_message AS answer WHERE answer.case_id = ${caseId}
          AND answer.kind = 'answer' AND answer.person_id = question.to_id AND answer.id > question.id)`;
      if (waiting?.asked === 0)
        await transaction.codingCase.update({ where: { id: caseId }, data: { state: "open" } });
    })
    .catch((error) => {
      throw asRefusal(error);
    });
}
