import { isFiller, wordsOf } from "#lib/lookup/words/normalise";

/**
 * The same for job titles that say the same: words without accents, case, marks and fillers, in whatever order
 * ("Tester, software" and "software tester" → "software tester"); "" for a title without words.
 */
export function titleKey(title: string): string {
  return wordsOf(title)
    .filter((word) => !isFiller(word))
    .sort()
    .join(" ");
}
