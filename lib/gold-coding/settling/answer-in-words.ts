import type { Group } from "#lib/facts/edition";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";

/** "2134 Programmers", "2134 Programmers or 2135 Analysts, equally good", "21 Professionals, no further", "Cannot be coded". */
export function answerInWords({ outcome, code, otherCode }: CodeAnswer, groups: readonly Group[]): string {
  if (code === "") return "Cannot be coded";
  const named = (wanted: string) =>
    `${wanted} ${groups.find((group) => group.code === wanted)?.title ?? ""}`.trim();
  if (otherCode !== "") return `${named(code)} or ${named(otherCode)}, equally good`;
  return outcome === "partly" ? `${named(code)}, no further` : named(code);
}
