import type { EditionId } from "#lib/facts/edition";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import { type NameSource, namesOfLevel, type OtherNames } from "#lib/lookup/other-names/other-names";
import type { Vocabulary } from "#lib/lookup/words/vocabulary";

/** What a word of other names says of groups. */
export interface KnownOtherWord {
  sources: readonly NameSource[];
  /** Share of its names in which it names the occupation. */
  asHead: number;
  /** Positions of the entries that stand for groups, and how many names the word has there. */
  weights: { position: number; names: number }[];
}

/** Other names as an index knows them: by the ids of its vocabulary's words, and with its own entries for groups. */
export type KnownNames = ReadonlyMap<number, KnownOtherWord>;

/**
 * Reads other names into a vocabulary that is still learning. A group whose entry the index lacks is left out, with the
 * words that speak for no other.
 * @param positions of the entries by their ids
 */
export function knowNames(
  { groups, words }: OtherNames,
  positions: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): KnownNames {
  const standing = groups.map((uid) => positions.get(uid));
  const known = new Map<number, KnownOtherWord>();
  for (const { word, sources, asHead, weights } of words) {
    const placed: KnownOtherWord["weights"] = [];
    for (const [group, level] of weights) {
      const position = standing[group];
      if (position !== undefined) placed.push({ position, names: namesOfLevel(level) });
    }
    const id = placed.length === 0 ? null : vocabulary.learnOtherWord(word);
    if (id !== null) known.set(id, { sources, asHead: asHead / 4, weights: placed });
  }
  return known;
}

/** Whose names for a group's work have a word; none where no list's have. */
export function sourcesOfWord(
  { entries, otherNames }: { entries: readonly LookupEntry[]; otherNames: KnownNames },
  id: number,
  edition: EditionId,
  code: string,
) {
  const word = otherNames.get(id);
  return word?.weights.some(({ position }) => entries[position]!.codes[edition] === code) ? word.sources : [];
}
