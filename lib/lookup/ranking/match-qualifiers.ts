import { type CompiledIndex, type LookupEntry, qualifiersOf } from "#lib/lookup/compiled-index";
import type { QueryWord } from "#lib/lookup/reading";

export interface QualifierMatch {
  /** How well each word fits the qualifiers, 0–1. */
  fits: number[];
  /** Part of the qualifiers, 0 to their number, that no word says. */
  unsaid: number;
}

/** Compares words with an entry's qualifiers: of alternatives ("hotels, catering") one is enough. */
export function matchQualifiers(
  index: CompiledIndex,
  entry: LookupEntry,
  words: readonly { word: QueryWord }[],
): QualifierMatch {
  const match: QualifierMatch = { fits: words.map(() => 0), unsaid: 0 };
  if (entry.add === "" && entry.ind === "") return match;
  for (const alternatives of qualifiersOf(index, entry)) {
    let most = 0;
    for (const ids of alternatives) {
      let all = 0;
      let said = 0;
      for (const id of ids) {
        const rarity = index.vocabulary.rarity[id]!;
        let best = 0;
        for (const [i, { word }] of words.entries()) {
          const fit = word.fits.get(id) ?? 0;
          if (fit > match.fits[i]!) match.fits[i] = fit;
          if (fit > best) best = fit;
        }
        all += rarity;
        said += best * rarity;
      }
      if (all > 0) most = Math.max(most, said / all);
    }
    match.unsaid += 1 - most;
  }
  return match;
}
