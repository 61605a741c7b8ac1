import type { Coders } from "#demo/gold-coding/coders";
import type { RecordsAtWork } from "#demo/gold-coding/work-queue";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import {
  askCoders,
  callFurtherCoder,
  reopenRecord,
  settleCase,
} from "#lib/gold-coding/settling/adjudicate.db";
import { answerQuestion, readQuestion } from "#lib/gold-coding/settling/case-questions.db";
import type { CodingCaseView } from "#lib/gold-coding/settling/coding-case";
import { readCase } from "#lib/gold-coding/settling/coding-case.db";
import type { DistinctionWords, RulingWords } from "#lib/gold-coding/settling/precedent-edits.db";
import { db } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";

/** What an adjudicator writes where a case is about two groups that are often confused. */
export interface Precedent {
  edition: string;
  codes: [string, string];
  distinction: string;
  ruling: Pick<RulingWords, "code" | "title" | "text">;
}

type CaseKind = CodingCaseView["kind"];

const REASONS: Record<CaseKind, string> = {
  disagreement: "The answer as a whole points to this group; one word of it alone would not.",
  query: "The industry settles it: nobody with this answer works in the other group.",
  confirmation: "As the coder has it.",
  reopened: "Looked at again with the new description.",
};

/** A batch whose cases an adjudicator works on. */
export interface CasesAtWork {
  adjudicator: PersonActor;
  coders: Coders;
  work: RecordsAtWork;
}

/** Numbers of the cases of a batch that wait for the adjudicator, the oldest first. */
export async function openCases({ work }: CasesAtWork, kind?: CaseKind): Promise<number[]> {
  const found = await db().codingCase.findMany({
    where: { state: "open", record: { batchId: work.batchId }, ...(kind && { kind }) },
    orderBy: { id: "asc" },
  });
  return found.map(({ id }) => id);
}

/** Settles a case by what is right; where it is about a pair that the adjudicator writes down, with that. */
export async function settleRightly(
  { adjudicator, work }: CasesAtWork,
  caseId: number,
  precedent?: Precedent,
): Promise<void> {
  const view = await shown(adjudicator, caseId);
  const record = work.records.get(view.recordId)!;
  const answers = record.trueCodes.map(
    (code, at): CodeAnswer => ({
      outcome: code === record.assignedCodes[at] ? "right" : "wrong",
      ...{ code, otherCode: "" },
    }),
  );
  await settleCase(adjudicator, caseId, {
    ...{ answers, reason: REASONS[view.kind], seen: view.seen },
    rulings: precedent ? [{ edition: precedent.edition, ...precedent.ruling }] : [],
    distinction: precedent ? distinctionOf(precedent) : null,
  });
}

function distinctionOf({ edition, codes, distinction }: Precedent): DistinctionWords {
  return { edition, codes, text: distinction };
}

/** The first of these cases in which coders gave the two groups of a precedent. */
export async function caseAbout(
  { adjudicator, work }: CasesAtWork,
  cases: readonly number[],
  { edition, codes }: Precedent,
): Promise<number | undefined> {
  const place = work.editions.indexOf(edition);
  for (const id of cases) {
    const { codings } = await shown(adjudicator, id);
    const given = codings.map(({ answers }) => answers[place]?.code);
    if (codes.every((code) => given.includes(code))) return id;
  }
  return undefined;
}

/** Sends a case back to its coders; where `answer` is given, each answers with it. */
export async function askAbout(
  { adjudicator, coders }: CasesAtWork,
  caseId: number,
  text: string,
  answer?: string,
): Promise<void> {
  const { codings } = await shown(adjudicator, caseId);
  await askCoders(adjudicator, caseId, { tokens: codings.map(({ token }) => token), text });
  if (answer === undefined) return;
  for (const { personId } of Object.values(coders)) {
    const question = await readQuestion(caseId, personId);
    if (!question) continue;
    await answerQuestion(personId, caseId, { text: answer, answers: null, version: question.own.version });
  }
}

/** Calls one more coder to a case. */
export function callAnother({ adjudicator }: CasesAtWork, caseId: number): Promise<void> {
  return callFurtherCoder(adjudicator, caseId);
}

/** Settles a case, then opens its record again. */
export async function settleAndReopen(at: CasesAtWork, caseId: number, reason: string): Promise<void> {
  await settleRightly(at, caseId);
  const { recordId } = await db().codingCase.findUniqueOrThrow({ where: { id: caseId } });
  await reopenRecord(at.adjudicator, recordId, reason);
}

async function shown(adjudicator: PersonActor, caseId: number): Promise<CodingCaseView> {
  const view = await readCase(caseId, adjudicator.personId);
  if (!view) throw new Error(`There is no case ${caseId}.`);
  return view;
}
