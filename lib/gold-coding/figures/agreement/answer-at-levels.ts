import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { Structure } from "#lib/facts/structure";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";

/** What is said at every level of a record that cannot be coded. */
export const CANNOT_BE_CODED = "cannot be coded";

/** The levels that figures are worked out at: those of an edition down to its unit groups. */
export function figureLevels({
  levels,
  structure,
}: Pick<EditionWithGroups, "levels" | "structure">): number[] {
  return Object.keys(levels)
    .map(Number)
    .filter((level) => level <= structure.unitLevel)
    .sort((a, b) => a - b);
}

/**
 * What an answer says at each level, as a value that is equal to another's where both say the same there. Answers that are
 * equal at one level are equal at every level above it.
 * - A code says its group at each level.
 * - A code of fewer digits says its group as far as it goes and below that "213 and no further", which only another coder
 *   who stopped at the same group agrees with.
 * - Two equally good codes say their common group as far as they share one and below that the two together, which only
 *   another coder who named the same two agrees with.
 * - A record that cannot be coded says so at every level; two coders who both say so agree.
 */
export function valuesAtLevels(
  { code, otherCode }: Pick<CodeAnswer, "code" | "otherCode">,
  structure: Pick<Structure, "at">,
  levels: readonly number[],
): string[] {
  return levels.map((level) => {
    if (code === "") return CANNOT_BE_CODED;
    const one = groupAt(structure, code, level);
    if (otherCode === "") return one;
    const other = groupAt(structure, otherCode, level);
    return one === other ? one : [one, other].sort().join(" or ");
  });
}

function groupAt(structure: Pick<Structure, "at">, code: string, level: number): string {
  return structure.at(code, level) ?? `${code} and no further`;
}

/** An answer as the figures read it from the database: "2134", "2134+2135" for two equally good, "?" for none. */
export function answerOfKey(key: string): Pick<CodeAnswer, "code" | "otherCode"> {
  if (key === "?") return { code: "", otherCode: "" };
  const [code = "", otherCode = ""] = key.split("+");
  return { code, otherCode };
}
