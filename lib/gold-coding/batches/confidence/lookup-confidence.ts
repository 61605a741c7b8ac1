import type { Alternative } from "#lib/gold-coding/coding/alternatives/alternatives";

/**
 * How sure the lookup is of a code, 0 to 1: what speaks for the groups that the code is, is above or is below of, beside
 * all that a record may be of. Without a code, of its first answer. 0 where it finds nothing.
 * @param answers all of them, the likeliest first
 * @param ancestorsOf codes of the groups above one
 */
export function lookupConfidence(
  answers: readonly Pick<Alternative, "code" | "share">[],
  code: string | null,
  ancestorsOf: (code: string) => readonly string[],
): number {
  if (code === null) return answers[0]?.share ?? 0;
  const above = new Set(ancestorsOf(code));
  const sum = answers
    .filter((one) => one.code === code || above.has(one.code) || ancestorsOf(one.code).includes(code))
    .reduce((all, { share }) => all + share, 0);
  return Math.min(1, Math.round(1000 * sum) / 1000);
}
