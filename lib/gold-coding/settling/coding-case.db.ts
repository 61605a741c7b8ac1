import { evidenceOf } from "#lib/gold-coding/batches/records/evidence";
import { answersOf } from "#lib/gold-coding/coding/answer";
import type {
  CaseCoding,
  CaseJudgement,
  CaseKind,
  CaseMessageLine,
  CaseState,
  CodingCaseView,
} from "#lib/gold-coding/settling/coding-case";
import { codersOf, countCodings, readDecisions, seenOf } from "#lib/gold-coding/settling/record-codings.db";
import { rulingsOfCase } from "#lib/gold-coding/settling/rulings.db";
import { db } from "#lib/platform/db";

/**
 * A case as an adjudicator is shown it, its coders without names until it is settled; null where there is none.
 * @param viewerId of whoever looks
 */
export async function readCase(caseId: number, viewerId: string): Promise<CodingCaseView | null> {
  const found = await db().codingCase.findUnique({
    where: { id: caseId },
    include: { record: { include: { batch: true } }, messages: { orderBy: { id: "asc" } } },
  });
  if (!found) return null;
  const { record, messages } = found;
  const [queue, decisions, adjudications, rulings, codings] = await Promise.all([
    db().queue.findUniqueOrThrow({ where: { id: found.queueId } }),
    readDecisions(found.recordId),
    db().adjudication.findMany({ where: { recordId: found.recordId }, orderBy: { id: "desc" } }),
    rulingsOfCase(caseId),
    countCodings(found.recordId),
  ]);
  const settled = found.state === "settled";
  const others = [...adjudications.map((one) => one.settledById), ...messages.map((one) => one.personId)];
  const names = await namesOf([...others, ...decisions.map(({ personId }) => personId)]);
  const coders = codersOf(found.recordId, decisions);
  const nameOf = (personId: string) => {
    const coder = coders.find((one) => one.personId === personId);
    return coder && !settled ? coder.name : (names.get(personId) ?? "A coder");
  };
  const showsAssigned = queue.arm === "seen" || settled;
  return {
    id: caseId,
    recordId: found.recordId,
    kind: found.kind as CaseKind,
    state: found.state as CaseState,
    reason: found.reason,
    batch: record.batch,
    queue: { ...queue, arm: queue.arm as "seen" | "blind" },
    evidence: evidenceOf(record),
    assigned:
      showsAssigned && record.assignedCode !== null && record.assignedEdition !== null
        ? { edition: record.assignedEdition, code: record.assignedCode }
        : null,
    codings: coders.flatMap(({ personId, token }): CaseCoding[] => {
      const decision = decisions.find((one) => one.personId === personId);
      if (!decision) return [];
      const { certainty, flagged, note, query } = decision;
      return [
        { token, name: nameOf(personId), answers: answersOf(decision), certainty, flagged, note, query },
      ];
    }),
    messages: messages.map(
      ({ id, kind, personId, toId, text, at }): CaseMessageLine => ({
        id,
        kind: kind as CaseMessageLine["kind"],
        from: kind === "question" ? (names.get(personId) ?? "An adjudicator") : nameOf(personId),
        to: toId === null ? "" : nameOf(toId),
        text,
        at,
      }),
    ),
    judgements: adjudications.map(
      (one): CaseJudgement => ({
        caseId: one.caseId,
        answers: answersOf(one),
        reason: one.reason,
        by: names.get(one.settledById) ?? "An adjudicator",
        at: one.settledAt,
      }),
    ),
    seen: seenOf(decisions),
    isOwn: decisions.some(({ personId }) => personId === viewerId),
    mayCallFurther: !settled && codings < queue.mostCodings,
    isWithdrawn: record.withdrawnAt !== null,
    isErased: record.batch.erasedAt !== null,
    rulings,
  };
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
