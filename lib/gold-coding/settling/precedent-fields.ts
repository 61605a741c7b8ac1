import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import { type AnswerPlace, typedCode } from "#lib/gold-coding/settling/chosen-answer";
import { Refusal } from "#lib/platform/refusal";

/** The rulings that were asked for with a settled answer: one in each edition; none where the fields are empty. */
export function readRulings(
  { title, text }: { title: string; text: string },
  answers: readonly CodeAnswer[],
  editions: readonly string[],
): { edition: string; code: string; title: string; text: string }[] {
  if (title === "" && text === "") return [];
  if (title === "") throw new Refusal("Give the job title that the ruling is about.", "ruling-title");
  if (text === "") throw new Refusal("Say what was settled, and why.", "ruling-text");
  return answers.map(({ code, otherCode }, at) => {
    if (code === "" || otherCode !== "")
      throw new Refusal(
        "A ruling is on one group in each edition. Settle the record as one, or leave the ruling out.",
        "ruling-text",
      );
    return { edition: editions[at]!, code, title, text };
  });
}

/** The distinction that was asked for; null where nothing is said to settle it. */
export function readDistinctionFields(
  sent: {
    edition: string;
    code: string;
    codeIs: readonly string[];
    otherCode: string;
    otherCodeIs: readonly string[];
    text: string;
  },
  places: readonly AnswerPlace[],
  editions: readonly string[],
): { edition: string; codes: [string, string]; text: string } | null {
  if (sent.text === "") return null;
  const at = Math.max(
    0,
    places.findIndex(({ field }) => field === sent.edition),
  );
  const place = places[at]!;
  const code = typedCode(sent.code, sent.codeIs, "distinction-code", place);
  const other = typedCode(sent.otherCode, sent.otherCodeIs, "distinction-other", place);
  if (code === "") throw new Refusal("Give the first of the two groups.", "distinction-code");
  if (other === "") throw new Refusal("Give the second of the two groups.", "distinction-other");
  return { edition: editions[at]!, codes: [code, other], text: sent.text };
}
