import { type AnswerColumns, answersOf } from "#lib/gold-coding/coding/answer";
import type {
  CaseCoding,
  CaseJudgement,
  CaseKind,
  CaseMessageLine,
  CaseState,
  CodingCaseView,
} from "#lib/gold-coding/settling/coding-case";
import { rulingsOfCase } from "#lib/gold-coding/settling/rulings.db";
import { type UnnamedCoder, unnamedCoders } from "#lib/gold-coding/settling/unnamed";
import { db, type Transaction } from "#lib/platform/db";
import { env } from "#lib/platform/env";

type DecisionRow = AnswerColumns & {
  personId: string;
  name: string;
  version: number;
  isFurther: boolean;
  certainty: string;
  flagged: boolean;
  note: string;
  query: string;
};

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
    readDecisions(db(), found.recordId),
    db().adjudication.findMany({ where: { recordId: found.recordId }, orderBy: { id: "desc" } }),
    rulingsOfCase(caseId),
    countCodings(db(), found.recordId),
  ]);
  const settled = found.state === "settled";
  const others = [...adjudications.map((one) => one.settledById), ...messages.map((one) => one.personId)];
  const names = await namesOf([...others, ...decisions.map(({ personId }) => personId)]);
  const coders = codersOf(caseId, decisions);
  const nameOf = (personId: string) => {
    const coder = coders.find((one) => one.personId === personId);
    return coder && !settled ? `Coder ${coder.letter}` : (names.get(personId) ?? "A coder");
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
    evidence: record,
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

/** What coders said of a record that counts for settling it: gold checks and training left out. */
export function readDecisions(from: Transaction, recordId: number): Promise<DecisionRow[]> {
  return from.$queryRaw`
    SELECT person_id AS "personId", person.name, version, (seat.kind = 'further') AS "isFurther", certainty, flagged, note,
      query, outcomes, codes, other_codes AS "otherCodes"
    FROM coding_decision AS decision JOIN person ON person.id = decision.person_id
    JOIN LATERAL (SELECT kind FROM seat WHERE seat.id = seat_id) AS seat ON true
    WHERE record_id = ${recordId} AND decision.state = 'given' AND seat.kind IN ('wanted', 'further')`;
}

/** Rises with every change of what coders said, whoever's it is. */
export function seenOf(decisions: readonly { version: number }[]): number {
  return decisions.reduce((sum, { version }) => sum + version, 0);
}

/** The coders of a case without their names. */
export function codersOf(
  caseId: number,
  decisions: readonly { personId: string; isFurther: boolean }[],
): UnnamedCoder[] {
  const { SOC_SECRET = "" } = env();
  return unnamedCoders(caseId, decisions, SOC_SECRET);
}

/** How many codings a record has or is to have, the further ones counted. */
export async function countCodings(from: Transaction, recordId: number): Promise<number> {
  return from.seat.count({
    where: { recordId, kind: { in: ["wanted", "further"] }, state: { not: "withdrawn" } },
  });
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
