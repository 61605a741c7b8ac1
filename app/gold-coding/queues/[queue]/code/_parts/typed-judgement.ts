import type { CoderJudgement } from "#lib/gold-coding/coding/answer";
import { answerFields, TYPED, UNCODABLE } from "#lib/gold-coding/coding/read-judgement";
import { type CodingScreen, likelyChoice } from "#lib/gold-coding/coding/screen";
import type { FormAnswer } from "#lib/web/answer";

/** What the fields of the screen show, by name: what was typed, else what the coder said before, else what is likely. */
export function shownValues(screen: CodingScreen, answer: FormAnswer | null): Record<string, string[]> {
  if (isOfRecord(answer, screen.recordId)) return answer.values;
  if (screen.undone) return valuesOf(screen, screen.undone);
  return Object.fromEntries(
    screen.editions.map((edition, at) => [answerFields(at).choice, [likelyChoice(edition)]]),
  );
}

/** Whether an answer is a form that came back for this record. */
export function isOfRecord(answer: FormAnswer | null, recordId: number): answer is FormAnswer {
  return answer?.form === "decide" && answer.said === "" && answer.values.record?.[0] === String(recordId);
}

function valuesOf(screen: CodingScreen, said: CoderJudgement): Record<string, string[]> {
  const values: Record<string, string[]> = {
    certainty: [said.certainty],
    flagged: said.flagged ? ["yes"] : [],
    note: [said.note],
    query: [said.query],
  };
  for (const [at, { assigned, alternatives }] of screen.editions.entries()) {
    const fields = answerFields(at);
    const { outcome, code, otherCode } = said.answers[at] ?? { outcome: "wrong", code: "", otherCode: "" };
    const listed = code === assigned?.code || alternatives.some((one) => one.code === code);
    values[fields.choice] = [outcome === "uncodable" ? UNCODABLE : listed ? code : TYPED];
    values[fields.typed] = [listed ? "" : code];
    values[fields.other] = [otherCode];
  }
  return values;
}
