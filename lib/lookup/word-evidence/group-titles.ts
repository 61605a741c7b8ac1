import { isFiller, wordsOf } from "#lib/lookup/words/normalise";
import type { Vocabulary } from "#lib/lookup/words/vocabulary";

/** A word of a sub-unit group's title names its unit group so much. */
const IN_SUB_UNIT = 0.8;

/** Titles by code. */
type Titles = Readonly<Record<string, string>>;

/** Which groups a known word names: those in whose title, or in the title of one of whose sub-unit groups, it stands; 0 to 1. */
export function groupsNamed(
  vocabulary: Vocabulary,
  codes: readonly string[],
  titles: Titles,
  subUnits: Titles,
): Map<number, Map<number, number>> {
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const named = new Map<number, Map<number, number>>();
  const read = (title: string, code: string, weight: number) => {
    const number = numbers.get(code);
    if (number === undefined) return;
    for (const word of wordsOf(title)) {
      const id = isFiller(word) ? undefined : vocabulary.find(word)?.id;
      if (id === undefined) continue;
      const groups = named.get(id) ?? new Map<number, number>();
      groups.set(number, Math.max(weight, groups.get(number) ?? 0));
      named.set(id, groups);
    }
  };
  for (const [code, title] of Object.entries(titles)) read(title, code, 1);
  for (const [code, title] of Object.entries(subUnits)) read(title, code.split("/")[0]!, IN_SUB_UNIT);
  return named;
}
