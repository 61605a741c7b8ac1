import type { EditionId } from "#lib/facts/edition";
import type { CompiledIndex } from "#lib/lookup/compiled-index";
import { sourcesOfWord } from "#lib/lookup/other-names/known-names";
import { type NameSource, SOURCE_TITLES } from "#lib/lookup/other-names/other-names";
import type { Reading } from "#lib/lookup/readings/reading";
import { listedWith } from "#lib/platform/in-words";

/** What other lists of names said for a group, in short sentences that name the list. */
export function nameReasons(
  index: Pick<CompiledIndex, "entries" | "otherNames" | "vocabulary">,
  group: { edition: EditionId; code: string; reading: Reading },
): string[] {
  return group.reading.words.flatMap(({ word, fits }) => {
    const [id] = fits.keys();
    // What the index has in its titles is said of them.
    if (id === undefined || index.vocabulary.words[id]!.titles.length > 0) return [];
    const sources = sourcesOfWord(index, id, group.edition, group.code);
    return sources.length === 0 ? [] : [`Names for such work in ${listOf(sources)} have “${word}”.`];
  });
}

function listOf(sources: readonly NameSource[]): string {
  return listedWith(
    "and",
    sources.map((source) => SOURCE_TITLES[source]),
  );
}
