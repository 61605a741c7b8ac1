import type { Edition } from "#lib/facts/edition";
import { indexEditions, mainEdition } from "#lib/facts/index-editions";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import { IndexedTitles, stemsOf } from "#lib/lookup/other-names/learn/indexed-titles";
import type { NamedOccupation } from "#lib/lookup/other-names/learn/name-sources";
import { type PlacedShare, type Places, placed } from "#lib/lookup/other-names/learn/place";
import { stemCounts } from "#lib/lookup/other-names/learn/stem-counts";
import { wordWeights } from "#lib/lookup/other-names/learn/word-weights";
import type { NameSource, OtherNames } from "#lib/lookup/other-names/other-names";
import { fold } from "#lib/lookup/words/normalise";

/** A name as it is learnt from: its stems, and the groups that its occupation is of. */
export interface PlacedName {
  name: string;
  source: NameSource;
  stems: string[];
  shares: readonly PlacedShare[];
}

/** The series whose codes ISCO-08 gives the occupations' nearness in. */
const INTERNATIONAL = "isco";

/**
 * Learns from occupations of other lists, judged by an index: how words speak for groups. A group is what has the same
 * codes in the main edition and the one before it.
 */
export function learnOtherNames(
  occupations: readonly NamedOccupation[],
  index: { editions: readonly Edition[]; entries: readonly LookupEntry[] },
): OtherNames {
  const { groups, places } = groupsOf(index);
  const words = wordWeights(placedNames(occupations, places), stemCounts(places));
  return numbered({ groups, words });
}

/** The groups that something speaks for, by the entries that stand for them. */
function numbered({ groups, words }: OtherNames): OtherNames {
  const used = new Set(words.flatMap(({ weights }) => weights.map(([group]) => group)));
  const left = [...used].map((group) => groups[group]!).sort();
  const numbers = new Map(left.map((uid, number) => [uid, number]));
  const numberOf = (group: number) => numbers.get(groups[group]!)!;
  return {
    groups: left,
    words: words.map((word) => ({
      ...word,
      weights: word.weights
        .map(([group, level]) => [numberOf(group), level] as const)
        .sort((a, b) => a[0] - b[0]),
    })),
  };
}

/** Every name of occupations that have a place, each once in an occupation. */
function placedNames(occupations: readonly NamedOccupation[], places: Places): PlacedName[] {
  return occupations.flatMap((occupation) => {
    const shares = placed(occupation, places);
    if (shares.length === 0) return [];
    const known = new Set<string>();
    return occupation.names.flatMap((name): PlacedName[] => {
      const stems = stemsOf(name);
      const key = [...stems].sort().join(" ");
      if (stems.length === 0 || known.has(key)) return [];
      known.add(key);
      return [{ name: fold(name), source: occupation.source, stems, shares }];
    });
  });
}

/** The groups that an index tells apart, each with an entry that stands for it. */
function groupsOf({ editions, entries }: { editions: readonly Edition[]; entries: readonly LookupEntry[] }): {
  groups: string[];
  places: Places;
} {
  const held = indexEditions({ editions, entries });
  const main = mainEdition(held)?.id;
  if (main === undefined) throw new Error("The index has no edition to learn the groups of.");
  const before = editions.find(({ id }) => id === main)?.predecessor ?? main;
  const international = held.find(({ series }) => series === INTERNATIONAL)?.id ?? "";
  const keyOf = ({ codes }: LookupEntry) => `${codes[main]} ${codes[before] ?? ""}`;
  const isCoded = ({ codes }: LookupEntry) => codes[main] !== undefined;
  const standing = new Map<string, LookupEntry>();
  for (const entry of entries) {
    if (!isCoded(entry)) continue;
    const known = standing.get(keyOf(entry));
    if (!known || standsBetter(entry, known)) standing.set(keyOf(entry), entry);
  }
  const keys = [...standing.keys()].sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const groupOf = (entry: LookupEntry) => numbers.get(keyOf(entry))!;
  const iscoOf = ({ codes }: LookupEntry) => codes[international] ?? "";
  const counts = new Map<string, Map<number, number>>();
  for (const entry of entries) {
    const isco = iscoOf(entry);
    if (isco === "" || !isCoded(entry)) continue;
    const own = counts.get(isco) ?? new Map<number, number>();
    counts.set(isco, own.set(groupOf(entry), (own.get(groupOf(entry)) ?? 0) + 1));
  }
  const sharesOfIsco = new Map(
    [...counts].map(([isco, own]) => {
      const all = [...own.values()].reduce((sum, count) => sum + count, 0);
      return [isco, new Map([...own].map(([group, count]) => [group, count / all]))];
    }),
  );
  return {
    groups: keys.map((key) => standing.get(key)!.uid),
    places: { titles: new IndexedTitles(entries, isCoded), groupOf, iscoOf, sharesOfIsco },
  };
}

/** A short title without qualifiers is the likeliest to be in every version of an index. */
function standsBetter(one: LookupEntry, other: LookupEntry): boolean {
  const length = ({ title, add, ind }: LookupEntry) => title.length + 2 * (add.length + ind.length);
  return length(one) < length(other);
}
