import type { LookupAnswer, LookupResult } from "#lib/lookup/lookup";
import { fold, isFiller, stem, wordsOf } from "#lib/lookup/words/normalise";
import type { Correction } from "#lib/lookup/words/replacements";

/**
 * Why a group is in an answer, in two or three words: how the title of its best entry compares with the one that was typed,
 * and what settled it ("Exact title · default"). The whole reasons stand in the result.
 * @param industry as it was given
 */
export function briefReason(
  { query, corrections }: Pick<LookupAnswer, "query" | "corrections">,
  { entry }: Pick<LookupResult, "entry">,
  industry: string,
): string {
  const typed = stemsOf(query);
  const title = stemsOf(entry.natural);
  const settled = settledBy(
    entry,
    [...typed].filter((word) => !title.has(word)),
    stemsOf(industry),
  );
  return [likeness(query, typed, title, corrections), settled].filter((part) => part !== "").join(" · ");
}

function likeness(
  query: string,
  typed: ReadonlySet<string>,
  title: ReadonlySet<string>,
  corrections: readonly Correction[],
): string {
  if (isSame(typed, title)) return "Exact title";
  const read = stemsOf(corrections.reduce((text, { from, to }) => text.replace(from, to), fold(query)));
  if (corrections.length > 0 && isSame(read, title)) return CHANGED[corrections[0]!.kind] ?? "As read";
  const shared = [...read].filter((word) => title.has(word)).length;
  if (shared === 0) return "Other words";
  if (shared === title.size) return "Shorter title";
  return shared === read.size ? "Longer title" : "Similar title";
}

const CHANGED: Partial<Record<Correction["kind"], string>> = {
  spelling: "Corrected title",
  completion: "Completed title",
};

function settledBy(
  { add, ind, defaultFlag }: LookupResult["entry"],
  unsaid: readonly string[],
  industry: ReadonlySet<string>,
): string {
  const qualifiers = stemsOf(`${add} ${ind}`);
  if ([...industry].some((word) => qualifiers.has(word))) return "industry";
  if (unsaid.some((word) => qualifiers.has(word))) return "qualifier";
  return defaultFlag === "" ? "" : "default";
}

function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !isFiller(word))
      .map(stem),
  );
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}
