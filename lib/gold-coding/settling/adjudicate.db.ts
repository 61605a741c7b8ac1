import { answerColumns, type CodeAnswer } from "#lib/gold-coding/coding/answer";
import { unsettle } from "#lib/gold-coding/settling/after-decision.db";
import {
  type DistinctionWords,
  makeDistinction,
  makeRuling,
  type RulingWords,
} from "#lib/gold-coding/settling/precedent-edits.db";
import {
  addFurtherSeats,
  codersOf,
  countCodings,
  dropFurtherSeats,
  lockRecords,
  readDecisions,
  seenOf,
} from "#lib/gold-coding/settling/record-codings.db";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Deed, PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** How an adjudicator settles a case. */
export interface Judgement {
  /** One for each edition of the batch, in its order. */
  answers: CodeAnswer[];
  reason: string;
  /** What the page said of the codings that were looked at (CodingCaseView). */
  seen: number;
  rulings: RulingWords[];
  distinction: DistinctionWords | null;
}

/**
 * Settles a case: its answers are the record's gold code from now on, and what is to be a ruling or distinction is one.
 * @throws Refusal where it was settled meanwhile, its codings changed, or whoever settles coded the record
 */
export function settleCase(by: PersonActor, caseId: number, judgement: Judgement): Promise<void> {
  const { answers, reason, seen, rulings, distinction } = judgement;
  return recorded(by, async (transaction, record) => {
    const { recordId } = await takenUp(transaction, by, caseId);
    const decisions = await readDecisions(recordId, transaction);
    if (seenOf(decisions) !== seen)
      throw new Refusal(
        "A coder gave or changed an answer since you opened this page. Look at the answers again.",
      );
    const columns = answerColumns(answers);
    const { id: adjudicationId } = await transaction.adjudication.create({
      data: { caseId, recordId, ...columns, reason, settledById: by.personId },
      select: { id: true },
    });
    await transaction.codingCase.update({
      where: { id: caseId },
      data: { state: "settled", settledAt: new Date() },
    });
    const gold = {
      ...columns,
      state: "settled",
      settledBy: "adjudicator",
      adjudicationId,
      settledAt: new Date(),
    };
    await transaction.goldCode.upsert({
      where: { recordId },
      create: { recordId, ...gold },
      update: { ...gold, version: { increment: 1 } },
    });
    await dropFurtherSeats(transaction, [recordId]);
    for (const words of rulings) await makeRuling(transaction, record, by, caseId, words);
    if (distinction) await makeDistinction(transaction, record, by, caseId, distinction);
    await record(deed("settled a record", recordId, { codes: columns.codes, outcomes: columns.outcomes }));
  });
}

/**
 * Sends a case back to coders with a question.
 * @param tokens of the coders (CodingCaseView)
 * @throws Refusal as `settleCase`, and where a coder is not one of the case's
 */
export function askCoders(
  by: PersonActor,
  caseId: number,
  { tokens, text }: { tokens: readonly string[]; text: string },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const { recordId } = await takenUp(transaction, by, caseId);
    const coders = codersOf(recordId, await readDecisions(recordId, transaction));
    const asked = coders.filter(({ token }) => tokens.includes(token));
    if (asked.length === 0 || asked.length < new Set(tokens).size)
      throw new Refusal("Choose which coders to ask.", "to");
    await transaction.caseMessage.createMany({
      data: asked.map(({ personId: toId }) => ({
        caseId,
        kind: "question",
        personId: by.personId,
        toId,
        text,
      })),
    });
    await transaction.codingCase.update({ where: { id: caseId }, data: { state: "asked" } });
    await record(deed("sent a case back to its coders", recordId));
  });
}

/** Calls one more coder. @throws Refusal as `settleCase`, and where the queue allows no more codings */
export function callFurtherCoder(by: PersonActor, caseId: number): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const { recordId, queueId } = await takenUp(transaction, by, caseId);
    const { mostCodings } = await transaction.queue.findUniqueOrThrow({ where: { id: queueId } });
    if ((await countCodings(recordId, transaction)) >= mostCodings)
      throw new Refusal(
        `This record has as many codings as its queue allows, ${mostCodings}. Settle it, or ask its coders.`,
      );
    await addFurtherSeats(transaction, [recordId]);
    await transaction.codingCase.update({ where: { id: caseId }, data: { state: "waiting" } });
    await record(deed("called a further coder", recordId));
  });
}

/**
 * Opens a settled record again: its answer counts no more, and stays in its history.
 * @returns id of the case
 * @throws Refusal where it is not settled
 */
export function reopenRecord(by: PersonActor, recordId: number, reason: string): Promise<number> {
  return recorded(by, async (transaction, record) => {
    await keepReadable(transaction, recordId);
    const gold = await transaction.goldCode.findUnique({ where: { recordId } });
    const last = await transaction.codingCase.findFirst({ where: { recordId }, orderBy: { id: "desc" } });
    if (gold?.state !== "settled" || (last && last.state !== "settled"))
      throw new Refusal("This record is not settled, so it need not be opened again.");
    const seat = await transaction.seat.findFirst({
      where: { recordId, kind: { in: ["wanted", "further"] } },
      orderBy: { queueId: "desc" },
    });
    const queueId = seat?.queueId ?? last?.queueId;
    if (queueId === undefined) throw new Refusal("This record was not coded in any queue.");
    await unsettle(transaction, [recordId]);
    const { id } = await transaction.codingCase.create({
      data: { recordId, queueId, kind: "reopened", reason },
      select: { id: true },
    });
    await record(deed("opened a settled record again", recordId));
    return id;
  });
}

/** The case, locked with its record, for somebody who may act on it. */
async function takenUp(
  transaction: Transaction,
  by: PersonActor,
  caseId: number,
): Promise<{ recordId: number; queueId: number }> {
  const found = await transaction.codingCase.findUnique({ where: { id: caseId } });
  if (!found) throw new Refusal("There is no such case any more.");
  await keepReadable(transaction, found.recordId);
  // As it is now that nobody else can change it.
  const { state } = await transaction.codingCase.findUniqueOrThrow({ where: { id: caseId } });
  if (state === "settled")
    throw new Refusal(
      "This case was settled meanwhile. What it came to stands below; open it again if you doubt it.",
    );
  const own = await transaction.codingDecision.count({
    where: { recordId: found.recordId, personId: by.personId },
  });
  if (own > 0) throw new Refusal("You coded this record yourself. Another adjudicator has to settle it.");
  return found;
}

/** Keeps a record for this transaction. @throws Refusal where it is withdrawn or its text erased: nobody can judge it then */
async function keepReadable(transaction: Transaction, recordId: number): Promise<void> {
  if ((await lockRecords(transaction, [recordId])).length > 0)
    throw new Refusal("This record was withdrawn, so there is nothing left to settle.");
  const of = await transaction.surveyRecord.findUniqueOrThrow({
    where: { id: recordId },
    select: { batch: { select: { erasedAt: true } } },
  });
  if (of.batch.erasedAt)
    throw new Refusal("The text of this batch is erased. What was decided stays as it is.");
}

/** In the record of changes: codes, and neither reasons nor questions, as these may quote what somebody answered. */
function deed(action: string, recordId: number, after: Deed["after"] = null): Deed {
  return { action, subjectKind: "gold-code", subjectId: String(recordId), before: null, after, reason: null };
}
