import type { CompiledIndex } from "#lib/lookup/compiled-index";
import type { QueryWord } from "#lib/lookup/readings/reading";

export interface QualifierMatch {
  /** How well each word fits the qualifiers, 0–1. */
  fits: number[];
  /** Part of the qualifiers, 0 to their number, that no word says. */
  unsaid: number;
}

/**
 * Compares words with qualifiers: of alternatives ("hotels, catering") one is enough.
 * @param number of the qualifiers, as `index.qualifiers` has it; -1 for none
 * @param count the words are the first so many
 */
export function matchQualifiers(
  { qualifiers, vocabulary }: Pick<CompiledIndex, "qualifiers" | "vocabulary">,
  number: number,
  words: readonly QueryWord[],
  count = words.length,
): QualifierMatch {
  const match: QualifierMatch = { fits: new Array(count).fill(0), unsaid: 0 };
  if (number < 0) return match;
  for (const alternatives of qualifiers.parts[number]!) {
    let most = 0;
    for (const ids of alternatives) {
      let all = 0;
      let said = 0;
      for (const id of ids) {
        const rarity = vocabulary.rarity[id]!;
        let best = 0;
        for (let i = 0; i < count; i++) {
          const fit = words[i]!.fits.get(id) ?? 0;
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
