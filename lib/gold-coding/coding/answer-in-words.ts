import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import { listedWith } from "#lib/platform/in-words";

/** "2136", "213, to 3 digits only", "2134 or 2136, equally good", "cannot be coded". */
export function answerInWords({ outcome, code, otherCode }: CodeAnswer): string {
  switch (outcome) {
    case "uncodable":
      return "cannot be coded";
    case "partly":
      return `${code}, to ${code.length === 1 ? "1 digit" : `${code.length} digits`} only`;
    case "two":
      return `${code} or ${otherCode}, equally good`;
    default:
      return code;
  }
}

/** The same for a judgement of several editions: "2136 in SOC2010 and 2134 in SOC2020". */
export function answersInWords(answers: readonly CodeAnswer[], shortTitles: readonly string[]): string {
  if (answers.length === 1) return answerInWords(answers[0]!);
  return listedWith(
    "and",
    answers.map((answer, at) => `${answerInWords(answer)} in ${shortTitles[at] ?? "another edition"}`),
  );
}
