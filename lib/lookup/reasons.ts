import { DEFAULT_FLAGS } from "#lib/facts/entry";
import { type CompiledIndex, type LookupEntry, qualifiersOf } from "#lib/lookup/compiled-index";
import type { ScoredEntry } from "#lib/lookup/ranking/scored-entries";
import type { QueryWord, Reading } from "#lib/lookup/readings/reading";
import { wordsOf } from "#lib/lookup/words/normalise";

/** Why an entry answers a query, in short sentences. */
export function reasonsFor(
  index: CompiledIndex,
  { entry, via }: ScoredEntry,
  reading: Reading,
  industries: readonly QueryWord[][],
): string[] {
  const reasons: string[] = [];
  if (via) reasons.push(`The index says “${via.natural}”: ${via.see}.`);
  const inTitle = new Set(titleWords(index, entry));
  const inQualifiers = new Set(qualifiersOf(index, entry).flat(2));
  const found = reading.words.filter((word) => fitsAny(word, inTitle));
  const qualified = reading.words.filter((word) => !found.includes(word) && fitsAny(word, inQualifiers));
  const left = reading.words.filter((word) => !found.includes(word) && !qualified.includes(word));
  const titleExplained = [...inTitle].every((id) => reading.words.some(({ fits }) => fits.get(id) === 1));
  if (!via && left.length === 0 && qualified.length === 0 && titleExplained) {
    reasons.push("The title is in the index.");
  } else if (!via && found.length > 0) {
    reasons.push(`The index title has ${list(found)}.`);
  }
  if (qualified.length > 0) {
    reasons.push(`The qualifier “${qualifierText(entry)}” matches ${list(qualified)}.`);
  }
  const industry = industries.flat().filter((word) => fitsAny(word, inQualifiers));
  if (industry.length > 0) reasons.push(`The industry given matches “${qualifierText(entry)}”.`);
  if (qualified.length === 0 && industry.length === 0 && entry.defaultFlag !== "") {
    reasons.push(`It is the index's ${DEFAULT_FLAGS[entry.defaultFlag]}.`);
  }
  if (left.length > 0) reasons.push(`Nothing in this entry is like ${list(left)}.`);
  return reasons;
}

function titleWords(index: CompiledIndex, entry: LookupEntry): number[] {
  return wordsOf(entry.natural).flatMap((word) => {
    const mended = index.compounds.apart.get(word) ?? [word];
    return mended.flatMap((one) => index.vocabulary.find(one)?.id ?? []);
  });
}

function fitsAny({ fits }: QueryWord, ids: ReadonlySet<number>): boolean {
  for (const id of fits.keys()) if (ids.has(id)) return true;
  return false;
}

function list(words: readonly QueryWord[]): string {
  const quoted = [...new Set(words.map(({ word }) => `“${word}”`))];
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}

function qualifierText({ add, ind }: LookupEntry): string {
  return [add, ind].filter((text) => text !== "").join("; ");
}
