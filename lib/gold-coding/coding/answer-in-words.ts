import type { Group } from "#lib/facts/edition";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import { listedWith } from "#lib/platform/in-words";

/**
 * "2136 Programmers", "2134 Programmers or 2136 Analysts, equally good", "213 Computing, no further", "Cannot be coded".
 * @param groups whose titles stand beside their codes; none for codes alone
 */
export function answerInWords(
  { outcome, code, otherCode }: CodeAnswer,
  groups: readonly Pick<Group, "code" | "title">[] = [],
): string {
  if (code === "") return "Cannot be coded";
  const named = (wanted: string) =>
    `${wanted} ${groups.find((group) => group.code === wanted)?.title ?? ""}`.trim();
  if (otherCode !== "") return `${named(code)} or ${named(otherCode)}, equally good`;
  return outcome === "partly" ? `${named(code)}, no further` : named(code);
}

/** A judgement of several editions, within a sentence: "2136 in SOC2010 and 2134 in SOC2020". */
export function answersInWords(answers: readonly CodeAnswer[], shortTitles: readonly string[]): string {
  const words = answers.map((answer) => answerInWords(answer).replace("Cannot", "cannot"));
  if (words.length === 1) return words[0]!;
  return listedWith(
    "and",
    words.map((said, at) => `${said} in ${shortTitles[at] ?? "another edition"}`),
  );
}
